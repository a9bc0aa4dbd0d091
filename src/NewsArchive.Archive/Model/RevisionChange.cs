using System.Text.Json.Serialization;

using NewsArchive.Parsing;

namespace NewsArchive.Archive.Model;

/// <summary>How a site tells its readers that it changed an article.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<EditNotice>))]
public enum EditNotice
{
    /// <summary>Not at all: a silent edit.</summary>
    None,

    /// <summary>The page's time of modification moved.</summary>
    ModifiedAt,

    /// <summary>The new text says so ("Ralat:", "Artikel ini telah diperbarui").</summary>
    Text,
}

/// <summary>An article that its site changed.</summary>
public sealed record RevisionChange
{
    public required Guid ArticleId { get; init; }

    /// <summary>The revision with the new words.</summary>
    public required int Revision { get; init; }

    /// <summary>The last one before that came from the site.</summary>
    public required int From { get; init; }

    /// <summary>When the archive took the new one, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When the site showed it; null where nobody knows.</summary>
    public DateTimeOffset? SeenAt { get; init; }

    /// <summary>The new title.</summary>
    public string? Title { get; init; }

    public string? Publisher { get; init; }

    public string? Url { get; init; }

    public required bool TitleChanged { get; init; }

    public required bool LeadChanged { get; init; }

    public required bool BodyChanged { get; init; }

    /// <summary>Words of title and body that are new.</summary>
    public required int WordsAdded { get; init; }

    public required int WordsRemoved { get; init; }

    /// <summary>How the site tells of it.</summary>
    public required EditNotice Notice { get; init; }

    /// <summary>The two were read by two versions of the parser, so that the difference need not be the site's doing.</summary>
    public required bool ParserChanged { get; init; }
}

/// <summary>Which changes to list, newest first.</summary>
public sealed record RevisionQuery
{
    /// <summary>Earliest moment of archiving, inclusive.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Publisher id, exact.</summary>
    public string? Publisher { get; init; }

    /// <summary>Where the page before ended; null for the first page.</summary>
    public RevisionCursor? After { get; init; }

    /// <summary>At most this many, 1 to 200.</summary>
    public int Limit { get; init; } = 50;
}

/// <param name="Items">The page's changes.</param>
/// <param name="Next">Where the next page starts, or null on the last one.</param>
public sealed record RevisionPage(IReadOnlyList<RevisionChange> Items, RevisionCursor? Next);
