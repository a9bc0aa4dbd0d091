using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Tests.Databases;

using Xunit;

namespace NewsArchive.Archive.Tests.Contract;

/// <summary>What holds on every database. Each test class has a database of its own, migrated.</summary>
public abstract class ArchiveContract<TDatabase>(TDatabase database) : IClassFixture<TDatabase>, IAsyncLifetime
    where TDatabase : TestDatabase
{
    private ServiceProvider? _services;

    protected TestDatabase Database { get; } = database;

    protected IArticleArchive Archive => _services!.GetRequiredService<IArticleArchive>();

    protected IArchiveSchema Schema => _services!.GetRequiredService<IArchiveSchema>();

    protected IReplyStore Replies => _services!.GetRequiredService<IReplyStore>();

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await Database.CreateAsync(Cancellation);
        _services = Database.Open();
        await Schema.MigrateAsync(Cancellation);
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_services is not null) await _services.DisposeAsync();
    }
}
