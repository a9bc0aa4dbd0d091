using System.Runtime.CompilerServices;
using System.Threading.Channels;

using NewsArchive.Archive.Telemetry;

namespace NewsArchive.Archive.Importing;

/// <summary>Work on several cores whose results come in the order of the input.</summary>
public static class OrderedWork
{
    /// <summary>Applies <paramref name="work"/> to each item, <paramref name="degree"/> at a time.</summary>
    /// <remarks>
    /// At most twice <paramref name="degree"/> items are under way or waiting, so that a fast source does not fill the
    /// memory ahead of a slow consumer.
    /// </remarks>
    public static async IAsyncEnumerable<TOut> SelectAsync<TIn, TOut>(
        IAsyncEnumerable<TIn> source, Func<TIn, TOut> work, int degree, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var slots = new SemaphoreSlim(degree);
        var queue = Channel.CreateBounded<Task<TOut>>(new BoundedChannelOptions(degree) { SingleReader = true, SingleWriter = true });
        var feeding = FeedAsync(source, work, slots, queue.Writer, stop.Token);
        try
        {
            await foreach (var result in queue.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                ArchiveMetrics.Dequeue();
                yield return await result.ConfigureAwait(false);
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            // Its own failure has reached the reader through the queue; here it only has to have ended.
            await feeding.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            while (queue.Reader.TryRead(out var left))
            {
                ArchiveMetrics.Dequeue();
                await ((Task)left).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private static async Task FeedAsync<TIn, TOut>(
        IAsyncEnumerable<TIn> source, Func<TIn, TOut> work, SemaphoreSlim slots, ChannelWriter<Task<TOut>> queue, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var item in source.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                await slots.WaitAsync(cancellationToken).ConfigureAwait(false);
                // Not cancelled once begun: the slot has to be given back.
                var task = Task.Run(() => { try { return work(item); } finally { slots.Release(); } }, CancellationToken.None);
                await queue.WriteAsync(task, cancellationToken).ConfigureAwait(false);
                ArchiveMetrics.Enqueue();
            }

            queue.Complete();
        }
        catch (Exception failure)
        {
            queue.Complete(failure);
            throw;
        }
    }
}
