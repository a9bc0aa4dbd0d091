using System.Globalization;

namespace NewsArchive.Archive.Exporting;

/// <summary>Articles as rows: the columns of every table format, in order.</summary>
internal static class ExportTable
{
    /// <summary>What stands between the values of a list.</summary>
    private const string Between = "; ";

    public static IReadOnlyList<ExportColumn> Columns { get; } =
    [
        new("id", row => row.Id.ToString("D")),
        new("revision", row => row.Revision.ToString(CultureInfo.InvariantCulture)),
        new("url", row => row.Article.Url),
        new("publisher", row => row.Article.Publisher?.Id),
        new("publisher_name", row => row.Article.Publisher?.Name),
        new("title", row => row.Article.Title),
        new("published_at", row => Time(row.Article.PublishedAt)),
        new("place", row => row.Article.Dateline?.Place),
        new("authors", row => List(row.Article.Authors)),
        new("editors", row => List(row.Article.Editors)),
        new("section", row => row.Article.Section),
        new("tags", row => List(row.Article.Tags)),
        new("language", row => row.Article.Language),
        new("dateline", row => row.Article.Dateline?.Text),
        new("text", row => row.Text),
        new("sources", row => List(row.Article.Sources)),
        new("first_archived_at", row => Time(row.FirstArchivedAt)),
        new("archived_at", row => Time(row.ArchivedAt)),
        new("parser_version", row => row.Article.ParserVersion),
        new("original_sha256", row => row.OriginalSha256),
    ];

    public static string? Time(DateTimeOffset? time) => time?.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFK", CultureInfo.InvariantCulture);

    private static string? List(IReadOnlyList<string> values) => values.Count == 0 ? null : string.Join(Between, values);
}

/// <param name="Name">The heading.</param>
/// <param name="Value">The value of a row; null: none.</param>
internal sealed record ExportColumn(string Name, Func<ExportedArticle, string?> Value);
