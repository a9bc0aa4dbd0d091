using System.Runtime.InteropServices;

namespace NewsArchive.Parsing.Html.Content;

/// <summary>Finds the element that holds the article, on a page of any outlet.</summary>
/// <remarks>
/// Each block of text is worth what its prose is: characters outside links, where there are enough of them and marks of
/// sentences among them. Lists of links and loose words cost. The article is the element whose subtree is worth most:
/// the maximum-subsequence idea of Pasternack and Roth ("Extracting article text from the web with maximum subsequence
/// segmentation", WWW 2009), on the tree instead of on the sequence of words, with the text and link densities of
/// Kohlschütter et al. ("Boilerplate detection using shallow text features", WSDM 2010) as the local measure.
/// </remarks>
internal static class ArticleFinder
{
    private const int MinProse = 60;
    private const int MinParagraph = 35;
    private const float MaxLinkShare = 0.5f;

    // What lies in boxes of other things speaks against an element only so much: pages have many of them.
    private const float BoxCost = 12;
    private const float LooseTextCost = 6;

    // A box that holds this share of the page's prose is not what its name says.
    private const float MisnamedShare = 0.5f;

    /// <returns>The place of the element in the list, or -1 where there is no prose at all.</returns>
    public static int Find(List<PageNode> list, Witness witness)
    {
        var nodes = CollectionsMarshal.AsSpan(list);
        for (var i = 0; i < nodes.Length; i++) Weigh(nodes, i, witness);
        AddUp(nodes);
        if (nodes.Length == 0 || nodes[0].Prose <= 0) return -1;
        ClearMisnamed(nodes);
        return MostWorth(nodes);
    }

    private static void Weigh(Span<PageNode> nodes, int at, Witness witness)
    {
        ref var node = ref nodes[at];
        if (node.OwnText == 0) return;
        var plain = node.OwnText - node.OwnLinks;
        var isProse = node.OwnLinks <= MaxLinkShare * node.OwnText && node.OwnMarks > 0
            && plain >= (node.Tag is TagKind.Paragraph or TagKind.Quote ? MinParagraph : MinProse);
        if (isProse && node.Tag is not TagKind.Heading)
        {
            node.Prose = plain * (1 - ((float)node.OwnLinks / node.OwnText));
            if (witness.Holds(nodes, at)) node.Prose *= 2;
            node.Worth = node.Prose + 10;
        }
        else if (node.Tag == TagKind.Heading)
        {
            node.Worth = node.OwnLinks > node.OwnText / 2 ? -LooseTextCost : 1;
        }
        else
        {
            node.Worth = -LooseTextCost - Math.Min(60, node.OwnLinks * 0.5f);
        }
    }

    private static void AddUp(Span<PageNode> nodes)
    {
        for (var i = nodes.Length - 1; i > 0; i--)
        {
            if (nodes[i].Parent >= 0) nodes[nodes[i].Parent].Prose += nodes[i].Prose;
        }
    }

    private static void ClearMisnamed(Span<PageNode> nodes)
    {
        for (var i = 0; i < nodes.Length; i++)
        {
            if (nodes[i].Box is BoxKind.None or BoxKind.Content) continue;
            var share = nodes[i].Box == BoxKind.Comments ? 0.9f : MisnamedShare;
            if (nodes[i].Prose >= share * nodes[0].Prose) nodes[i].Box = BoxKind.None;
        }
    }

    private static int MostWorth(Span<PageNode> nodes)
    {
        var (best, worth) = (-1, 0f);
        for (var i = nodes.Length - 1; i >= 0; i--)
        {
            ref var node = ref nodes[i];
            if (node.Tag == TagKind.Text) continue;
            if (node.Box is not (BoxKind.None or BoxKind.Content)) node.Worth = -BoxCost;
            // Going up the tree, an element is only better than one inside it where it adds something.
            if (node.Worth > worth + 0.5f && node.Tag.IsBlock() && node.Tag is not (TagKind.Paragraph or TagKind.Heading or TagKind.ListItem or TagKind.TableRow)) (best, worth) = (i, node.Worth);
            if (node.Parent >= 0) nodes[node.Parent].Worth += node.Worth;
        }

        return best;
    }
}
