using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace NewsArchive.Archive.Importing;

/// <summary>Gathers what comes while the consumer is busy, and prepares it, so that it can be dealt with together.</summary>
public static class GatheredWork
{
    /// <summary>Gathers the items of a source in their order, in lists that are never empty, and works on the next lists while the consumer deals with one.</summary>
    /// <remarks>
    /// Besides the list that the consumer has, one waits for it and one is worked on, so that neither waits for the other where now this one and
    /// now that one takes longer. A third is gathered; further the source is not read, so that a fast one does not fill the memory.
    /// </remarks>
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
        var worked = Channel.CreateBounded<TOut>(new BoundedChannelOptions(1) { SingleReader = true, SingleWriter = true });
        var feeding = FeedAsync(source, gathering, stop.Token);
        var working = WorkAsync(gathering, work, worked.Writer, stop.Token);
        try
        {
            while (true)
            {
                if (!patient && !worked.Reader.TryPeek(out _)) gathering.Hurry();
                if (!await worked.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false)) break;
                if (worked.Reader.TryRead(out var result)) yield return result;
            }

            // Throws what the source threw, after all that it gave before.
            await feeding.ConfigureAwait(false);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await working.ConfigureAwait(false);
            await feeding.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Its own failure reaches the consumer at the list that it is about.</summary>
    private static async Task WorkAsync<TIn, TOut>(
        Gathering<TIn> gathering, Func<IReadOnlyList<TIn>, Task<TOut>> work, ChannelWriter<TOut> worked, CancellationToken cancellationToken)
    {
        try
        {
            while (await gathering.TakeAsync(cancellationToken).ConfigureAwait(false) is { Count: > 0 } items)
            {
                var result = await work(items).ConfigureAwait(false);
                gathering.Calm();
                await worked.WriteAsync(result, cancellationToken).ConfigureAwait(false);
            }

            worked.Complete();
        }
        catch (Exception failure)
        {
            worked.Complete(failure);
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

        /// <summary>Until <see cref="Calm"/>, lists need not be full.</summary>
        public void Hurry()
        {
            lock (_gate)
            {
                _hurried = true;
                GiveIfReady();
            }
        }

        public void Calm()
        {
            lock (_gate) _hurried = false;
        }

        /// <returns>A list as soon as it is full, or hurried and has something; empty at the end.</returns>
        public async Task<IReadOnlyList<T>> TakeAsync(CancellationToken cancellationToken)
        {
            await _ready.WaitAsync(cancellationToken).ConfigureAwait(false);
            lock (_gate)
            {
                var taken = _items;
                if (_full) _room.Release();
                (_items, _weight) = ([], 0);
                _full = _given = false;
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
