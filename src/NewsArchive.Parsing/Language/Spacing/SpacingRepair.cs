using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Language.Spacing;

/// <summary>
/// Puts back spaces that were lost around former tags ("kepadaReuters", "penyediaanrumah", "selesai.Dia"). It only ever
/// adds a space, and only where the evidence is strong: a glued word left as it is does less harm than a word torn apart.
/// </summary>
internal static class SpacingRepair
{
    /// <returns>The blocks with repaired text; offsets stay those of the source, and a block without repairs is the same instance.</returns>
    public static IReadOnlyList<ArticleBlock> Repair(IReadOnlyList<ArticleBlock> blocks)
    {
        var words = new ArticleWords(blocks);
        var repaired = Pass(blocks, new SeamFinder(words, losesSpaces: false));

        // One lost space makes others likelier, so that less evidence is asked for the rest.
        return ReferenceEquals(repaired, blocks) ? blocks : Pass(blocks, new SeamFinder(words, losesSpaces: true));
    }

    private static IReadOnlyList<ArticleBlock> Pass(IReadOnlyList<ArticleBlock> blocks, SeamFinder finder)
    {
        ArticleBlock[]? repaired = null;
        var seams = new List<int>();
        for (var i = 0; i < blocks.Count; i++)
        {
            seams.Clear();
            Find(blocks[i].Text, finder, seams);
            if (seams.Count == 0) continue;
            repaired ??= [.. blocks];
            repaired[i] = blocks[i] with { Text = WithSpaces(blocks[i].Text, seams) };
        }

        return repaired ?? blocks;
    }

    private static void Find(string text, SeamFinder finder, List<int> seams)
    {
        var words = new Words(text);
        while (words.MoveNext())
        {
            if (words.Current.Length is >= SeamFinder.MinLength and <= ArticleWords.MaxLength) finder.Find(words.Current, words.Start, seams);
        }
    }

    private static string WithSpaces(string text, List<int> seams) => string.Create(text.Length + seams.Count, (text, seams), static (target, source) =>
    {
        var (from, to) = (0, 0);
        foreach (var seam in source.seams)
        {
            source.text.AsSpan(from, seam - from).CopyTo(target[to..]);
            to += seam - from;
            target[to++] = ' ';
            from = seam;
        }

        source.text.AsSpan(from).CopyTo(target[to..]);
    });
}
