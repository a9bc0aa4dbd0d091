using NewsArchive.Archive.Search.Indexing;
using NewsArchive.Parsing;

namespace NewsArchive.Archive.Storage;

/// <summary>Keeps the index in step with the articles: in the same transaction, so that neither is ever ahead of the other.</summary>
internal sealed class ArticleIndexing(ISearchIndex index)
{
    /// <summary>Works an article's entry out: before the turn to write, since it takes longer than writing it.</summary>
    public static SearchEntry Prepare(Guid id, DateTimeOffset sortAt, ParsedArticle article) =>
        new(id, SortKey.Of(sortAt, id), ArticleIndexer.Index(article, sortAt));

    /// <inheritdoc cref="Prepare(Guid, DateTimeOffset, ParsedArticle)"/>
    public static SearchEntry Prepare(Guid id, DateTimeOffset sortAt, ArticleReading reading) => new(id, SortKey.Of(sortAt, id), reading.Index(sortAt));

    /// <param name="replaces">Whether the index may have the article already.</param>
    public Task WriteAsync(ArchiveContext context, SearchEntry entry, bool replaces, CancellationToken cancellationToken) =>
        index.WriteAsync(context, entry, replaces, cancellationToken);

    /// <inheritdoc cref="ISearchIndex.Encode"/>
    public EncodedEntry Encode(SearchEntry entry) => index.Encode(entry);

    /// <summary>Adds articles that the index does not have.</summary>
    public Task AddAsync(ArchiveContext context, IReadOnlyList<EncodedEntry> entries, CancellationToken cancellationToken) =>
        index.AddAsync(context, entries, cancellationToken);

    /// <summary>To be called before the article itself is deleted.</summary>
    public Task RemoveAsync(ArchiveContext context, Guid articleId, CancellationToken cancellationToken) =>
        index.RemoveAsync(context, articleId, cancellationToken);
}
