using System.Runtime.CompilerServices;

namespace NewsArchive.Archive.Importing;

/// <summary>
/// Gathers what comes while the consumer is busy, so that it can be dealt with together. What has come never waits for
/// more to come: a slow source is dealt with item by item, a fast one in full batches.
/// </summary>
public static class GatheredWork
{
    /// <summary>The items of a source in their order, in lists that are never empty.</summary>
    /// <remarks>The source is read ahead by one list at most, so that a fast one does not fill the memory.</remarks>
    /// <param name="source">Where they come from.</param>
    /// <param name="most">A list has at most so many.</param>
    /// <param name="mostWeight">A list is full where its items weigh so much.</param>
    /// <param name="weigh">What an item weighs.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async IAsyncEnumerable<IReadOnlyList<T>> GatherAsync<T>(
        IAsyncEnumerable<T> source, int most, long mostWeight, Func<T, long> weigh, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var gathering = new Gathering<T>(most, mostWeight, weigh);
        var feeding = FeedAsync(source, gathering, stop.Token);
        try
        {
            while (await gathering.TakeAsync(cancellationToken).ConfigureAwait(false) is { Count: > 0 } items) yield return items;
            // Throws what the source threw, after all that it gave before.
            await feeding.ConfigureAwait(false);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await feeding.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task FeedAsync<T>(IAsyncEnumerable<T> source, Gathering<T> gathering, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var item in source.WithCancellation(cancellationToken).ConfigureAwait(false)) await gathering.AddAsync(item, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            gathering.Complete();
        }
    }

    /// <summary>The list that is being filled; one fills it, one takes it.</summary>
    private sealed class Gathering<T>(int most, long mostWeight, Func<T, long> weigh) : IDisposable
    {
        /// <summary>One for a list with something in it, and one for the end.</summary>
        private readonly SemaphoreSlim _some = new(0);

        private readonly SemaphoreSlim _room = new(0);
        private readonly Lock _gate = new();
        private List<T> _items = [];
        private long _weight;
        private bool _full;

        /// <summary>Waits where the list is full, until it has been taken.</summary>
        public async Task AddAsync(T item, CancellationToken cancellationToken)
        {
            bool first, full;
            lock (_gate)
            {
                _items.Add(item);
                _weight += weigh(item);
                first = _items.Count == 1;
                full = _full = _items.Count >= most || _weight >= mostWeight;
            }

            if (first) _some.Release();
            if (full) await _room.WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        public void Complete() => _some.Release();

        /// <returns>What has come, as soon as something has; empty at the end.</returns>
        public async Task<IReadOnlyList<T>> TakeAsync(CancellationToken cancellationToken)
        {
            await _some.WaitAsync(cancellationToken).ConfigureAwait(false);
            lock (_gate)
            {
                var taken = _items;
                if (_full) _room.Release();
                (_items, _weight, _full) = ([], 0, false);
                return taken;
            }
        }

        public void Dispose()
        {
            _some.Dispose();
            _room.Dispose();
        }
    }
}
