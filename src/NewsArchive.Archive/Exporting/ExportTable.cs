using System.Globalization;

namespace NewsArchive.Archive.Exporting;

/// <summary>Articles as rows: the columns of every table format, in order.</summary>
internal static class ExportTable
{
    /// <summary>What stands between the values of a list, where a table has no lists.</summary>
    private const string Between = "; ";

    public static IReadOnlyList<ExportColumn> Columns { get; } =
    [
        new TextColumn("id", row => row.Id.ToString("D")),
        new NumberColumn("revision", row => row.Revision),
        new TextColumn("url", row => row.Article.Url),
        new TextColumn("publisher", row => row.Article.Publisher?.Id),
        new TextColumn("publisher_name", row => row.Article.Publisher?.Name),
        new TextColumn("title", row => row.Article.Title),
        new TimeColumn("published_at", row => row.Article.PublishedAt),
        new TextColumn("place", row => row.Article.Dateline?.Place),
        new ListColumn("authors", row => row.Article.Authors),
        new ListColumn("editors", row => row.Article.Editors),
        new TextColumn("section", row => row.Article.Section),
        new ListColumn("tags", row => row.Article.Tags),
        new TextColumn("language", row => row.Article.Language),
        new TextColumn("dateline", row => row.Article.Dateline?.Text),
        new TextColumn("text", row => row.Text),
        new ListColumn("sources", row => row.Article.Sources),
        new TimeColumn("first_archived_at", row => row.FirstArchivedAt),
        new TimeColumn("archived_at", row => row.ArchivedAt),
        new TextColumn("parser_version", row => row.Article.ParserVersion),
        new TextColumn("original_sha256", row => row.OriginalSha256),
    ];

    public static string? Time(DateTimeOffset? time) => time?.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFK", CultureInfo.InvariantCulture);

    /// <summary>The value as a table without types has it; null: none.</summary>
    public static string? Text(this ExportColumn column, ExportedArticle row) => column switch
    {
        NumberColumn number => number.Value(row).ToString(CultureInfo.InvariantCulture),
        TimeColumn time => Time(time.Value(row)),
        ListColumn list => list.Value(row) is { Count: > 0 } values ? string.Join(Between, values) : null,
        TextColumn text => text.Value(row),
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, null),
    };
}

/// <param name="Name">The heading.</param>
internal abstract record ExportColumn(string Name);

internal sealed record TextColumn(string Name, Func<ExportedArticle, string?> Value) : ExportColumn(Name);

internal sealed record NumberColumn(string Name, Func<ExportedArticle, int> Value) : ExportColumn(Name);

internal sealed record TimeColumn(string Name, Func<ExportedArticle, DateTimeOffset?> Value) : ExportColumn(Name);

internal sealed record ListColumn(string Name, Func<ExportedArticle, IReadOnlyList<string>> Value) : ExportColumn(Name);
