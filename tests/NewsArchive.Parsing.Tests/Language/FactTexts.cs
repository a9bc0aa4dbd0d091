using NewsArchive.Parsing.Language;

namespace NewsArchive.Parsing.Tests.Language;

/// <summary>Reads facts from a text whose lines are its blocks.</summary>
internal static class FactTexts
{
    public static readonly DateTimeOffset Published = new(2024, 3, 15, 10, 0, 0, TimeSpan.FromHours(7));

    public static ArticleFacts Read(string text, DateTimeOffset? published, string? outlet = null, params RemovedPiece[] removed) =>
        FactReader.Read(text, Lines(text), removed, published, outlet);

    public static ArticleFacts Read(string text) => Read(text, Published);

    public static IReadOnlyList<ArticleBlock> Lines(string text)
    {
        var blocks = new List<ArticleBlock>();
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            if (line.Length > 0)
                blocks.Add(new ArticleBlock(BlockKind.Paragraph, line, start, start + line.Length));
            start += line.Length + 1;
        }

        return blocks;
    }
}
