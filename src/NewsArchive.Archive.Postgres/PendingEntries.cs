using Microsoft.Extensions.Logging;

using NewsArchive.Archive.Storage;

namespace NewsArchive.Archive.Postgres;

/// <summary>
/// Puts the entries of new articles into the index beside those who write them. New entries wait in a list; whoever fills it has to empty
/// it, which takes a while in which nobody else of its chains can write.
/// </summary>
internal sealed class PendingEntries(DatabaseSession session, ILogger<PendingEntries> log)
{
    /// <summary>Articles whose entries wait for some 2 MB. The more together, the less each costs; but every search reads through the list, 1 MB in about a millisecond.</summary>
    private const int Enough = 200;

    private int _articles;
    private int _busy;

    /// <summary>Notes that entries of articles were added, and empties the list when they are enough.</summary>
    /// <param name="articles">How many.</param>
    /// <param name="empty">Empties it.</param>
    public void Added(int articles, Func<ArchiveContext, CancellationToken, Task> empty)
    {
        if (Interlocked.Add(ref _articles, articles) < Enough || Interlocked.Exchange(ref _busy, 1) == 1) return;
        // It is nothing of the request that happens to be the last one.
        using (ExecutionContext.SuppressFlow()) _ = Task.Run(() => EmptyAsync(empty));
    }

    private async Task EmptyAsync(Func<ArchiveContext, CancellationToken, Task> empty)
    {
        try
        {
            do
            {
                Volatile.Write(ref _articles, 0);
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
}
