using AngleSharp.Dom;

namespace NewsArchive.Parsing.Html.Content;

/// <summary>Marks what stands under a heading such as "Related posts" as the box that the heading names.</summary>
internal static class LabelledSections
{
    // A section with more of the page's prose than this is the article, whatever stands above it.
    private const float MostShare = 0.35f;

    // More prose than some teasers have, and hardly a link in it, is no section of links either.
    private const float MostProse = 700;

    public static void Mark(Span<PageNode> nodes)
    {
        for (var i = 1; i < nodes.Length; i++)
        {
            if (!nodes[i].Tag.IsBlock() || nodes[i].OwnText is 0 or > SectionLabels.MaxLength || nodes[i].Box.IsNoise()) continue;
            if (LabelOf(nodes, i) is var box and not BoxKind.None) Mark(nodes, i, box);
        }
    }

    private static BoxKind LabelOf(ReadOnlySpan<PageNode> nodes, int at)
    {
        Span<char> letters = stackalloc char[SectionLabels.MaxLength];
        var length = 0;
        for (var i = at + 1; i < nodes[at].End; i++)
        {
            if (nodes[i].Tag.IsBlock()) return BoxKind.None;
            if (nodes[i].Tag != TagKind.Text) continue;
            foreach (var c in ((IText)nodes[i].Node).Data)
            {
                if (!char.IsLetter(c)) continue;
                if (length == letters.Length) return BoxKind.None;
                letters[length++] = char.ToLowerInvariant(c);
            }
        }

        return SectionLabels.Of(letters[..length], nodes[at].Tag == TagKind.Heading);
    }

    /// <summary>The largest element that begins with the heading; where that is the heading alone, what follows it up to the next heading.</summary>
    private static void Mark(Span<PageNode> nodes, int label, BoxKind box)
    {
        var most = MostShare * nodes[0].Prose;
        var section = label;
        while (nodes[section].Parent is var parent and > 0 && BeginsWith(nodes, parent, section) && nodes[parent].Prose < most && nodes[parent].Tag != TagKind.Main && (nodes[parent].Prose < MostProse || HasMostlyLinks(nodes, parent))) section = parent;
        nodes[section].Box = box;
        if (section != label && HasMore(nodes, section, label)) return;
        var around = nodes[section].Parent;
        for (var next = nodes[section].End; around >= 0 && next < nodes[around].End; next = nodes[next].End)
        {
            if (nodes[next].Tag == TagKind.Heading || nodes[next].Prose >= Math.Min(most, MostProse)) return;
            if (!HasMostlyLinks(nodes, next) && nodes[label].Tag != TagKind.Heading) return;
            nodes[next].Box = box;
        }
    }

    private static bool BeginsWith(ReadOnlySpan<PageNode> nodes, int element, int child)
    {
        for (var i = element + 1; i < child; i++)
        {
            if (nodes[i].Tag == TagKind.Text && !string.IsNullOrWhiteSpace(((IText)nodes[i].Node).Data)) return false;
        }

        return true;
    }

    private static bool HasMore(ReadOnlySpan<PageNode> nodes, int section, int label)
    {
        for (var i = nodes[label].End; i < nodes[section].End; i++)
        {
            if (nodes[i].Tag == TagKind.Text && !string.IsNullOrWhiteSpace(((IText)nodes[i].Node).Data)) return true;
        }

        return false;
    }

    private static bool HasMostlyLinks(ReadOnlySpan<PageNode> nodes, int element)
    {
        var (text, links) = (0, 0);
        for (var i = element; i < nodes[element].End; i++) (text, links) = (text + nodes[i].OwnText, links + nodes[i].OwnLinks);
        return links * 3 > text;
    }
}
