using NewsArchive.Archive.Search.Indexing;
using NewsArchive.Archive.Search.Matching;

namespace NewsArchive.Archive.Storage;

/// <summary>Asks the index about some articles by name; what differs between the databases.</summary>
internal interface IArticleProbe
{
    /// <summary>Which of some articles a search would find now: the index itself is asked, so that both always agree.</summary>
    /// <param name="context">The database.</param>
    /// <param name="match">What to look for.</param>
    /// <param name="range">Where to look.</param>
    /// <param name="ids">Some hundred articles at most.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task<IReadOnlyList<Guid>> WhichMatchAsync(ArchiveContext context, SearchMatch match, KeyRange range, IReadOnlyList<Guid> ids, CancellationToken cancellationToken);
}
