using NewsArchive.Archive.Model;

namespace NewsArchive.Archive;

/// <summary>What articles were, and what changed in them.</summary>
/// <remarks>Safe to use from several threads.</remarks>
public interface IRevisionHistory
{
    /// <summary>The article as a revision has it, or null where there is no such article or revision.</summary>
    Task<ArchivedArticle?> FindAsync(Guid id, int revision, CancellationToken cancellationToken);

    /// <summary>What changed from one revision to another, word by word; null where one of them is not there.</summary>
    /// <param name="id">The article.</param>
    /// <param name="earlier">The earlier revision; null: the one before <paramref name="later"/>, and for the first one nothing changed.</param>
    /// <param name="later">The later revision.</param>
    /// <param name="cancellationToken">Ends the comparing.</param>
    Task<RevisionDiff?> CompareAsync(Guid id, int? earlier, int later, CancellationToken cancellationToken);

    /// <summary>One page of what sites changed, newest first; corrections by hand and new readings by a parser are not among it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not within its bounds.</exception>
    Task<RevisionPage> ListChangesAsync(RevisionQuery query, CancellationToken cancellationToken);
}
