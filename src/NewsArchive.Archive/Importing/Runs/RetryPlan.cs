namespace NewsArchive.Archive.Importing.Runs;

/// <summary>When a failed article is tried again by itself.</summary>
internal static class RetryPlan
{
    /// <summary>Between one attempt and the next; after the last one it stays failed until somebody asks.</summary>
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromMinutes(10), TimeSpan.FromHours(1), TimeSpan.FromHours(6), TimeSpan.FromDays(1)];

    /// <param name="result">What became of it.</param>
    /// <param name="attempts">How often it has been tried, this time included.</param>
    /// <param name="now">The present.</param>
    /// <returns>Null: not by itself.</returns>
    public static DateTimeOffset? After(ItemResult result, int attempts, DateTimeOffset now)
    {
        if (result.Outcome != ItemOutcome.Failed || !result.Passing || attempts > Pauses.Length) return null;
        var pause = Pauses[attempts - 1];
        return now + (result.RetryAfter is { } asked && asked > pause && asked <= TimeSpan.FromDays(7) ? asked : pause);
    }
}
