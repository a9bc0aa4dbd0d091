using NewsArchive.Parsing.Html.Content;

namespace NewsArchive.Parsing.Html;

/// <summary>Gives blocks and related articles the links their words had in the page.</summary>
internal static class BlockLinks
{
    /// <param name="pageUrl">To resolve relative addresses; where it is not known, they are left out.</param>
    public static IReadOnlyList<ArticleBlock> Add(IReadOnlyList<ArticleBlock> blocks, List<PageLink> links, string? pageUrl)
    {
        if (links.Count == 0) return blocks;
        var linked = new List<ArticleBlock>(blocks.Count);
        var next = 0;
        foreach (var block in blocks)
        {
            List<LinkSpan>? spans = null;
            while (next < links.Count && links[next].End <= block.Start) next++;
            for (var i = next; i < links.Count && links[i].Start < block.End; i++)
            {
                var (start, end) = (Math.Max(links[i].Start, block.Start), Math.Min(links[i].End, block.End));
                if (start < end && Resolve(links[i].Address, pageUrl) is { } url) (spans ??= []).Add(new LinkSpan(start, end, url));
            }

            linked.Add(spans is null ? block : block with { Links = spans });
        }

        return linked;
    }

    public static IReadOnlyList<RelatedLink> Resolve(IReadOnlyList<RelatedLink> related, PageText page, string? pageUrl)
    {
        if (related.Count == 0 || page.Links.Count == 0) return related;
        var addresses = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var link in page.Links) addresses.TryAdd(page.Text[link.Start..link.End].Trim(), link.Address);
        return [.. related.Select(link => link.Url is null && addresses.TryGetValue(link.Title, out var address) ? link with { Url = Resolve(address, pageUrl) } : link)];
    }

    /// <returns>An absolute http(s) address, or null: what else a link can hold is nothing to follow.</returns>
    private static string? Resolve(string address, string? pageUrl)
    {
        address = address.Trim();
        if (address.Length is 0 or > 2048 || address[0] == '#') return null;
        var resolved = Uri.TryCreate(address, UriKind.Absolute, out var absolute) && !absolute.IsFile
            ? absolute
            : Uri.TryCreate(pageUrl, UriKind.Absolute, out var page) && Uri.TryCreate(page, address, out var relative) ? relative : null;
        return resolved is { Scheme: "http" or "https" } ? resolved.AbsoluteUri : null;
    }
}
