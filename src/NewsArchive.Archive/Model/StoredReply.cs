namespace NewsArchive.Archive.Model;

/// <param name="Status">HTTP status.</param>
/// <param name="ContentType">Media type of the body, or null without a body.</param>
/// <param name="Location">Header Location, or null.</param>
/// <param name="Body">The body, byte for byte.</param>
public sealed record StoredReply(int Status, string? ContentType, string? Location, ReadOnlyMemory<byte> Body);

/// <summary>What a key is good for.</summary>
public enum ReplyState
{
    /// <summary>The key was free: do the work, then keep the reply or give the key back.</summary>
    GoOn,

    /// <summary>The same request was answered before.</summary>
    Answered,

    /// <summary>The same request is being answered.</summary>
    UnderWay,

    /// <summary>The key was used for another request.</summary>
    OtherRequest,
}

/// <param name="Id">Identifies the key.</param>
/// <param name="State">What to do.</param>
/// <param name="Turn">Number of this claim; a claim that was taken over keeps and releases nothing.</param>
/// <param name="Reply">The reply, where the state is <see cref="ReplyState.Answered"/>.</param>
public sealed record ReplyClaim(Guid Id, ReplyState State, int Turn, StoredReply? Reply);

/// <summary>How long keys are remembered.</summary>
public static class ReplyRules
{
    /// <summary>How long a reply is kept: 24 hours.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromHours(24);

    /// <summary>How long a request may be under way before it counts as lost: 2 minutes.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromMinutes(2);
}
