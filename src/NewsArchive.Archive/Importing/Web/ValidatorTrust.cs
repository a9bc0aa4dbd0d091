using NewsArchive.Archive.Importing.Fetching;
using NewsArchive.Archive.Importing.Sources;

namespace NewsArchive.Archive.Importing.Web;

/// <summary>Whether a site's "not modified" is to be believed.</summary>
/// <remarks>
/// Some sites send a validator that never changes, and would say "not modified" for ever: the feed would be silent and look
/// healthy. So now and then the whole list is fetched beside the "not modified" and compared with what it was when the
/// validator was given. Who is caught is asked without validators for a month.
/// </remarks>
internal static class ValidatorTrust
{
    /// <summary>From one passed test to the next: an article is never hidden for longer than the last of them.</summary>
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(6), TimeSpan.FromHours(12)];

    private static readonly TimeSpan Probation = TimeSpan.FromDays(30);

    /// <summary>What is known before a visit: distrust ends after its time.</summary>
    public static SourceMemory Begin(SourceMemory memory, DateTimeOffset now) =>
        memory.Distrust is not null && memory.TestAt <= now ? memory with { Distrust = null, TestAt = null, TestsPassed = 0 } : memory;

    public static bool TestIsDue(SourceMemory memory, DateTimeOffset now) => memory.TestAt is null || memory.TestAt <= now;

    /// <summary>What is known after a list was read.</summary>
    /// <param name="memory">What was known.</param>
    /// <param name="answer">What the list came with.</param>
    /// <param name="hash">Of the list; null where it is not whole, and must not be hidden by "not modified".</param>
    /// <param name="now">The present.</param>
    public static SourceMemory Remember(SourceMemory memory, FetchAnswer answer, string? hash, DateTimeOffset now)
    {
        memory = memory with { NotModified = false };
        if (memory.Distrust is not null || hash is null) return memory with { ETag = null, LastModified = null, ListedHash = hash };
        if (answer.ETag is { } tag && tag == memory.ETag && memory.ListedHash is { } before && before != hash)
            return Caught(memory, hash, "Its ETag stayed the same though the list had changed.", now);
        return memory with { ETag = answer.ETag, LastModified = answer.LastModified, ListedHash = hash };
    }

    /// <summary>What is known after "not modified" was put to the test.</summary>
    /// <param name="memory">What was known.</param>
    /// <param name="hash">Of the list as it really is.</param>
    /// <param name="now">The present.</param>
    public static SourceMemory Judge(SourceMemory memory, string hash, DateTimeOffset now)
    {
        if (memory.ListedHash is { } before && before != hash) return Caught(memory, hash, "It said \"not modified\" though the list had changed.", now);
        var pause = Pauses[Math.Min(memory.TestsPassed, Pauses.Length - 1)];
        return memory with { NotModified = true, ListedHash = hash, TestsPassed = memory.TestsPassed + 1, TestAt = now + pause };
    }

    private static SourceMemory Caught(SourceMemory memory, string hash, string how, DateTimeOffset now) =>
        memory with { NotModified = false, ETag = null, LastModified = null, ListedHash = hash, TestsPassed = 0, Distrust = how, TestAt = now + Probation };
}
