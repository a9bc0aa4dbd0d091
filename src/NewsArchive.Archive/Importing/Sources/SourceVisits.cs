using System.Buffers.Binary;

namespace NewsArchive.Archive.Importing.Sources;

/// <summary>When a source is visited next.</summary>
public static class SourceVisits
{
    /// <summary>A permanent redirect that leads nowhere this often in a row is forgotten for a visit to the old address.</summary>
    public const int FailuresBeforeOldAddress = 3;

    /// <summary>No source is visited more often by its own rate, nor more seldom: a day's silence is no reason to miss the next.</summary>
    public static readonly TimeSpan ShortestLearnt = TimeSpan.FromMinutes(5);

    public static readonly TimeSpan LongestLearnt = TimeSpan.FromHours(6);

    /// <summary>Until a source's rate is known.</summary>
    public static readonly TimeSpan Unlearnt = TimeSpan.FromMinutes(30);

    /// <summary>A folder costs nothing to look into, and who puts a file there waits for it.</summary>
    public static readonly TimeSpan OfFolder = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan FirstBackoff = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestBackoff = TimeSpan.FromDays(1);

    /// <summary>A source may ask for more patience, but not to be forgotten.</summary>
    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromDays(7);

    /// <summary>The next visit after one that read the source.</summary>
    public static DateTimeOffset AfterSuccess(NewsSource source, DateTimeOffset now) => Regular(source, now);

    /// <summary>The next visit after one that failed: not before the regular one, and ever later, up to a day.</summary>
    /// <param name="source">The source.</param>
    /// <param name="failures">Failures in a row, this one included.</param>
    /// <param name="lasting">Whether trying soon is of no use.</param>
    /// <param name="retryAfter">What the source asked for.</param>
    /// <param name="now">The present.</param>
    public static DateTimeOffset AfterFailure(NewsSource source, int failures, bool lasting, TimeSpan? retryAfter, DateTimeOffset now)
    {
        var backoff = lasting ? LongestBackoff : Doubled(FirstBackoff, failures - 1, LongestBackoff);
        if (retryAfter is { } asked) backoff = Max(backoff, Min(asked, LongestRetryAfter));
        var earliest = now + backoff;
        var regular = Regular(source, now);
        return regular > earliest ? regular : earliest;
    }

    /// <summary>The interval that finds about one new article a visit, and comes before half of those listed have gone.</summary>
    public static TimeSpan Learnt(SourceMemory memory)
    {
        if (memory.ArticlesPerDay is not { } rate) return Unlearnt;
        if (rate <= 0) return LongestLearnt;
        var articles = Math.Min(1.0, (memory.ListedItems ?? int.MaxValue) / 2.0);
        var days = Math.Max(articles, 0.5) / rate;
        return days >= LongestLearnt.TotalDays ? LongestLearnt : Max(TimeSpan.FromDays(days), ShortestLearnt);
    }

    private static DateTimeOffset Regular(NewsSource source, DateTimeOffset now)
    {
        // Both were checked when they were stored; a program with other time zones still visits the source.
        if (!SourceSchedule.TryRead(source.Definition.Schedule, out var schedule)) schedule = new SourceSchedule.Adaptive();
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(source.Definition.TimeZone, out var zone)) zone = TimeZoneInfo.Utc;
        var next = schedule.NextAfter(now, zone, source.Definition.Kind == SourceKind.Folder ? OfFolder : Learnt(source.Memory));
        return next + Jitter(source.Id, next, source.Definition.JitterSeconds);
    }

    /// <summary>From the source and the time, so that every instance and every restart comes to the same.</summary>
    private static TimeSpan Jitter(Guid id, DateTimeOffset time, int seconds)
    {
        if (seconds == 0) return TimeSpan.Zero;
        Span<byte> bytes = stackalloc byte[24];
        id.TryWriteBytes(bytes);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[16..], time.ToUnixTimeSeconds());
        var hash = System.Security.Cryptography.SHA256.HashData(bytes);
        return TimeSpan.FromMilliseconds(BinaryPrimitives.ReadUInt32LittleEndian(hash) % ((uint)seconds * 1_000));
    }

    private static TimeSpan Doubled(TimeSpan first, int times, TimeSpan most) =>
        times >= 20 ? most : Min(first * (1 << Math.Max(0, times)), most);

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
