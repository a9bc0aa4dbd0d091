namespace NewsArchive.Archive.Storage.Rows;

/// <summary>
/// Words that came into the index with an article or went out of it, and are not counted yet. Written with the article; counted later, many
/// at once: articles that all have "yang" would stand in a queue for its count.
/// </summary>
internal sealed class SearchChangeRow
{
    public required Guid ArticleId { get; init; }

    public required Guid Id { get; init; }

    /// <summary>Whether the words came in; else they went out.</summary>
    public required bool Added { get; init; }

    /// <summary>The lexemes, each once, with spaces between.</summary>
    public required string Words { get; init; }
}
