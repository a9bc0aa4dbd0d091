using System.Buffers;
using System.Runtime.InteropServices;

using AngleSharp.Dom;

namespace NewsArchive.Parsing.Html.Content;

/// <summary>Lists a page's elements and texts in one walk, leaving out what is never shown.</summary>
internal sealed class PageNodes
{
    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create(",.!?;");

    private const int MaxIdHyphens = 4;

    // A walk that is to be stopped is asked for this often.
    private const int NodesPerLook = 1024;

    private const int MostKept = 32_768;

    private readonly List<PageNode> _nodes = new(4096);
    private Level[] _open = new Level[64];
    private int _depth;

    // Pages use few classes for many elements, and an outlet's pages the same ones.
    private readonly Dictionary<string, BoxKind> _boxes = new(StringComparer.Ordinal);

    /// <summary>
    /// Walks without recursion: a page may nest deeper than the stack. By places among the children: asking a node for
    /// its next sibling would search its parent's children from the first on.
    /// </summary>
    /// <exception cref="OperationCanceledException">The caller has no more time.</exception>
    public List<PageNode> List(INode root, CancellationToken cancellationToken)
    {
        _nodes.Clear();
        _depth = 0;
        return Walk(root, cancellationToken);
    }

    /// <summary>Forgets the page, so that the next one takes no new memory.</summary>
    /// <returns>Whether it is small enough to be kept for that.</returns>
    public bool Clear()
    {
        _nodes.Clear();
        Array.Clear(_open);
        return _nodes.Capacity <= MostKept && _boxes.Count <= MostKept;
    }

    private List<PageNode> Walk(INode root, CancellationToken cancellationToken)
    {
        Open(root, new Level(root.ChildNodes, -1, -1, 0));
        while (_depth > 0)
        {
            ref var level = ref _open[_depth - 1];
            if (level.Next == level.Children.Length)
            {
                CollectionsMarshal.AsSpan(_nodes)[level.Element].End = _nodes.Count;
                _depth--;
                continue;
            }

            if (_nodes.Count % NodesPerLook == 0) cancellationToken.ThrowIfCancellationRequested();
            var child = level.Children[level.Next++];
            if (child is IText text) AddText(text, level);
            else Open(child, level);
        }

        return _nodes;
    }

    private void Open(INode node, Level around)
    {
        if (node is not IElement element) return;
        var tag = TagKinds.Of(element.LocalName);
        if (tag == TagKind.Hidden) return;
        var marks = ElementMarks.Of(element);
        // A page that is hidden as a whole is shown by its script, once that has told frames or experiments from readers.
        if (marks.IsHidden && element.LocalName is not ("html" or "body")) return;
        var at = _nodes.Count;
        _nodes.Add(new PageNode(node, around.Element, tag, BoxOf(tag, marks)) { End = at + 1 });
        // What a frame holds is for browsers that know none.
        if (tag == TagKind.Embed || !element.HasChildNodes) return;
        if (_depth == _open.Length) Array.Resize(ref _open, 2 * _depth);
        _open[_depth++] = new Level(element.ChildNodes, at, tag.IsBlock() ? at : around.Block, around.Links + (tag == TagKind.Link ? 1 : 0));
    }

    /// <param name="Element">Place of the element in the list, or -1 above the root.</param>
    /// <param name="Block">Place of the innermost block around the children.</param>
    /// <param name="Links">How many links are around them.</param>
    /// <param name="Next">The child to look at next.</param>
    private record struct Level(INodeList Children, int Element, int Block, int Links, int Next = 0);

    private void AddText(IText text, Level around)
    {
        var data = text.Data;
        if (data.Length == 0) return;
        var (length, marks) = Measure(data);
        _nodes.Add(new PageNode(text, around.Element, TagKind.Text, BoxKind.None) { End = _nodes.Count + 1 });
        if (around.Block < 0 || length == 0) return;
        ref var owner = ref CollectionsMarshal.AsSpan(_nodes)[around.Block];
        owner.OwnText += length;
        owner.OwnMarks += marks;
        if (around.Links > 0) owner.OwnLinks += length;
    }

    private static (int Length, int Marks) Measure(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length == 0) return (0, 0);
        var marks = 0;
        for (var rest = text; rest.IndexOfAny(SentenceMarks) is var at and >= 0; rest = rest[(at + 1)..]) marks++;
        return (text.Length, marks);
    }

    private BoxKind BoxOf(TagKind tag, ElementMarks marks)
    {
        switch (tag)
        {
            case TagKind.Caption: return BoxKind.Caption;
            case TagKind.Frame: return BoxKind.Furniture;
            case TagKind.Embed: return BoxKind.EmbeddedMedia;
            // Classes of whole pages and articles tell of their templates.
            case TagKind.Main: return BoxKind.None;
        }

        var box = marks.Class is null ? BoxKind.None : NamedBox(marks.Class);
        // A long id is a heading's text, made to link to.
        if (box.IsNoise() || marks.Id is null || marks.Id.AsSpan().Count('-') > MaxIdHyphens) return box;
        var named = BoxKinds.Of(marks.Id);
        return named is BoxKind.None ? box : named;
    }

    private BoxKind NamedBox(string names)
    {
        if (_boxes.TryGetValue(names, out var known)) return known;
        // Blog systems list a post's topics in its class: "post status-publish category-newsletter".
        var isPost = names.Contains("hentry", StringComparison.Ordinal) || names.Contains("status-publish", StringComparison.Ordinal);
        return _boxes[names] = isPost ? BoxKind.Content : BoxKinds.Of(names);
    }
}
