using NewsArchive.Parsing;

namespace NewsArchive.Api.Web.Articles;

/// <summary>Blocks of one kind that stand together: items make a list, rows a table.</summary>
/// <param name="Number">For a subheading its number in the article, from 1; else 0.</param>
internal sealed record BlockGroup(BlockKind Kind, IReadOnlyList<ArticleBlock> Blocks, int Number)
{
    /// <summary>The name of a subheading in addresses.</summary>
    public string Anchor => AnchorOf(Number);

    public static IReadOnlyList<BlockGroup> Of(IReadOnlyList<ArticleBlock> blocks)
    {
        var groups = new List<BlockGroup>();
        var subheadings = 0;
        for (var start = 0; start < blocks.Count;)
        {
            var kind = blocks[start].Kind;
            var end = start + 1;
            while (Gathers(kind) && end < blocks.Count && blocks[end].Kind == kind) end++;
            groups.Add(new BlockGroup(kind, [.. blocks.Skip(start).Take(end - start)], kind == BlockKind.Subheading ? ++subheadings : 0));
            start = end;
        }

        return groups;
    }

    public static string AnchorOf(int number) => FormattableString.Invariant($"bagian-{number}");

    private static bool Gathers(BlockKind kind) => kind is BlockKind.ListItem or BlockKind.Table or BlockKind.Quote;
}
