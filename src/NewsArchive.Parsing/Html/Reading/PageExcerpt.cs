using System.Buffers;
using System.Collections.Frozen;

namespace NewsArchive.Parsing.Html.Reading;

/// <summary>
/// A page without what nobody reads: scripts, style sheets, drawings, images, attributes for browsers. That is
/// half of a news page, of which a tree's building would look at every letter.
/// </summary>
/// <param name="html">The page.</param>
internal sealed class PageExcerpt(string html) : IDisposable
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ReadAttributes = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "class", "id", "style", "hidden", "href", "src", "rel", "content", "name", "property", "http-equiv", "charset", "itemprop", "itemid", "itemtype", "datetime", "lang", "type", "encoding", "data-src")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private char[]? _copy;
    private int _length;
    private int _next;

    /// <summary>A place to go back to: attributes are left out before it is known whether their element is.</summary>
    public readonly record struct Mark(int Length, int Next);

    public Mark Here => new(_length, _next);

    /// <summary>An attribute, where nobody reads those of its name.</summary>
    /// <param name="start">Offset of its name.</param>
    /// <param name="end">Offset behind its value.</param>
    /// <param name="name">Its name as written.</param>
    public void LeaveOutAttribute(int start, int end, ReadOnlySpan<char> name)
    {
        if (!ReadAttributes.Contains(name)) Cut(start, end);
    }

    /// <summary>All from an element's start to its end, what was left out between them included.</summary>
    /// <param name="before">The place before its tag.</param>
    /// <param name="start">Offset of its tag.</param>
    /// <param name="end">Offset behind its end.</param>
    public void LeaveOutElement(Mark before, int start, int end)
    {
        (_length, _next) = (before.Length, before.Next);
        Cut(start, end);
    }

    private void Cut(int start, int end)
    {
        _copy ??= ArrayPool<char>.Shared.Rent(html.Length);
        CopyUntil(start);
        _next = end;
    }

    /// <summary>What is left of the page; valid until this is disposed of.</summary>
    public ReadOnlyMemory<char> Rest()
    {
        if (_copy is null) return html.AsMemory();
        CopyUntil(html.Length);
        _next = html.Length;
        return _copy.AsMemory(0, _length);
    }

    public void Dispose()
    {
        if (_copy is null) return;
        ArrayPool<char>.Shared.Return(_copy);
        _copy = null;
    }

    private void CopyUntil(int end)
    {
        html.AsSpan(_next, end - _next).CopyTo(_copy.AsSpan(_length));
        _length += end - _next;
    }
}
