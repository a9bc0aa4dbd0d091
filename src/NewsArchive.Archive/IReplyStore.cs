using NewsArchive.Archive.Model;

namespace NewsArchive.Archive;

/// <summary>Remembers replies to requests that carry a key of their sender, so that a repeated request gets the first one's reply.</summary>
/// <remarks>Safe to use from several threads, and from several processes on one database.</remarks>
public interface IReplyStore
{
    /// <summary>
    /// Takes a key for a request. Of several that come at once, one is told to go on. A request that took the key and did
    /// not end within <see cref="ReplyRules.Patience"/> counts as lost, and the next one may go on in its place.
    /// </summary>
    /// <param name="key">The sender and the key it chose; any length.</param>
    /// <param name="fingerprint">What tells two requests apart, at most 64 bytes.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="ArchiveUnavailableException">The database did not answer; the key was not taken.</exception>
    Task<ReplyClaim> ClaimAsync(string key, byte[] fingerprint, CancellationToken cancellationToken);

    /// <summary>Keeps the reply of a request that was told to go on, for <see cref="ReplyRules.Lifetime"/>.</summary>
    Task KeepAsync(ReplyClaim claim, StoredReply reply, CancellationToken cancellationToken);

    /// <summary>Gives the key back: the request failed in a way that trying again may mend.</summary>
    Task ReleaseAsync(ReplyClaim claim, CancellationToken cancellationToken);
}
