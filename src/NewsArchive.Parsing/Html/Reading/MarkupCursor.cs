using System.Buffers;

namespace NewsArchive.Parsing.Html.Reading;

/// <summary>Goes from tag to tag as the HTML standard's tokeniser does, without making tokens of them.</summary>
/// <param name="html">The page.</param>
/// <param name="excerpt">Takes note of attributes that nobody reads.</param>
/// <remarks>It jumps with vectorised searches: text, comments, attribute values and scripts are not looked at letter by letter.</remarks>
internal ref struct MarkupCursor(ReadOnlySpan<char> html, PageExcerpt excerpt)
{
    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t\n\r\f/>=");
    private static readonly SearchValues<char> TagNameEnd = SearchValues.Create(" \t\n\r\f/>");
    private static readonly SearchValues<char> UnquotedEnd = SearchValues.Create(" \t\n\r\f>");

    private readonly ReadOnlySpan<char> _html = html;
    private int _at;

    /// <summary>Offset of the tag's "&lt;".</summary>
    public int Start { get; private set; }

    /// <summary>Offset behind the tag, or behind what was skipped.</summary>
    public readonly int At => _at;

    /// <summary>The tag as written, until content is skipped.</summary>
    public readonly ReadOnlySpan<char> Written => _html[Start.._at];

    /// <summary>The tag's name as written.</summary>
    public ReadOnlySpan<char> Name { get; private set; }

    public bool IsEnd { get; private set; }

    /// <summary>Whether the tag ends in "/&gt;", which counts inside SVG and MathML only.</summary>
    public bool IsSelfClosing { get; private set; }

    public int Attributes { get; private set; }

    /// <summary>Goes on to the next tag.</summary>
    /// <returns>False at the end of the page; a tag that the page's end cuts off is none.</returns>
    public bool MoveNext()
    {
        while (_at < _html.Length)
        {
            var step = _html[_at..].IndexOf('<');
            if (step < 0 || _at + step + 1 >= _html.Length) break;
            Start = _at + step;
            _at = Start + 1;
            var c = _html[_at];
            if (char.IsAsciiLetter(c)) return ReadTag(isEnd: false);
            if (c == '/' && _at + 1 < _html.Length && char.IsAsciiLetter(_html[_at + 1]))
            {
                _at++;
                return ReadTag(isEnd: true);
            }

            if (c is '!' or '?' or '/') SkipDeclaration();
        }

        _at = _html.Length;
        return false;
    }

    /// <summary>Goes behind the end of an element whose content is text only; "&lt;/title" ends it, whatever follows.</summary>
    public void SkipRawText(ReadOnlySpan<char> name)
    {
        while (_at < _html.Length)
        {
            var step = _html[_at..].IndexOf("</", StringComparison.Ordinal);
            if (step < 0) break;
            _at += step;
            if (IsEndTagAt(_at, name)) return;
            _at += 2;
        }

        _at = _html.Length;
    }

    /// <summary>As <see cref="SkipRawText"/>, but a script within a comment within a script does not end the outer one.</summary>
    public void SkipScript()
    {
        var (comment, nested) = (false, false);
        while (_at < _html.Length)
        {
            var step = _html[_at..].IndexOfAny('<', '-');
            if (step < 0) break;
            _at += step;
            var rest = _html[_at..];
            if (rest.StartsWith("-->", StringComparison.Ordinal)) (comment, nested) = (false, false);
            else if (!comment && rest.StartsWith("<!--", StringComparison.Ordinal))
            {
                comment = true;
                // "<!-->" opens and closes at once: its dashes count for both.
                _at += 2;
                continue;
            }
            else if (IsEndTagAt(_at, "script"))
            {
                if (!nested) return;
                nested = false;
            }
            else if (comment && !nested && IsTagAt(_at + 1, "script") && rest[0] == '<')
            {
                nested = true;
            }

            _at++;
        }

        _at = _html.Length;
    }

    /// <summary>Nothing behind "&lt;plaintext&gt;" is a tag.</summary>
    public void SkipToEnd() => _at = _html.Length;

    private readonly bool IsEndTagAt(int at, ReadOnlySpan<char> name) => at + 1 < _html.Length && _html[at] == '<' && _html[at + 1] == '/' && IsTagAt(at + 2, name);

    private readonly bool IsTagAt(int at, ReadOnlySpan<char> name) =>
        at + name.Length < _html.Length
        && _html.Slice(at, name.Length).Equals(name, StringComparison.OrdinalIgnoreCase)
        && TagNameEnd.Contains(_html[at + name.Length]);

    /// <summary>Comments, doctypes, and what is taken for a comment.</summary>
    private void SkipDeclaration()
    {
        var rest = _html[_at..];
        if (!rest.StartsWith("!--", StringComparison.Ordinal))
        {
            var close = rest.IndexOf('>');
            _at = close < 0 ? _html.Length : _at + close + 1;
            return;
        }

        if (rest[3..].StartsWith(">", StringComparison.Ordinal) || rest[3..].StartsWith("->", StringComparison.Ordinal))
        {
            _at += 3 + rest[3..].IndexOf('>') + 1;
            return;
        }

        _at += 3;
        while (true)
        {
            var end = _html[_at..].IndexOf("--", StringComparison.Ordinal);
            if (end < 0) break;
            _at += end;
            var tail = _html[_at..];
            if (tail.StartsWith("-->", StringComparison.Ordinal) || tail.StartsWith("--!>", StringComparison.Ordinal))
            {
                _at += tail[2] == '>' ? 3 : 4;
                return;
            }

            _at++;
        }

        _at = _html.Length;
    }

    private bool ReadTag(bool isEnd)
    {
        (IsEnd, IsSelfClosing, Attributes) = (isEnd, false, 0);
        var end = _html[_at..].IndexOfAny(TagNameEnd);
        if (end < 0) return Cut();
        Name = _html.Slice(_at, end);
        _at += end;
        while (_at < _html.Length)
        {
            var c = _html[_at];
            if (c == '>')
            {
                IsSelfClosing = _html[_at - 1] == '/';
                _at++;
                return true;
            }

            if (c == '/' || IsSpace(c)) _at++;
            else if (!ReadAttribute()) return Cut();
        }

        return false;
    }

    private bool ReadAttribute()
    {
        Attributes++;
        var start = _at;
        // An "=" at the start is part of the name.
        var end = _html[(_at + 1)..].IndexOfAny(NameEnd);
        if (end < 0) return false;
        _at += end + 1;
        var name = _html[start.._at];
        var value = _at;
        while (value < _html.Length && IsSpace(_html[value])) value++;
        if (value == _html.Length) return false;
        if (_html[value] != '=')
        {
            _at = value;
            return true;
        }

        value++;
        while (value < _html.Length && IsSpace(_html[value])) value++;
        if (value == _html.Length) return false;
        var quote = _html[value];
        if (quote == '>')
        {
            _at = value;
            return true;
        }

        var length = quote is '"' or '\'' ? _html[(value + 1)..].IndexOf(quote) : _html[value..].IndexOfAny(UnquotedEnd);
        if (length < 0) return false;
        _at = quote is '"' or '\'' ? value + 1 + length + 1 : value + length;
        excerpt.LeaveOutAttribute(start, _at, name);
        return true;
    }

    private bool Cut()
    {
        _at = _html.Length;
        return false;
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';
}
