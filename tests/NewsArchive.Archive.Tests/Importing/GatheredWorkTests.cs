using System.Runtime.CompilerServices;
using System.Threading.Channels;

using NewsArchive.Archive.Importing;

using Xunit;

namespace NewsArchive.Archive.Tests.Importing;

public sealed class GatheredWorkTests
{
    /// <summary>A source that is not read further has to be given the chance to be.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(200);

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_comes_alone_is_not_kept_waiting_and_what_came_meanwhile_comes_together()
    {
        var source = Channel.CreateUnbounded<int>();
        await using var lists = Lists(source.Reader.ReadAllAsync(Stop), patient: false, most: 4, mostWeight: 1_000, weight: 1, Stop).GetAsyncEnumerator(Stop);
        source.Writer.TryWrite(1);
        var alone = await NextAsync(lists);
        for (var i = 2; i <= 8; i++) source.Writer.TryWrite(i);
        source.Writer.Complete();
        // While the consumer is busy with the first.
        await Task.Delay(Moment, Stop);
        var rest = new List<IReadOnlyList<int>>();
        while (await NextAsync(lists) is { } list) rest.Add(list);

        Assert.Equal([1], alone!);
        Assert.Equal([2, 3, 4, 5], rest[0]);
        Assert.Equal([2, 3, 4, 5, 6, 7, 8], rest.SelectMany(list => list));
        Assert.All(rest, list => Assert.InRange(list.Count, 1, 4));
    }

    [Fact]
    public async Task It_reads_ahead_by_three_lists_and_heavy_items_fill_it_sooner()
    {
        var read = 0;
        await using var lists = Lists(Endless(() => read++), patient: false, most: 100, mostWeight: 30, weight: 10, Stop).GetAsyncEnumerator(Stop);
        var first = await NextAsync(lists);
        await Task.Delay(Moment, Stop);

        Assert.InRange(first!.Count, 1, 3);
        // What was taken, three that wait for the consumer, three that were worked on, and three that are gathered.
        Assert.Equal(first.Count + 9, read);
        Assert.Equal(3, (await NextAsync(lists))!.Count);
    }

    [Fact]
    public async Task What_came_before_a_failure_is_given_first()
    {
        var lists = Lists(Failing(), patient: false, most: 2, mostWeight: 1_000, weight: 1, Stop);
        var seen = new List<int>();
        var failure = await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (var list in lists) seen.AddRange(list);
        });

        Assert.Equal("rusak", failure.Message);
        Assert.Equal([1, 2, 3], seen);
    }

    [Fact]
    public async Task Who_stops_listening_stops_the_source()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var ended = new TaskCompletionSource();
        await using (var lists = Lists(Waiting(ended, CancellationToken.None), patient: false, most: 2, mostWeight: 1_000, weight: 1, stop.Token).GetAsyncEnumerator(Stop))
        {
            Assert.Equal([1], (await NextAsync(lists))!);
            var next = NextAsync(lists);
            await stop.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
        }

        await ended.Task.WaitAsync(Longest, Stop);
    }

    [Theory]
    [InlineData(9)]
    [InlineData(8)]
    [InlineData(3)]
    [InlineData(0)]
    public async Task Chunks_are_full_but_the_last_however_fast_they_are_taken(int items)
    {
        var lists = new List<IReadOnlyList<int>>();
        await foreach (var list in Lists(Slow(items), patient: true, most: 4, mostWeight: 1_000, weight: 1, Stop)) lists.Add(list);

        Assert.Equal(Enumerable.Range(1, items).Chunk(4), lists);
    }

    [Fact]
    public async Task Before_a_failure_a_chunk_is_given_though_it_is_not_full()
    {
        var seen = new List<int>();
        await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (var list in Lists(Failing(), patient: true, most: 2, mostWeight: 1_000, weight: 1, Stop)) seen.AddRange(list);
        });

        Assert.Equal([1, 2, 3], seen);
    }

    [Fact]
    public async Task An_empty_source_gives_no_list()
    {
        await using var lists = Lists(Enumerable.Empty<int>().ToAsyncEnumerable(), patient: false, most: 2, mostWeight: 1_000, weight: 1, Stop).GetAsyncEnumerator(Stop);

        Assert.Null(await NextAsync(lists));
    }

    [Fact]
    public async Task A_list_is_worked_on_while_the_one_before_is_dealt_with_and_what_goes_wrong_is_thrown_at_its_list()
    {
        var second = new TaskCompletionSource();
        var worked = GatheredWork.SelectAsync(
            Slow(6),
            new GatheringBounds<int>(static () => 2, 1_000, static _ => 1),
            patient: true,
            async list =>
            {
                await Task.Yield();
                if (list[0] == 3) second.SetResult();
                return list[0] == 5 ? throw new InvalidDataException("rusak") : list[0];
            },
            Stop);
        var seen = new List<int>();
        await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (var first in worked)
            {
                // The first is not let go of before the second has been worked on.
                if (seen.Count == 0) await second.Task.WaitAsync(Longest, Stop);
                seen.Add(first);
            }
        });

        Assert.Equal([1, 3], seen);
    }

    private static IAsyncEnumerable<IReadOnlyList<int>> Lists(
        IAsyncEnumerable<int> source, bool patient, int most, long mostWeight, long weight, CancellationToken cancellationToken) =>
        GatheredWork.SelectAsync(source, new GatheringBounds<int>(() => most, mostWeight, _ => weight), patient, Task.FromResult, cancellationToken);

    private static async Task<IReadOnlyList<int>?> NextAsync(IAsyncEnumerator<IReadOnlyList<int>> lists) =>
        await lists.MoveNextAsync().AsTask().WaitAsync(Longest, Stop) ? lists.Current : null;

    private static async IAsyncEnumerable<int> Endless(Action onRead)
    {
        for (var i = 1; ; i++)
        {
            await Task.Yield();
            onRead();
            yield return i;
        }
    }

    private static async IAsyncEnumerable<int> Slow(int items)
    {
        for (var i = 1; i <= items; i++)
        {
            await Task.Delay(1, Stop);
            yield return i;
        }
    }

    private static async IAsyncEnumerable<int> Failing()
    {
        for (var i = 1; i <= 3; i++)
        {
            await Task.Yield();
            yield return i;
        }

        throw new InvalidDataException("rusak");
    }

    private static async IAsyncEnumerable<int> Waiting(TaskCompletionSource ended, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        try
        {
            yield return 1;
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
        finally
        {
            ended.SetResult();
        }
    }
}
