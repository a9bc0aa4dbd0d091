using System.Diagnostics;

using Xunit;

namespace NewsArchive.Api.Tests.Hosts;

/// <summary>Waits for what another task or process does, but not for ever.</summary>
internal static class Waiting
{
    /// <summary>Ample for anything that is waited for, also on a busy machine.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(90);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Looks until there is something.</summary>
    /// <param name="what">What is waited for, for the report of a test that waited in vain.</param>
    /// <param name="look">Null as long as it is not there.</param>
    /// <exception cref="TimeoutException">It did not come.</exception>
    public static async Task<T> ForAsync<T>(string what, Func<Task<T?>> look)
        where T : class
    {
        var stop = TestContext.Current.CancellationToken;
        var waited = Stopwatch.StartNew();
        while (true)
        {
            if (await look() is { } found) return found;
            if (waited.Elapsed > Longest) throw new TimeoutException($"Waited {Longest.TotalSeconds} seconds in vain for {what}.");
            await Task.Delay(Pause, stop);
        }
    }
}
