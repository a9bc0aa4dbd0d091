using System.Runtime.InteropServices;
using System.Text;

using AngleSharp.Dom;

using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Html.Content;

/// <summary>Writes the text of an element, a line for each block.</summary>
internal sealed class PageTextBuilder
{
    private const int MaxBoldLine = 110;

    private readonly List<PageNode> _nodes;
    private readonly StringBuilder _text = new(8192);
    private readonly List<PageLine> _lines = [];
    private readonly List<PageLink> _links = [];
    private readonly List<int> _open = [];
    private readonly List<int> _openStarts = [];

    private int _lineStart;
    private int _linked;
    private int _strong;
    private int _breaks;
    private int _lineBlock;
    private bool _pendingSpace;
    private int _linkDepth;
    private int _strongDepth;

    private PageTextBuilder(List<PageNode> nodes) => _nodes = nodes;

    /// <param name="nodes">The page.</param>
    /// <param name="root">Place of the element.</param>
    public static PageText Build(List<PageNode> nodes, int root) => new PageTextBuilder(nodes).Build(root);

    private PageText Build(int root)
    {
        var nodes = CollectionsMarshal.AsSpan(_nodes);
        _lineBlock = root;
        for (var i = root; i < nodes[root].End; i++)
        {
            while (_open.Count > 0 && nodes[_open[^1]].End <= i) Leave();
            if (nodes[i].Tag == TagKind.Text) AddText(((IText)nodes[i].Node).Data, i);
            else Enter(i, nodes[i].Tag);
        }

        while (_open.Count > 0) Leave();
        EndLine();
        return new PageText(_text.ToString(), _lines, _links);
    }

    private void Enter(int at, TagKind tag)
    {
        if (tag.IsBlock() && tag != TagKind.TableCell) EndLine();
        if (tag == TagKind.TableCell) _pendingSpace = true;
        if (tag == TagKind.LineBreak) _breaks++;
        if (tag == TagKind.Link) _linkDepth++;
        if (tag == TagKind.Strong) _strongDepth++;
        _open.Add(at);
        _openStarts.Add(_text.Length);
    }

    private void Leave()
    {
        var at = _open[^1];
        var tag = _nodes[at].Tag;
        if (tag == TagKind.Link)
        {
            _linkDepth--;
            AddLink(_openStarts[^1], at);
        }

        if (tag == TagKind.Strong) _strongDepth--;
        _open.RemoveAt(_open.Count - 1);
        _openStarts.RemoveAt(_openStarts.Count - 1);
        if (tag.IsBlock() && tag != TagKind.TableCell) EndLine();
    }

    private void AddText(string data, int at)
    {
        foreach (var c in data)
        {
            if (char.IsWhiteSpace(c) || c == '\u200B')
            {
                _pendingSpace = true;
                continue;
            }

            if (_breaks > 0) Break();
            if (_text.Length == _lineStart) _lineBlock = at;
            else if (_pendingSpace) Append(' ');
            _pendingSpace = false;
            Append(c);
        }
    }

    /// <summary>Two breaks end a paragraph; one does so behind a finished sentence, and is a space elsewhere.</summary>
    private void Break()
    {
        var breaks = _breaks;
        _breaks = 0;
        _pendingSpace = true;
        if (_text.Length == _lineStart) return;
        if (breaks > 1 || Sentences.EndsSentence(Line()) || Line() is [.., ':'] || IsBoldLine()) EndLine();
    }

    /// <summary>A heading that the page sets bold on the first line of its paragraph.</summary>
    private bool IsBoldLine() => _strong >= _text.Length - _lineStart && _text.Length - _lineStart <= MaxBoldLine;

    private ReadOnlySpan<char> Line() => _text.ToString(_lineStart, _text.Length - _lineStart);

    private void Append(char c)
    {
        _text.Append(c);
        if (_linkDepth > 0) _linked++;
        if (_strongDepth > 0) _strong++;
    }

    private void AddLink(int start, int at)
    {
        if (_text.Length <= start || ((IElement)_nodes[at].Node).GetAttribute("href") is not { Length: > 0 } address) return;
        if (_text[start] == ' ') start++;
        if (start < _text.Length) _links.Add(new PageLink(start, _text.Length, address));
    }

    private void EndLine()
    {
        _breaks = 0;
        _pendingSpace = false;
        if (_text.Length == _lineStart) return;
        if (!Characters.HasContent(Line()))
        {
            // Marks without a word: a bullet, a bar between links.
            _text.Length = _lineStart;
        }
        else
        {
            var (kind, box) = Markup(_lineBlock);
            _lines.Add(new PageLine(_lineStart, _text.Length, kind, box, _linked, _strong));
            _text.Append('\n');
            _lineStart = _text.Length;
        }

        (_linked, _strong) = (0, 0);
    }

    /// <summary>The innermost block that tells a kind, and the outermost box.</summary>
    private (BlockKind Kind, BoxKind Box) Markup(int at)
    {
        BlockKind? kind = null;
        var box = BoxKind.None;
        var root = _open.Count > 0 ? _open[0] : 0;
        for (var i = _nodes[at].Tag == TagKind.Text ? _nodes[at].Parent : at; i >= root; i = _nodes[i].Parent)
        {
            kind ??= _nodes[i].Tag switch
            {
                TagKind.Heading => BlockKind.Subheading,
                TagKind.ListItem => BlockKind.ListItem,
                TagKind.Quote => BlockKind.Quote,
                TagKind.Caption => BlockKind.Caption,
                TagKind.TableRow => BlockKind.Table,
                _ => null,
            };
            if (_nodes[i].Box.IsNoise() && i > root) box = _nodes[i].Box;
        }

        if (box == BoxKind.Caption) (kind, box) = (BlockKind.Caption, BoxKind.None);
        return (kind ?? BlockKind.Paragraph, box);
    }
}
