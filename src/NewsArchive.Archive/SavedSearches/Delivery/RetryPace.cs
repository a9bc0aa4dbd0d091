namespace NewsArchive.Archive.SavedSearches.Delivery;

/// <summary>How long after a failed attempt the next one is made.</summary>
internal static class RetryPace
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(6);
    private static readonly TimeSpan Failing = TimeSpan.FromHours(24);

    /// <summary>A Retry-After beyond is taken for this: nobody is left alone for ever by mistake.</summary>
    private static readonly TimeSpan LongestWish = TimeSpan.FromDays(7);

    /// <summary>Each wait is three times the one before: 10 seconds, 30, 90, ... 6 hours after the eighth attempt and from then on.</summary>
    private const double Growth = 3;

    /// <summary>A fifth more or less, so that hooks that failed together do not come back together.</summary>
    private const double Jitter = 0.2;

    /// <param name="attempts">Attempts that failed, at least 1.</param>
    /// <param name="isFailing">Whether it has failed for days: then once a day.</param>
    /// <param name="wish">What the hook asked for; never less than that is waited.</param>
    /// <param name="chance">0 to 1.</param>
    public static TimeSpan After(int attempts, bool isFailing, TimeSpan? wish, double chance)
    {
        var steps = Math.Min(attempts - 1, 20);
        var usual = isFailing ? Failing : TimeSpan.FromSeconds(Math.Min(First.TotalSeconds * Math.Pow(Growth, steps), Longest.TotalSeconds));
        var pause = usual * (1 - Jitter + (2 * Jitter * chance));
        if (wish is not { } asked) return pause;
        if (asked > LongestWish) asked = LongestWish;
        return asked > pause ? asked : pause;
    }
}
