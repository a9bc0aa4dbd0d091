using System.Buffers;
using System.Runtime.InteropServices;

using AngleSharp.Dom;

using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Html.Content;

/// <summary>Writes the text of an element, a line for each block.</summary>
internal sealed class PageTextBuilder
{
    // What char.IsWhiteSpace knows, and the zero-width space that pages put where a word may be broken.
    private static readonly SearchValues<char> Spaces = SearchValues.Create(
        "\t\n\u000B\u000C\r \u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u200B\u2028\u2029\u202F\u205F\u3000");

    private const int MaxBoldLine = 110;

    private readonly List<PageNode> _nodes;
    private readonly TextBuffer _text = new();
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
            else if (nodes[i].Tag == TagKind.Embed) AddEmbed(i);
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
        for (var rest = data.AsSpan(); rest.Length > 0;)
        {
            var word = rest.IndexOfAnyExcept(Spaces);
            if (word != 0) _pendingSpace = true;
            if (word < 0) return;
            rest = rest[word..];
            var length = rest.IndexOfAny(Spaces) is var end and >= 0 ? end : rest.Length;
            if (_breaks > 0) Break();
            if (_text.Length == _lineStart) _lineBlock = at;
            else if (_pendingSpace) Append(" ");
            _pendingSpace = false;
            Append(rest[..length]);
            rest = rest[length..];
        }
    }

    /// <summary>A line that names what a reader sees there.</summary>
    private void AddEmbed(int at)
    {
        if (EmbedName.Of((IElement)_nodes[at].Node) is not { } name) return;
        EndLine();
        _lineBlock = at;
        Append(name);
        EndLine();
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

    private ReadOnlySpan<char> Line() => _text.From(_lineStart);

    private void Append(ReadOnlySpan<char> text)
    {
        _text.Append(text);
        if (_linkDepth > 0) _linked += text.Length;
        if (_strongDepth > 0) _strong += text.Length;
    }

    private void AddLink(int start, int at)
    {
        if (_text.Length <= start || ((IElement)_nodes[at].Node).GetAttribute("href") is not { Length: > 0 } address) return;
        if (_text.From(start)[0] == ' ') start++;
        if (start < _text.Length) _links.Add(new PageLink(start, _text.Length, address));
    }

    private void EndLine()
    {
        _breaks = 0;
        _pendingSpace = false;
        if (_text.Length == _lineStart) return;
        if (!Characters.HasContent(Line()) && !Line().Contains('*'))
        {
            // Marks without a word: a bullet, a bar between links. Asterisks sign articles off.
            _text.CutTo(_lineStart);
            while (_links.Count > 0 && _links[^1].End > _lineStart) _links.RemoveAt(_links.Count - 1);
        }
        else
        {
            var (kind, box, isTopHeading) = Markup(_lineBlock);
            _lines.Add(new PageLine(_lineStart, _text.Length, kind, box, _linked, _strong, isTopHeading));
            _text.Append("\n");
            _lineStart = _text.Length;
        }

        (_linked, _strong) = (0, 0);
    }

    /// <summary>The innermost block that tells a kind, and the outermost box.</summary>
    private (BlockKind Kind, BoxKind Box, bool IsTopHeading) Markup(int at)
    {
        BlockKind? kind = null;
        var isTopHeading = false;
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
            isTopHeading |= _nodes[i].Tag == TagKind.Heading && ((IElement)_nodes[i].Node).LocalName == "h1";
            if (_nodes[i].Box.IsNoise() && i > root) box = _nodes[i].Box;
        }

        if (box == BoxKind.Caption) (kind, box) = (BlockKind.Caption, BoxKind.None);
        return (kind ?? BlockKind.Paragraph, box, isTopHeading);
    }
}
