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
    private const float LooseTextCost = 4;
    private const float MostLinkCost = 40;

    // Lists are part of many articles, and the whole of many other things.
    private const float ListShare = 0.5f;

    private const float WiderShare = 1.3f;
    private const float NarrowerShare = 0.7f;
    private const float CommentsShare = 0.95f;
    private const float MostBiography = 450;
    private const float MostProseOfLabels = 150;
    private const float MostCaption = 600;

    // A box that holds this share of the page's prose is not what its name says.
    private const float MisnamedShare = 0.4f;

    /// <returns>The place of the element in the list, or -1 where there is no prose at all.</returns>
    public static int Find(List<PageNode> list, Witness witness)
    {
        var nodes = CollectionsMarshal.AsSpan(list);
        for (var i = 0; i < nodes.Length; i++) Weigh(nodes, i, witness);
        AddUp(nodes);
        if (nodes.Length == 0 || nodes[0].Prose <= 0) return -1;
        LabelledSections.Mark(nodes);
        ClearMisnamed(nodes);
        return Settle(nodes, MostWorth(nodes));
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
            if (IsInList(nodes, at)) node.Prose *= ListShare;
            if (witness.Holds(nodes, at)) node.Prose *= 2;
            node.Worth = node.Prose + 10;
        }
        else if (node.Tag == TagKind.Heading)
        {
            node.Worth = node.OwnLinks > node.OwnText / 2 ? -LooseTextCost : 1;
        }
        else
        {
            // Entries of tables and lists stand beside prose in many an article; links do not.
            node.Worth = node.OwnLinks > node.OwnText / 2 ? -LooseTextCost - Math.Min(MostLinkCost, node.OwnLinks * 0.25f)
                : node.Tag is TagKind.TableCell or TagKind.ListItem ? 0 : -1;
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
            if (nodes[i].Box.IsNoise() && nodes[i].Prose >= MostProseOf(nodes[i].Box, nodes[0].Prose)) nodes[i].Box = BoxKind.None;
        }
    }

    /// <summary>From how much prose on a box is not what its name says: names of templates ("text-editor") are words too.</summary>
    private static float MostProseOf(BoxKind box, float page) => box switch
    {
        BoxKind.Comments => CommentsShare * page,
        BoxKind.Byline => MostBiography,
        BoxKind.Date or BoxKind.Share or BoxKind.Tags or BoxKind.Pagination => MostProseOfLabels,
        BoxKind.Caption => MostCaption,
        _ => MisnamedShare * page,
    };

    private static int MostWorth(Span<PageNode> nodes)
    {
        var (best, worth) = (-1, 0f);
        for (var i = nodes.Length - 1; i >= 0; i--)
        {
            ref var node = ref nodes[i];
            if (node.Box.IsNoise()) node.Worth = -BoxCost;
            // Going up the tree, an element is only better than one inside it where it adds something.
            else if (node.Worth > worth + 0.5f && CanHoldArticle(node.Tag) && !IsInNoise(nodes, i)) (best, worth) = (i, node.Worth);
            if (node.Parent >= 0) nodes[node.Parent].Worth += node.Worth;
        }

        return best;
    }

    /// <summary>An article element around or inside what was found, with about the same prose, is what the page itself calls its article.</summary>
    private static int Settle(ReadOnlySpan<PageNode> nodes, int found)
    {
        if (found < 0) return found;
        for (var i = nodes[found].Parent; i > 0; i = nodes[i].Parent)
        {
            if (nodes[i].IsArticle && nodes[i].Prose > WiderShare * nodes[found].Prose && !IsInNoise(nodes, i)) return i;
        }

        for (var i = found + 1; i < nodes[found].End; i++)
        {
            if (nodes[i].IsArticle && nodes[i].Prose >= NarrowerShare * nodes[found].Prose && !IsInNoise(nodes, i)) return i;
        }

        return found;
    }

    private static bool IsInList(ReadOnlySpan<PageNode> nodes, int at)
    {
        if (nodes[at].Tag == TagKind.ListItem) return true;
        var parent = nodes[at].Parent;
        while (parent >= 0 && !nodes[parent].Tag.IsBlock()) parent = nodes[parent].Parent;
        return parent >= 0 && nodes[parent].Tag == TagKind.ListItem;
    }

    private static bool IsInNoise(ReadOnlySpan<PageNode> nodes, int at)
    {
        while (at >= 0 && !nodes[at].Box.IsNoise()) at = nodes[at].Parent;
        return at >= 0;
    }

    private static bool CanHoldArticle(TagKind tag) =>
        tag is TagKind.Block or TagKind.Main or TagKind.Frame or TagKind.Quote or TagKind.Table or TagKind.TableCell;
}
