using NewsArchive.Parsing;

namespace NewsArchive.Api.Web.Articles;

/// <summary>A stretch of a block's text.</summary>
/// <param name="Address">Where it links to, http or https; null: nowhere.</param>
internal sealed record TextRun(string Text, string? Address)
{
    /// <summary>The text of a block with its links. Links whose place in the text cannot be told stand at its end, named by host.</summary>
    public static IReadOnlyList<TextRun> Of(ArticleBlock block)
    {
        if (block.Links is not { Count: > 0 } links) return [new TextRun(block.Text, null)];
        // Offsets are those of the source; the text has other ones where white space was collapsed or a piece taken out.
        var aligned = block.Spans is null && block.End - block.Start == block.Text.Length;
        return aligned ? Cut(block, links) : [new TextRun(block.Text, null), .. Named(links)];
    }

    private static List<TextRun> Cut(ArticleBlock block, IReadOnlyList<LinkSpan> links)
    {
        var runs = new List<TextRun>();
        var at = 0;
        foreach (var link in links)
        {
            var (start, end) = (link.Start - block.Start, link.End - block.Start);
            if (start < at || end > block.Text.Length || start >= end || SafeLink.Of(link.Url) is not { } address) continue;
            if (start > at) runs.Add(new TextRun(block.Text[at..start], null));
            runs.Add(new TextRun(block.Text[start..end], address));
            at = end;
        }

        if (at < block.Text.Length) runs.Add(new TextRun(block.Text[at..], null));
        return runs;
    }

    private static IEnumerable<TextRun> Named(IReadOnlyList<LinkSpan> links) => links
        .Select(link => SafeLink.Of(link.Url)).OfType<string>().Distinct()
        .SelectMany(address => new[] { new TextRun(" ", null), new TextRun($"[{SafeLink.HostOf(address)}]", address) });
}
