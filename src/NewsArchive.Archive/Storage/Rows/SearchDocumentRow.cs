namespace NewsArchive.Archive.Storage.Rows;

/// <summary>
/// What the index keeps of an article, at its latest revision. The lexemes themselves stand where the database searches them: a column of
/// this table on PostgreSQL, a table of its own on SQLite.
/// </summary>
internal sealed class SearchDocumentRow
{
    public required Guid ArticleId { get; init; }

    /// <summary>Order by time: <see cref="Search.Indexing.SortKey"/>.</summary>
    public required long SortKey { get; init; }

    /// <summary><see cref="Search.Indexing.IndexedArticle.Version"/> of the program that indexed it.</summary>
    public required int IndexVersion { get; init; }

    /// <summary><see cref="Search.Indexing.FacetText"/>.</summary>
    public required string Facets { get; init; }

    /// <summary><see cref="Search.Indexing.ImpactList"/>.</summary>
    public required byte[] Impacts { get; init; }
}
