using System.Runtime.InteropServices;

using AngleSharp.Dom;

namespace NewsArchive.Parsing.Html.Content;

/// <summary>Lists a page's elements and texts in one walk, leaving out what is never shown.</summary>
internal static class PageNodes
{
    private const int MaxIdHyphens = 4;

    // A walk that is to be stopped is asked for this often.
    private const int NodesPerLook = 1024;

    /// <summary>
    /// Walks without recursion: a page may nest deeper than the stack. By places among the children: asking a node for
    /// its next sibling would search its parent's children from the first on.
    /// </summary>
    /// <exception cref="OperationCanceledException">The caller has no more time.</exception>
    public static List<PageNode> List(INode root, CancellationToken cancellationToken)
    {
        var nodes = new List<PageNode>(2048);
        var open = new Stack<Level>();
        Open(nodes, open, root, new Level(root.ChildNodes, -1, -1, 0));
        while (open.TryPop(out var level))
        {
            if (level.Next == level.Children.Length)
            {
                if (level.Element >= 0) CollectionsMarshal.AsSpan(nodes)[level.Element].End = nodes.Count;
                continue;
            }

            if (nodes.Count % NodesPerLook == 0) cancellationToken.ThrowIfCancellationRequested();
            var child = level.Children[level.Next];
            open.Push(level with { Next = level.Next + 1 });
            if (child is IText text) AddText(nodes, text, level);
            else Open(nodes, open, child, level);
        }

        return nodes;
    }

    private static void Open(List<PageNode> nodes, Stack<Level> open, INode node, Level around)
    {
        if (node is not IElement element) return;
        var tag = TagKinds.Of(element.LocalName);
        if (tag == TagKind.Hidden || IsHidden(element)) return;
        var at = nodes.Count;
        nodes.Add(new PageNode(node, around.Element, tag, BoxOf(element, tag)) { End = at + 1 });
        open.Push(new Level(element.ChildNodes, at, tag.IsBlock() ? at : around.Block, around.Links + (tag == TagKind.Link ? 1 : 0)));
    }

    /// <param name="Element">Place of the element in the list, or -1 above the root.</param>
    /// <param name="Block">Place of the innermost block around the children.</param>
    /// <param name="Links">How many links are around them.</param>
    /// <param name="Next">The child to look at next.</param>
    private readonly record struct Level(INodeList Children, int Element, int Block, int Links, int Next = 0);

    private static void AddText(List<PageNode> nodes, IText text, Level around)
    {
        var (length, marks) = Measure(text.Data);
        if (text.Data.Length == 0) return;
        nodes.Add(new PageNode(text, around.Element, TagKind.Text, BoxKind.None) { End = nodes.Count + 1 });
        if (around.Block < 0 || length == 0) return;
        ref var owner = ref CollectionsMarshal.AsSpan(nodes)[around.Block];
        owner.OwnText += length;
        owner.OwnMarks += marks;
        if (around.Links > 0) owner.OwnLinks += length;
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

        var names = element.ClassName;
        // Blog systems list a post's topics in its class: "post status-publish category-newsletter".
        if (names is not null && (names.Contains("hentry", StringComparison.Ordinal) || names.Contains("status-publish", StringComparison.Ordinal))) return BoxKind.Content;
        var box = BoxKinds.Of(names);
        if (box is not (BoxKind.None or BoxKind.Content)) return box;
        // A long id is a heading's text, made to link to.
        var id = element.Id;
        var named = id is null || id.AsSpan().Count('-') > MaxIdHyphens ? BoxKind.None : BoxKinds.Of(id);
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
