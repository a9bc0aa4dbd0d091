using NewsArchive.Archive.Model;

namespace NewsArchive.Archive.SavedSearches.Delivery;

/// <summary>What is to be done for saved searches, and who is at it: of all instances on one database, one at a time.</summary>
/// <remarks>
/// As with sources, a search is held by a lease with a fence that grows each time somebody takes it; every write names the
/// fence it was taken with, and fails where another has taken it since.
/// </remarks>
public interface ISavedSearchWork
{
    /// <summary>Takes a search that new articles wait for or whose next message is due, and that nobody holds.</summary>
    /// <param name="owner">Name of the instance.</param>
    /// <param name="lease">How long it is held unless the lease is renewed, which each of the writes below does.</param>
    /// <returns>Null where there is nothing to do.</returns>
    Task<HeldSearch?> ClaimAsync(string owner, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Looks through the next changes of the archive, and notes articles that match now and were not told of before.</summary>
    /// <returns>Whether there may be more to look through.</returns>
    /// <exception cref="SearchLeaseLostException">Another instance has taken it, or somebody changed it.</exception>
    Task<bool> MatchAsync(HeldSearch held, CancellationToken cancellationToken);

    /// <summary>Opens the message that is due: the one that failed before, or one made of matches that wait. It counts as an attempt from here on.</summary>
    /// <returns>Null where none is due.</returns>
    /// <exception cref="SearchLeaseLostException">Another instance has taken it, or somebody changed it.</exception>
    Task<OpenedMessage?> OpenAsync(HeldSearch held, CancellationToken cancellationToken);

    /// <summary>Notes what came of a message.</summary>
    /// <exception cref="SearchLeaseLostException">Another instance has taken it: it sends the message again.</exception>
    Task SettleAsync(HeldSearch held, OpenedMessage message, HookAnswer answer, CancellationToken cancellationToken);

    /// <summary>Lets a search go.</summary>
    Task ReleaseAsync(HeldSearch held, CancellationToken cancellationToken);

    /// <summary>Opens a message that tries the hook, whoever holds the search and whether or not it rests.</summary>
    /// <param name="samples">Articles it shows.</param>
    /// <returns>Null where there is no such search.</returns>
    Task<(HeldSearch Search, OpenedMessage Message)?> OpenTrialAsync(Guid id, IReadOnlyList<ArticleSummary> samples, CancellationToken cancellationToken);

    /// <summary>Notes what came of a trial.</summary>
    Task SettleTrialAsync(OpenedMessage message, HookAnswer answer, CancellationToken cancellationToken);
}

/// <summary>A search that this instance holds, with what its messages are signed with.</summary>
/// <param name="Search">The search as it was when it was taken.</param>
/// <param name="Secrets">The secret, and an old one that still signs.</param>
/// <param name="Fence">What every write names.</param>
/// <param name="Lease">For how long it is held.</param>
public sealed record HeldSearch(SavedSearch Search, IReadOnlyList<HookSecret> Secrets, long Fence, TimeSpan Lease);

/// <summary>A message on its way.</summary>
/// <param name="Id">Its id, the same with every attempt.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Attempt">Which attempt this is, from 1.</param>
/// <param name="Articles">What it tells of, as the archive has it now.</param>
/// <param name="Gone">What it was to tell of, and has left the archive since.</param>
/// <param name="More">Whether further matches wait.</param>
public sealed record OpenedMessage(Guid Id, DeliveryKind Kind, int Attempt, IReadOnlyList<MatchedArticle> Articles, IReadOnlyList<Guid> Gone, bool More)
{
    /// <summary>Whether there is anything to tell.</summary>
    public bool IsEmpty => Kind == DeliveryKind.Matches && Articles.Count == 0;
}

/// <param name="Article">As lists show it.</param>
/// <param name="Reason">Why it is told of.</param>
/// <param name="MatchedAt">When it was found.</param>
public sealed record MatchedArticle(ArticleSummary Article, MatchReason Reason, DateTimeOffset MatchedAt);

/// <summary>What a hook answered, and what follows from it.</summary>
/// <param name="Verdict">What follows.</param>
/// <param name="Status">HTTP status; null: no answer.</param>
/// <param name="Error">What was wrong, in a sentence; null: nothing.</param>
/// <param name="RetryAfter">How long the hook asks to be left alone.</param>
public sealed record HookAnswer(HookVerdict Verdict, int? Status, string? Error, TimeSpan? RetryAfter);

public enum HookVerdict
{
    /// <summary>It took the message.</summary>
    Taken,

    /// <summary>It is tried again.</summary>
    Again,

    /// <summary>It asks for no more: 410.</summary>
    NoMore,

    /// <summary>There was nothing left to send.</summary>
    Unneeded,
}

/// <summary>Another instance has taken over the search while this one was at it, or somebody has changed it; what this one still wanted to write is refused.</summary>
public sealed class SearchLeaseLostException(Guid searchId)
    : ArchiveException($"Saved search {searchId} was taken over by another instance or changed meanwhile; this one leaves it.");
