using System.Runtime.InteropServices;

using AngleSharp.Dom;

namespace NewsArchive.Parsing.Html.Content;

/// <summary>Lists a page's elements and texts in one walk, leaving out what is never shown.</summary>
internal static class PageNodes
{
    /// <summary>Walks without recursion: a page may nest deeper than the stack.</summary>
    public static List<PageNode> List(INode root)
    {
        var nodes = new List<PageNode>(2048);
        var (node, parent, block) = (root, -1, -1);
        var links = new Stack<INode>();
        while (true)
        {
            var at = Enter(nodes, node, parent, block, links.Count > 0);
            if (at >= 0 && node.FirstChild is { } child)
            {
                if (nodes[at].Tag == TagKind.Link) links.Push(node);
                if (nodes[at].Tag.IsBlock()) block = at;
                (node, parent) = (child, at);
                continue;
            }

            while (node != root && node.NextSibling is null)
            {
                node = node.Parent!;
                Leave(nodes, ref parent, ref block, node, links);
            }

            if (node == root) break;
            node = node.NextSibling!;
        }

        var span = CollectionsMarshal.AsSpan(nodes);
        for (var i = span.Length - 1; i >= 0; i--)
        {
            if (span[i].End == 0) span[i].End = i + 1;
            if (span[i].Parent >= 0) span[span[i].Parent].End = Math.Max(span[span[i].Parent].End, span[i].End);
        }

        return nodes;
    }

    /// <returns>The element's place, or -1 where there is nothing below it to walk.</returns>
    private static int Enter(List<PageNode> nodes, INode node, int parent, int block, bool inLink)
    {
        if (node is IText text)
        {
            AddText(nodes, text, parent, block, inLink);
            return -1;
        }

        if (node is not IElement element) return -1;
        var tag = TagKinds.Of(element.LocalName);
        if (tag == TagKind.Hidden || IsHidden(element)) return -1;
        nodes.Add(new PageNode(node, parent, tag, BoxOf(element, tag)));
        return nodes.Count - 1;
    }

    private static void Leave(List<PageNode> nodes, ref int parent, ref int block, INode left, Stack<INode> links)
    {
        if (links.Count > 0 && links.Peek() == left) links.Pop();
        if (parent < 0) return;
        parent = nodes[parent].Parent;
        block = parent;
        while (block >= 0 && !nodes[block].Tag.IsBlock()) block = nodes[block].Parent;
    }

    private static void AddText(List<PageNode> nodes, IText text, int parent, int block, bool inLink)
    {
        var (length, marks) = Measure(text.Data);
        if (text.Data.Length == 0) return;
        nodes.Add(new PageNode(text, parent, TagKind.Text, BoxKind.None));
        if (block < 0 || length == 0) return;
        ref var owner = ref CollectionsMarshal.AsSpan(nodes)[block];
        owner.OwnText += length;
        owner.OwnMarks += marks;
        if (inLink) owner.OwnLinks += length;
    }

    private static (int Length, int Marks) Measure(string data)
    {
        var (length, marks) = (0, 0);
        var wasSpace = true;
        foreach (var c in data)
        {
            var isSpace = char.IsWhiteSpace(c);
            if (!isSpace || !wasSpace) length++;
            if (c is ',' or '.' or '!' or '?' or ';') marks++;
            wasSpace = isSpace;
        }

        return (wasSpace && length > 0 && marks == 0 && string.IsNullOrWhiteSpace(data) ? 0 : length, marks);
    }

    private static BoxKind BoxOf(IElement element, TagKind tag)
    {
        switch (tag)
        {
            case TagKind.Caption: return BoxKind.Caption;
            case TagKind.Frame: return BoxKind.Furniture;
            // Classes of whole pages and articles tell of their templates.
            case TagKind.Main: return BoxKind.None;
        }

        var box = BoxKinds.Of(element.ClassName);
        if (box is not (BoxKind.None or BoxKind.Content)) return box;
        var named = BoxKinds.Of(element.Id);
        return named is BoxKind.None ? box : named;
    }

    private static bool IsHidden(IElement element)
    {
        if (element.Attributes.Length == 0) return false;
        if (element.HasAttribute("hidden")) return true;
        if (element.GetAttribute("style") is not { Length: > 0 } style) return false;
        var display = style.IndexOf("display", StringComparison.OrdinalIgnoreCase);
        return display >= 0 && style.AsSpan(display + 7).TrimStart().TrimStart(':').TrimStart().StartsWith("none", StringComparison.OrdinalIgnoreCase);
    }
}
