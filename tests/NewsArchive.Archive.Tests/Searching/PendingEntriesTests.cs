using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

using NewsArchive.Archive.Postgres;
using NewsArchive.Archive.Storage;
using NewsArchive.Archive.Tests.Contract;
using NewsArchive.Archive.Tests.Databases;

using Xunit;

namespace NewsArchive.Archive.Tests.Searching;

public sealed class PendingEntriesTests(PostgresTestDatabase database) : ArchiveContract<PostgresTestDatabase>(database), IDisposable
{
    private readonly SemaphoreSlim _begun = new(0);
    private readonly SemaphoreSlim _go = new(0);
    private ServiceProvider? _services;
    private int _emptied;

    public void Dispose()
    {
        _begun.Dispose();
        _go.Dispose();
        _services?.Dispose();
    }

    [Fact]
    public async Task The_list_is_emptied_once_enough_wait_and_again_for_as_many_as_came_meanwhile()
    {
        var pending = Create();
        pending.Added(199, EmptyAsync);
        Assert.False(await _begun.WaitAsync(TimeSpan.FromMilliseconds(100), Cancellation));

        pending.Added(1, EmptyAsync);
        await _begun.WaitAsync(Cancellation);
        pending.Added(250, EmptyAsync);
        Assert.Equal(1, _emptied);
        _go.Release();
        await _begun.WaitAsync(Cancellation);
        Assert.Equal(2, _emptied);
        _go.Release();
    }

    [Fact]
    public async Task After_a_failure_the_next_are_put_in()
    {
        var pending = Create();
        var failed = new TaskCompletionSource();
        pending.Added(200, (_, _) =>
        {
            failed.SetResult();
            throw new InvalidOperationException();
        });
        await failed.Task.WaitAsync(Cancellation);

        while (!await _begun.WaitAsync(TimeSpan.FromMilliseconds(10), Cancellation)) pending.Added(200, EmptyAsync);
        _go.Release(1_000);
    }

    private PendingEntries Create() => new((_services ??= Database.Open()).GetRequiredService<DatabaseSession>(), NullLogger<PendingEntries>.Instance);

    private async Task EmptyAsync(ArchiveContext context, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _emptied);
        _begun.Release();
        await _go.WaitAsync(cancellationToken);
    }
}
