using System.Text.Json.Serialization;

using NewsArchive.Parsing;

namespace NewsArchive.Archive.Model;

/// <summary>What became of a submission.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<IngestOutcome>))]
public enum IngestOutcome
{
    /// <summary>The archive had no such article.</summary>
    Created,

    /// <summary>
    /// The archive had it, word for word, as the latest or an earlier revision; nothing was written. Words of an earlier
    /// revision are only a new one where it is known that the site has gone back to them.
    /// </summary>
    Unchanged,

    /// <summary>The archive had it with other content; a revision was added.</summary>
    Revised,

    /// <summary>The article was taken down, and does not come in again; nothing was written. The result shows what was submitted, at revision 0.</summary>
    Refused,
}

/// <param name="Outcome">What became of the submission.</param>
/// <param name="Article">The article as it stands in the archive now.</param>
public sealed record IngestResult(IngestOutcome Outcome, ArchivedArticle Article)
{
    /// <summary>Why it was refused, in a sentence; null where it was not.</summary>
    [JsonIgnore]
    public string? Refusal { get; init; }
}

/// <summary>An article in the archive, at its latest revision.</summary>
/// <param name="Id">Derived from the article's identity: the same article has the same id in every archive.</param>
/// <param name="Revision">Number of the revision shown, from 1.</param>
/// <param name="FirstArchivedAt">When revision 1 was archived, UTC.</param>
/// <param name="ArchivedAt">When this revision was archived, UTC.</param>
/// <param name="Content">The clean article.</param>
public sealed record ArchivedArticle(Guid Id, int Revision, DateTimeOffset FirstArchivedAt, DateTimeOffset ArchivedAt, ParsedArticle Content);

/// <summary>A revision without its text.</summary>
/// <param name="Number">From 1.</param>
/// <param name="ArchivedAt">When it was archived, UTC.</param>
/// <param name="Title">The title it had.</param>
/// <param name="ParserVersion">The parser that read it.</param>
/// <param name="MediaType">Media type of its original.</param>
/// <param name="OriginalLength">Length of its original in bytes, uncompressed.</param>
/// <param name="OriginalSha256">SHA-256 of its original, lower-case hexadecimal.</param>
/// <param name="Origin">Which door it came through.</param>
public sealed record RevisionSummary(
    int Number,
    DateTimeOffset ArchivedAt,
    string? Title,
    string ParserVersion,
    string MediaType,
    long OriginalLength,
    string OriginalSha256,
    string Origin)
{
    /// <summary>Where it comes from: an original that came in, an original read again, or a hand.</summary>
    public RevisionKind Kind { get; init; }

    /// <summary>Number of the revision whose original it was read from; null: it has an original of its own.</summary>
    public int? ReadFrom { get; init; }

    /// <summary>When the site showed it; null where nobody knows.</summary>
    public DateTimeOffset? SeenAt { get; init; }

    /// <summary>Who brought or made it; null for what came in before there was a journal.</summary>
    public string? Actor { get; init; }
}
