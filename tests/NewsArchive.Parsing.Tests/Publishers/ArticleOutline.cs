namespace NewsArchive.Parsing.Tests.Publishers;

/// <summary>An article as lines a reader can check: each piece in the order of the source, then the people, topics and links found.</summary>
internal static class ArticleOutline
{
    private const string Removed = "removed ";

    public static IReadOnlyList<string> Of(ParsedArticle article) =>
    [
        Line("publisher", article.Publisher?.Id ?? "none"),
        .. Pieces(article).OrderBy(p => p.Start).Select(p => p.Line).Aggregate(new List<string>(), Add),
        .. List("authors", article.Authors),
        .. List("editors", article.Editors),
        .. List("tags", article.Tags),
        .. article.Related.Select(link => Line("link", link.Title)),
    ];

    private static IEnumerable<(int Start, string Line)> Pieces(ParsedArticle article)
    {
        if (article.Dateline is { } dateline)
        {
            yield return (dateline.Start, Line("dateline", dateline.Text));
            if (dateline.Place is not null) yield return (dateline.Start, Line("place", dateline.Place));
        }

        foreach (var block in article.Blocks) yield return (block.Start, Line(Name(block.Kind), block.Text));
        foreach (var piece in article.Removed) yield return (piece.Start, Line(Removed + Name(piece.Kind), piece.Text));
    }

    /// <summary>Neighbours removed for the same reason are one line, however many pieces they are.</summary>
    private static List<string> Add(List<string> lines, string line)
    {
        var label = line[..(line.IndexOf(':') + 1)];
        if (label.StartsWith(Removed, StringComparison.Ordinal) && lines.Count > 0 && lines[^1].StartsWith(label, StringComparison.Ordinal)) lines[^1] += line[label.Length..];
        else lines.Add(line);
        return lines;
    }

    private static IEnumerable<string> List(string label, IReadOnlyList<string> items) => items.Count == 0 ? [] : [Line(label, string.Join("; ", items))];

    private static string Line(string label, string text) => $"{label}: {string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}";

    private static string Name<T>(T value)
        where T : struct, Enum => char.ToLowerInvariant(value.ToString()[0]) + value.ToString()[1..];
}
