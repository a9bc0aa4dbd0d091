using NewsArchive.Api.Access;

using Xunit;

namespace NewsArchive.Api.Tests.Security;

public sealed class SharedReadingTests : IDisposable
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    private readonly List<TaskCompletionSource<int>> _readings = [];
    private readonly SemaphoreSlim _begun = new(0);

    public void Dispose() => _begun.Dispose();

    [Fact]
    public async Task Who_asks_while_it_is_read_is_answered_by_one_reading_that_begins_afterwards()
    {
        var shared = new SharedReading<int>(ReadAsync);
        var first = shared.AskAsync(Cancellation);
        await _begun.WaitAsync(Cancellation);
        var (second, third) = (shared.AskAsync(Cancellation), shared.AskAsync(Cancellation));
        Assert.Single(_readings);

        _readings[0].SetResult(1);
        Assert.Equal(1, await first);
        await _begun.WaitAsync(Cancellation);
        _readings[1].SetResult(2);
        Assert.Equal(2, await second);
        Assert.Equal(2, await third);
        Assert.Equal(2, _readings.Count);
    }

    [Fact]
    public async Task A_failure_is_that_of_those_it_would_have_answered()
    {
        var shared = new SharedReading<int>(ReadAsync);
        var first = shared.AskAsync(Cancellation);
        await _begun.WaitAsync(Cancellation);
        var second = shared.AskAsync(Cancellation);

        _readings[0].SetException(new TimeoutException());
        await Assert.ThrowsAsync<TimeoutException>(() => first);
        await _begun.WaitAsync(Cancellation);
        _readings[1].SetResult(2);
        Assert.Equal(2, await second);
    }

    [Fact]
    public async Task Who_gives_up_does_not_end_it_for_others()
    {
        var shared = new SharedReading<int>(ReadAsync);
        using var impatient = new CancellationTokenSource();
        var first = shared.AskAsync(impatient.Token);
        await _begun.WaitAsync(Cancellation);
        var second = shared.AskAsync(Cancellation);

        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        _readings[0].SetResult(1);
        await _begun.WaitAsync(Cancellation);
        _readings[1].SetResult(2);
        Assert.Equal(2, await second);
    }

    private Task<int> ReadAsync()
    {
        var reading = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        _readings.Add(reading);
        _begun.Release();
        return reading.Task;
    }
}
