using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

using Xunit;

namespace NewsArchive.Archive.Tests.Databases;

/// <summary>A database of one test class, gone with it.</summary>
public abstract class TestDatabase : IAsyncLifetime
{
    private string? _connectionString;

    /// <summary>What every archive opened here takes for now.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 14, 1, 30, 0, TimeSpan.Zero));

    public string ConnectionString => _connectionString ?? throw new InvalidOperationException("Call CreateAsync first.");

    /// <summary>Makes the database, once. Not in the fixture's own start, where a test cannot be skipped.</summary>
    public async Task CreateAsync(CancellationToken cancellationToken) => _connectionString ??= await NewConnectionStringAsync(cancellationToken);

    /// <returns>Services as an application has them; a second one stands for a second process.</returns>
    public ServiceProvider Open(
        Func<ArchiveOptions, ArchiveOptions>? configure = null, string? connectionString = null, Action<IServiceCollection>? add = null)
    {
        var options = new ArchiveOptions { ConnectionString = connectionString ?? ConnectionString };
        // EF builds its model and compiles its queries anew for each logger factory: the archives of a run share one.
        var services = new ServiceCollection().AddSingleton<TimeProvider>(Clock).AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        AddArchive(services, configure?.Invoke(options) ?? options);
        add?.Invoke(services);
        return services.BuildServiceProvider();
    }

    /// <returns>Another database, empty and not migrated.</returns>
    public abstract Task<string> NewConnectionStringAsync(CancellationToken cancellationToken);

    /// <summary>An address behind which there is no database and never was.</summary>
    public abstract string UnreachableConnectionString { get; }

    /// <summary>Takes the database away in the middle of whatever is being written, until the result is disposed.</summary>
    public abstract Task<IAsyncDisposable> TakeAwayAsync(CancellationToken cancellationToken);

    public abstract Task ExecuteAsync(string sql, CancellationToken cancellationToken);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    protected abstract void AddArchive(IServiceCollection services, ArchiveOptions options);
}
