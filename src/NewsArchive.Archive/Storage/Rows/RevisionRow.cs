using NewsArchive.Archive.Model;

namespace NewsArchive.Archive.Storage.Rows;

/// <summary>One reading of an article; never changed once written.</summary>
internal sealed class RevisionRow
{
    public required Guid ArticleId { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    public required RevisionKind Kind { get; init; }

    /// <summary>Number of the revision whose original it was read from; null: it has an original of its own.</summary>
    public int? ReadFrom { get; init; }

    public string? Title { get; init; }

    public required string ParserVersion { get; init; }

    public required byte[] ContentHash { get; init; }

    public required DateTimeOffset ArchivedAt { get; init; }

    /// <summary>When the site showed it; null where nobody knows.</summary>
    public DateTimeOffset? SeenAt { get; init; }

    /// <summary>Who made it; null for what came in before there was a journal.</summary>
    public string? Actor { get; init; }

    /// <summary>Of a correction: what was changed, as a JSON merge patch.</summary>
    public string? Change { get; init; }

    /// <summary>What whoever brought it said of it, as JSON: to read the original again takes both. Null where that is not known.</summary>
    public string? Hints { get; init; }

    /// <summary>The clean article, as JSON. The last column: SQLite reads through a long one to those behind it.</summary>
    public required string Content { get; init; }
}
