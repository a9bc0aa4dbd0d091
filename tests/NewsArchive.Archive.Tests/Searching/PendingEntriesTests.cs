using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

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
    private readonly FakeTimeProvider _time = new();
    private ServiceProvider? _services;
    private int _emptied;

    public void Dispose()
    {
        _begun.Dispose();
        _go.Dispose();
        _services?.Dispose();
    }

    [Fact]
    public async Task The_list_is_emptied_once_enough_wait()
    {
        var pending = Create();
        pending.Added(199, EmptyAsync);
        Assert.False(await _begun.WaitAsync(TimeSpan.FromMilliseconds(100), Cancellation));

        pending.Added(1, EmptyAsync);
        await _begun.WaitAsync(Cancellation);
        _go.Release();
    }

    [Fact]
    public async Task What_came_meanwhile_is_put_in_a_second_later()
    {
        await PauseAsync(meanwhile: 250);

        // Again and again, as it is not known when the pause began.
        do _time.Advance(TimeSpan.FromSeconds(1));
        while (!await _begun.WaitAsync(TimeSpan.FromMilliseconds(10), Cancellation));
        Assert.Equal(2, _emptied);
        _go.Release();
    }

    [Fact]
    public async Task Many_are_put_in_at_once()
    {
        var pending = await PauseAsync(meanwhile: 999);

        pending.Added(1, EmptyAsync);
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

        do
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            pending.Added(200, EmptyAsync);
        }
        while (!await _begun.WaitAsync(TimeSpan.FromMilliseconds(10), Cancellation));
        _go.Release(1_000);
    }

    /// <summary>The list has been emptied once, and what was added meanwhile waits.</summary>
    private async Task<PendingEntries> PauseAsync(int meanwhile)
    {
        var pending = Create();
        pending.Added(200, EmptyAsync);
        await _begun.WaitAsync(Cancellation);
        pending.Added(meanwhile, EmptyAsync);
        _go.Release();
        Assert.False(await _begun.WaitAsync(TimeSpan.FromMilliseconds(100), Cancellation));
        return pending;
    }

    private PendingEntries Create() => new((_services ??= Database.Open()).GetRequiredService<DatabaseSession>(), _time, NullLogger<PendingEntries>.Instance);

    private async Task EmptyAsync(ArchiveContext context, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _emptied);
        _begun.Release();
        await _go.WaitAsync(cancellationToken);
    }
}
