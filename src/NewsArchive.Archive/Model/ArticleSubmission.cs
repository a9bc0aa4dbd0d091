using NewsArchive.Parsing;

namespace NewsArchive.Archive.Model;

/// <summary>An article as somebody brought it, with what the parser made of it.</summary>
public sealed record ArticleSubmission
{
    public required OriginalDocument Original { get; init; }

    public required ParsedArticle Article { get; init; }

    /// <summary>
    /// When the article's site showed this; null where nobody knows. With it, words that an earlier revision has become a new
    /// revision where the site has gone back to them.
    /// </summary>
    public DateTimeOffset? SeenAt { get; init; }

    /// <summary>What whoever brings it said of it; null where that is not known. With it, the original can be read again.</summary>
    public ArticleHints? Hints { get; init; }

    /// <summary>Who brings it, for the journal; null: the original's origin.</summary>
    public string? Actor { get; init; }
}

/// <summary>The untouched original of a revision.</summary>
/// <param name="Content">The bytes as received.</param>
/// <param name="MediaType">Their media type with its charset ("text/plain; charset=utf-8").</param>
/// <param name="Origin">Which door it came through, and from where ("rest", "bulk:3", "file:articles.ndjson:17").</param>
public sealed record OriginalDocument(ReadOnlyMemory<byte> Content, string MediaType, string Origin);
