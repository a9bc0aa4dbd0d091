using NewsArchive.Archive.Model;

namespace NewsArchive.Archive;

/// <summary>Tells which articles are one text, and why.</summary>
public interface IDuplicateFinder
{
    /// <summary>The articles with the same text as one, or nearly, the likest first, each with the passages they share; null where there is no such article.</summary>
    /// <param name="limit">At most so many, 1 to 32.</param>
    /// <exception cref="ArchiveUnavailableException">The database did not answer.</exception>
    Task<IReadOnlyList<DuplicateArticle>?> FindDuplicatesAsync(Guid id, int limit, CancellationToken cancellationToken);

    /// <summary>The articles that are about the same, the likest first: duplicates, texts on the same events, and others; null where there is no such article.</summary>
    /// <param name="limit">At most so many, 1 to 50.</param>
    /// <exception cref="ArchiveUnavailableException">The database did not answer.</exception>
    Task<IReadOnlyList<DuplicateArticle>?> FindSimilarAsync(Guid id, int limit, CancellationToken cancellationToken);

    /// <summary>To which cluster articles belong and how many articles it has; those that stand alone are left out.</summary>
    /// <exception cref="ArchiveUnavailableException">The database did not answer.</exception>
    Task<IReadOnlyDictionary<Guid, ArticleCluster>> FindClustersAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);
}
