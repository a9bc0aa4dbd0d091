using System.Globalization;

using NewsArchive.Parsing;

using Spectre.Console;

namespace NewsArchive.Cli.Output;

/// <summary>A parsed article for people: what it is, its text, and what was taken out with the reason.</summary>
internal static class ReadableArticle
{
    /// <summary>More than the longest paragraph.</summary>
    private const int WideAsNeeded = 1_000_000_000;

    public static void Write(IAnsiConsole console, string label, ParsedArticle article)
    {
        // In a file or a pipe, paragraphs stay whole lines.
        if (Console.IsOutputRedirected) console.Profile.Width = WideAsNeeded;
        console.MarkupLineInterpolated($"[bold]== {label}[/]");
        Fact(console, "publisher", article.Publisher?.Name);
        Fact(console, "title", article.Title);
        Fact(console, "dateline", article.Dateline?.Text.Trim());
        Fact(console, "place", article.Dateline?.Place);
        Fact(console, "published", article.PublishedAt?.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture));
        Fact(console, "authors", string.Join(", ", article.Authors));
        Fact(console, "editors", string.Join(", ", article.Editors));
        foreach (var block in article.Blocks) Write(console, block);
        console.WriteLine();
        if (article.Removed.Count == 0) return;

        console.MarkupLine($"[grey]removed ({article.Removed.Count}):[/]");
        foreach (var piece in article.Removed)
        {
            console.MarkupLineInterpolated(
                $"  [red]{piece.Kind.ToString().ToLowerInvariant()}[/] {OneLine(piece.Text)} [grey]- {piece.Reason.En} ({piece.Rule})[/]");
        }

        console.WriteLine();
    }

    private static void Fact(IAnsiConsole console, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) console.MarkupLineInterpolated($"[grey]{name,-10}[/] {value}");
    }

    private static void Write(IAnsiConsole console, ArticleBlock block)
    {
        console.WriteLine();
        switch (block.Kind)
        {
            case BlockKind.Subheading:
                console.MarkupLineInterpolated($"[bold yellow]{block.Text}[/]");
                break;
            case BlockKind.ListItem:
                console.MarkupLineInterpolated($"  * {block.Text}");
                break;
            case BlockKind.Quote or BlockKind.Caption:
                console.MarkupLineInterpolated($"[italic]{block.Text}[/]");
                break;
            default:
                console.MarkupLineInterpolated($"{block.Text}");
                break;
        }
    }

    private static string OneLine(string text)
    {
        const int Shown = 80;
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= Shown ? line : line[..Shown] + "...";
    }
}
