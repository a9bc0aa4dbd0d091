using NewsArchive.Parsing.Language.Spacing;

namespace NewsArchive.Parsing.Tests.Language.Spacing;

/// <summary>Articles of a few paragraphs for the repair, made from their lines.</summary>
internal static class SpacingTexts
{
    public static ArticleBlock[] Blocks(string text)
    {
        var blocks = new List<ArticleBlock>();
        foreach (var line in text.Split('\n')) blocks.Add(new ArticleBlock(BlockKind.Paragraph, line, 7, 7 + line.Length));
        return [.. blocks];
    }

    public static string Repair(string text) => string.Join('\n', SpacingRepair.Repair(Blocks(text)).Select(b => b.Text));
}
