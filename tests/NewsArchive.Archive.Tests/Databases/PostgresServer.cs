using System.Globalization;

using Npgsql;

using Xunit;

namespace NewsArchive.Archive.Tests.Databases;

/// <summary>
/// A PostgreSQL server for one test run, started when the first test asks for it: the one NEWSARCHIVE_TEST_POSTGRES names
/// (a connection string that may create databases), else a throw-away cluster made with the programs installed here, else
/// a container. Without any of them tests are skipped, or fail where the environment says CI=true.
/// </summary>
/// <remarks>Use it as an assembly fixture. Every call of <see cref="CreateDatabaseAsync"/> gives a database of its own.</remarks>
public sealed class PostgresServer : IAsyncLifetime
{
    private readonly SemaphoreSlim _starting = new(1, 1);
    private readonly List<string> _created = [];
    private string? _server;
    private string? _absence;
    private IAsyncDisposable? _owned;
    private int _databases;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <returns>The connection string of an empty database that nobody else uses. Skips the test where there is no server.</returns>
    public async Task<string> CreateDatabaseAsync(CancellationToken cancellationToken)
    {
        var server = await StartAsync(cancellationToken);
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Environment.ProcessId}_{Interlocked.Increment(ref _databases)}");
        await ExecuteAsync(server, $"CREATE DATABASE {name}", cancellationToken);
        lock (_created) _created.Add(name);
        return new NpgsqlConnectionStringBuilder(server) { Database = name }.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (_owned is not null)
        {
            await _owned.DisposeAsync();
        }
        else if (_server is not null)
        {
            foreach (var name in _created) await ExecuteAsync(_server, $"DROP DATABASE IF EXISTS {name} WITH (FORCE)", CancellationToken.None);
        }

        _starting.Dispose();
    }

    private async Task<string> StartAsync(CancellationToken cancellationToken)
    {
        await _starting.WaitAsync(cancellationToken);
        try
        {
            if (_server is null && _absence is null) await FindAsync(cancellationToken);
        }
        finally
        {
            _starting.Release();
        }

        if (_server is not null) return _server;
        if (Environment.GetEnvironmentVariable("CI") == "true") throw new InvalidOperationException(_absence);
        Assert.Skip(_absence!);
        return "";
    }

    private async Task FindAsync(CancellationToken cancellationToken)
    {
        if (Environment.GetEnvironmentVariable("NEWSARCHIVE_TEST_POSTGRES") is { Length: > 0 } given)
        {
            _server = given;
            return;
        }

        try
        {
            var local = await LocalPostgres.StartAsync(cancellationToken);
            _owned = local;
            _server = local?.ConnectionString;
            if (_server is not null) return;
            var container = await PostgresContainer.StartAsync(cancellationToken);
            _owned = container;
            _server = container.ConnectionString;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            _absence = $"No PostgreSQL to test on: NEWSARCHIVE_TEST_POSTGRES is not set, and starting one failed: {exception.Message}";
        }
    }

    private static async Task ExecuteAsync(string server, string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
