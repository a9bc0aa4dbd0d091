using System.Runtime.CompilerServices;

namespace NewsArchive.Archive.Importing;

/// <summary>Gathers what comes while the consumer is busy, and prepares it, so that it can be dealt with together.</summary>
public static class GatheredWork
{
    /// <summary>Gathers the items of a source in their order, in lists that are never empty, and works on each list while the consumer deals with the one before.</summary>
    /// <remarks>The source is read ahead by two lists at most, so that a fast one does not fill the memory.</remarks>
    /// <param name="source">Where they come from.</param>
    /// <param name="bounds">When a list is full.</param>
    /// <param name="patient">
    /// False: nothing waits for more to come while the consumer has nothing to do, so that a slow source is dealt with item by item, and a fast
    /// one in full lists. True: all lists are full but the last, for sources that nobody waits at.
    /// </param>
    /// <param name="work">What it throws is thrown to the consumer at that list.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async IAsyncEnumerable<TOut> SelectAsync<TIn, TOut>(
        IAsyncEnumerable<TIn> source,
        GatheringBounds<TIn> bounds,
        bool patient,
        Func<IReadOnlyList<TIn>, Task<TOut>> work,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var gathering = new Gathering<TIn>(bounds);
        var feeding = FeedAsync(source, gathering, stop.Token);
        var next = NextAsync(gathering, work, stop.Token);
        try
        {
            while (true)
            {
                if (!patient && !next.IsCompleted) gathering.Hurry();
                if (await next.ConfigureAwait(false) is not (true, var result)) break;
                next = NextAsync(gathering, work, stop.Token);
                yield return result!;
            }

            // Throws what the source threw, after all that it gave before.
            await feeding.ConfigureAwait(false);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await feeding.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task<(bool Has, TOut? Result)> NextAsync<TIn, TOut>(
        Gathering<TIn> gathering, Func<IReadOnlyList<TIn>, Task<TOut>> work, CancellationToken cancellationToken) =>
        await gathering.TakeAsync(cancellationToken).ConfigureAwait(false) is { Count: > 0 } items ? (true, await work(items).ConfigureAwait(false)) : (false, default);

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
    private sealed class Gathering<T>(GatheringBounds<T> bounds) : IDisposable
    {
        /// <summary>One for a list that may be taken.</summary>
        private readonly SemaphoreSlim _ready = new(0);

        private readonly SemaphoreSlim _room = new(0);
        private readonly Lock _gate = new();
        private List<T> _items = [];
        private long _weight;
        private bool _full;
        private bool _complete;
        private bool _taking;
        private bool _hurried;
        private bool _given;

        /// <summary>Waits where the list is full, until it has been taken.</summary>
        public async Task AddAsync(T item, CancellationToken cancellationToken)
        {
            bool full;
            lock (_gate)
            {
                _items.Add(item);
                _weight += bounds.Weigh(item);
                full = _full = _items.Count >= bounds.Most() || _weight >= bounds.MostWeight;
                GiveIfReady();
            }

            if (full) await _room.WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        public void Complete()
        {
            lock (_gate)
            {
                _complete = true;
                GiveIfReady();
            }
        }

        /// <summary>Whoever takes a list now need not wait until it is full.</summary>
        public void Hurry()
        {
            lock (_gate)
            {
                _hurried = _taking;
                GiveIfReady();
            }
        }

        /// <returns>A list as soon as it is full, or hurried and has something; empty at the end.</returns>
        public async Task<IReadOnlyList<T>> TakeAsync(CancellationToken cancellationToken)
        {
            lock (_gate) _taking = true;
            await _ready.WaitAsync(cancellationToken).ConfigureAwait(false);
            lock (_gate)
            {
                var taken = _items;
                if (_full) _room.Release();
                (_items, _weight) = ([], 0);
                _full = _taking = _hurried = _given = false;
                GiveIfReady();
                return taken;
            }
        }

        public void Dispose()
        {
            _ready.Dispose();
            _room.Dispose();
        }

        private void GiveIfReady()
        {
            if (_given || !(_full || _complete || (_hurried && _items.Count > 0))) return;
            _given = true;
            _ready.Release();
        }
    }
}

/// <param name="Most">A list has at most so many; asked at each item.</param>
/// <param name="MostWeight">A list is full where its items weigh so much.</param>
/// <param name="Weigh">What an item weighs.</param>
public readonly record struct GatheringBounds<T>(Func<int> Most, long MostWeight, Func<T, long> Weigh);
