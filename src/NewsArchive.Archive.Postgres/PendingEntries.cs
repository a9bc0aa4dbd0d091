using Microsoft.Extensions.Logging;

using NewsArchive.Archive.Storage;

namespace NewsArchive.Archive.Postgres;

/// <summary>
/// Puts the entries of new articles into the index beside those who write them. New entries wait in a list; whoever fills it has to empty
/// it, which takes a while in which nobody else of its chains can write.
/// </summary>
/// <remarks>
/// The more wait together, the less each costs: of 250 it took 0.33 ms an article, of 1,000 0.21. But every search reads through
/// the list, 1 MB in about a millisecond. So the list stays short, and grows only while many come in a second.
/// </remarks>
internal sealed class PendingEntries(DatabaseSession session, TimeProvider clock, ILogger<PendingEntries> log)
{
    /// <summary>Articles whose entries wait for some 2 MB.</summary>
    private const int Enough = 200;

    /// <summary>Some 10 MB; at 16 MB whoever writes empties the list.</summary>
    private const int Many = 1_000;

    /// <summary>From one emptying to the next, unless there are many.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    private TaskCompletionSource _many = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long? _emptied;
    private int _articles;
    private int _busy;

    /// <summary>Notes that entries of articles were added, and has the list emptied when they are enough.</summary>
    /// <param name="articles">How many.</param>
    /// <param name="empty">Empties it.</param>
    public void Added(int articles, Func<ArchiveContext, CancellationToken, Task> empty)
    {
        var waiting = Interlocked.Add(ref _articles, articles);
        if (waiting >= Many) Volatile.Read(ref _many).TrySetResult();
        if (waiting < Enough || Interlocked.Exchange(ref _busy, 1) == 1) return;
        // It is nothing of the request that happens to be the last one.
        using (ExecutionContext.SuppressFlow()) _ = Task.Run(() => EmptyAsync(empty));
    }

    private async Task EmptyAsync(Func<ArchiveContext, CancellationToken, Task> empty)
    {
        try
        {
            do
            {
                await PaceAsync();
                await session.RunAsync(
                    async (context, token) =>
                    {
                        await empty(context, token);
                        return true;
                    },
                    CancellationToken.None);
            }
            while (Volatile.Read(ref _articles) >= Enough);
        }
        catch (Exception failure)
        {
            // The list has a limit, at which whoever writes empties it.
            Log.PendingEntriesStay(log, failure.Message);
        }
        finally
        {
            Volatile.Write(ref _busy, 0);
        }
    }

    private async Task PaceAsync()
    {
        if (_emptied is { } last && Pace - clock.GetElapsedTime(last) is { Ticks: > 0 } rest) await Task.WhenAny(_many.Task, Task.Delay(rest, clock));
        Volatile.Write(ref _many, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        Volatile.Write(ref _articles, 0);
        _emptied = clock.GetTimestamp();
    }
}
