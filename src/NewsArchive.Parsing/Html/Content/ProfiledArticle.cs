using System.Runtime.InteropServices;

using AngleSharp.Dom;

using NewsArchive.Parsing.Publishers;

namespace NewsArchive.Parsing.Html.Content;

/// <summary>Finds the article by what its outlet's profile says of its pages.</summary>
internal static class ProfiledArticle
{
    // An article in several parts: each has at least this share of the longest one's prose.
    private const float PartShare = 0.2f;

    /// <returns>The place of the element, or -1 where no selector finds one with any prose.</returns>
    public static int Find(List<PageNode> list, PageSelectors selectors)
    {
        var nodes = CollectionsMarshal.AsSpan(list);
        for (var rank = 0; rank < selectors.ContentCount; rank++)
        {
            var best = -1;
            for (var i = 0; i < nodes.Length; i++)
            {
                if (nodes[i].Prose > (best < 0 ? 0 : nodes[best].Prose) && nodes[i].Node is IElement element && selectors.IsContent(element, rank)) best = i;
            }

            if (best >= 0) return WithParts(nodes, selectors, rank, best);
        }

        return -1;
    }

    /// <summary>Gives the boxes that the profile names their kinds, whatever their names sound like.</summary>
    public static void MarkBoxes(List<PageNode> list, PageSelectors selectors, int article)
    {
        if (!selectors.HasBoxes) return;
        var nodes = CollectionsMarshal.AsSpan(list);
        for (var i = article + 1; i < nodes[article].End; i++)
        {
            if (nodes[i].Node is IElement element && selectors.BoxOf(element) is { } kind) nodes[i].Box = BoxKinds.Of(kind);
        }
    }

    private static int WithParts(ReadOnlySpan<PageNode> nodes, PageSelectors selectors, int rank, int best)
    {
        var around = best;
        for (var i = 0; i < nodes.Length; i++)
        {
            var isOutside = i < around || i >= nodes[around].End;
            if (!isOutside || (best > i && best < nodes[i].End) || nodes[i].Prose < PartShare * nodes[best].Prose) continue;
            if (nodes[i].Node is not IElement element || !selectors.IsContent(element, rank)) continue;
            while (around > 0 && !(i > around && i < nodes[around].End)) around = nodes[around].Parent;
        }

        return around;
    }
}
