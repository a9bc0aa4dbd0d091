using System.Text.Json.Serialization;

namespace NewsArchive.Parsing;

/// <summary>A news article as the parser read it: what each piece of the given text is, and why anything was taken out.</summary>
/// <remarks>
/// All offsets are UTF-16 positions into the text that was given (for HTML: into the text extracted from the page).
/// The parts of <see cref="Dateline"/>, <see cref="Blocks"/> and <see cref="Removed"/> never overlap and together
/// cover every letter and digit of the text.
/// </remarks>
public sealed record ParsedArticle
{
    /// <summary>Version of the parser's rules; it changes whenever the same input may give another article.</summary>
    public required string ParserVersion { get; init; }

    /// <summary>BCP 47 tag of the article's language.</summary>
    public string Language { get; init; } = "id";

    /// <summary>The outlet, or null where neither the text nor the caller named one.</summary>
    public PublisherReference? Publisher { get; init; }

    public string? Title { get; init; }

    public Dateline? Dateline { get; init; }

    /// <summary>When the article was published, with its offset (WIB, +07:00, unless the source says otherwise).</summary>
    public DateTimeOffset? PublishedAt { get => field ?? Facts?.Value.Day; init; }

    /// <summary>Where <see cref="PublishedAt"/> comes from; null exactly when it is null.</summary>
    public PublishedAtSource? PublishedAtSource { get => field ?? (Facts?.Value.Day is null ? null : NewsArchive.Parsing.PublishedAtSource.Text); init; }

    /// <summary>Names as printed, or initials ("fyk/ash").</summary>
    public IReadOnlyList<string> Authors { get; init => field = value ?? []; } = [];

    public IReadOnlyList<string> Editors { get; init => field = value ?? []; } = [];

    public string? Section { get; init; }

    public IReadOnlyList<string> Tags { get; init => field = value ?? []; } = [];

    public string? Url { get; init; }

    public IReadOnlyList<ArticleImage> Images { get; init => field = value ?? []; } = [];

    /// <summary>What the article's page says of it; null for raw text.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ArticleMetadata? Metadata { get; init; }

    /// <summary>The clean article, in reading order.</summary>
    public IReadOnlyList<ArticleBlock> Blocks { get; init => field = value ?? []; } = [];

    /// <summary>Everything taken out, in order of appearance.</summary>
    public IReadOnlyList<RemovedPiece> Removed { get; init => field = value ?? []; } = [];

    /// <summary>Media, agencies, sites and accounts the text cites, each once, as first named.</summary>
    public IReadOnlyList<string> Sources { get => field ?? Facts?.Value.Sources ?? []; init; }

    /// <summary>Direct quotations, in order of appearance.</summary>
    public IReadOnlyList<Quotation> Quotes { get => field ?? Facts?.Value.Quotes ?? []; init; }

    /// <summary>Calendar days the text names, in order of appearance.</summary>
    public IReadOnlyList<MentionedDate> MentionedDates { get => field ?? Facts?.Value.MentionedDates ?? []; init; }

    /// <summary>Other articles the text links to.</summary>
    public IReadOnlyList<RelatedLink> Related { get; init => field = value ?? []; } = [];

    /// <summary>What the text says, read when it is first asked for: who wants the clean article alone does not pay for it.</summary>
    internal Lazy<ArticleFacts>? Facts { get; init; }
}

/// <param name="Id">Lower-case slug, the name of the publisher's profile ("liputan6").</param>
/// <param name="Name">The outlet's name as readers know it ("Liputan6.com").</param>
public sealed record PublisherReference(string Id, string Name);

/// <param name="Text">Exactly as in the source, with its separator and spaces.</param>
/// <param name="Place">The place as written, or null where the dateline only names the outlet.</param>
/// <param name="Start">Offset of the first character.</param>
/// <param name="End">Offset after the last character.</param>
public sealed record Dateline(string Text, string? Place, int Start, int End);

/// <summary>Where a publication time comes from.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<PublishedAtSource>))]
public enum PublishedAtSource
{
    /// <summary>The caller gave it.</summary>
    Given,

    /// <summary>The page's metadata gave it.</summary>
    Metadata,

    /// <summary>It was inferred from the article's text.</summary>
    Text,
}

/// <param name="Url">Absolute address of the image.</param>
/// <param name="Caption">Caption as printed, or null.</param>
/// <param name="Credit">Photographer or agency as printed, or null.</param>
public sealed record ArticleImage(string Url, string? Caption, string? Credit);

/// <param name="Title">The other article's headline.</param>
/// <param name="Url">Its address, or null where the text kept none.</param>
public sealed record RelatedLink(string Title, string? Url);

/// <param name="Text">The words between the quotation marks, marks not included.</param>
/// <param name="Speaker">The fullest name the article gives, or null where it does not tell who speaks.</param>
/// <param name="Start">Offset of the first quoted character.</param>
/// <param name="End">Offset after the last quoted character.</param>
public sealed record Quotation(string Text, string? Speaker, int Start, int End);

/// <param name="Text">The shortest piece of text that holds the date, weekday included ("Selasa (13/6)").</param>
/// <param name="Date">The day, or the first day of a range.</param>
/// <param name="Until">The last day of a range, else null.</param>
/// <param name="Start">Offset of the first character.</param>
/// <param name="End">Offset after the last character.</param>
public sealed record MentionedDate(string Text, DateOnly Date, DateOnly? Until, int Start, int End);
