namespace NewsArchive.Archive.Importing;

/// <summary>An article's content as it came in.</summary>
/// <param name="Content">The bytes, which are kept untouched.</param>
/// <param name="Kind">Text or HTML.</param>
/// <param name="Charset">The character set declared beside the content; null for UTF-8 in text, and for what a page declares itself.</param>
/// <param name="MediaType">The whole media type as declared; it is kept with the bytes.</param>
/// <param name="Origin">Which door it came through ("rest", "bulk:3", "file:articles.ndjson:17").</param>
public sealed record IncomingDocument(ReadOnlyMemory<byte> Content, ContentKind Kind, string? Charset, string MediaType, string Origin)
{
    /// <summary>When the site showed it; null: nobody knows.</summary>
    public DateTimeOffset? SeenAt { get; init; }
}

/// <summary>What content can be.</summary>
public enum ContentKind
{
    Text,
    Html,
}
