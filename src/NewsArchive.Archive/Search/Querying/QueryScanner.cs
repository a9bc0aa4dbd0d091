namespace NewsArchive.Archive.Search.Querying;

/// <summary>Cuts a query into its pieces, in one pass.</summary>
internal sealed class QueryScanner(string text, QueryHints hints)
{
    private const string Quotes = "\"\u201C\u201D\u201E\u00AB\u00BB\uFF02";
    private const int LongestFieldName = 16;

    private int _at;

    public Lexeme Next()
    {
        while (true)
        {
            while (_at < text.Length && (char.IsWhiteSpace(text[_at]) || text[_at] is ',' or ';')) _at++;
            if (_at >= text.Length) return new Lexeme(LexemeKind.End, "", text.Length, text.Length);
            var start = _at;
            if (text[_at] == ')') return new Lexeme(LexemeKind.Close, "", _at, ++_at);
            if (text[_at] == '|')
            {
                while (_at < text.Length && text[_at] == '|') _at++;
                return new Lexeme(LexemeKind.Or, "", start, _at);
            }

            if (ReadModified(start) is { } lexeme) return lexeme;
        }
    }

    /// <summary>A group, quotation or word with what stands before it; null where nothing is left of it.</summary>
    private Lexeme? ReadModified(int start)
    {
        var modified = new Lexeme(LexemeKind.Word, "", start, start);
        var date = false;
        while (_at < text.Length)
        {
            var c = text[_at];
            if (IsMinus(c) && !modified.Negated && _at + 1 < text.Length && !char.IsWhiteSpace(text[_at + 1]) && !IsMinus(text[_at + 1])) modified = modified with { Negated = true };
            else if (c == '=') modified = modified with { Exact = true };
            else if (c == '+' || IsMinus(c)) modified = modified with { End = _at };
            else if (modified.Field == SearchField.Any && !date && FieldLength() is var length and > 0 && FieldNames.TryFind(text.AsSpan(_at, length), out var field, out date))
            {
                modified = modified with { Field = field };
                _at += length;
            }
            else
            {
                break;
            }

            _at++;
        }

        return ReadBody(modified, date);
    }

    private Lexeme? ReadBody(Lexeme modified, bool date)
    {
        if (_at < text.Length && text[_at] == '(' && !date) return modified with { Kind = LexemeKind.Open, End = ++_at };
        if (_at < text.Length && IsQuote(text[_at])) return ReadQuote(modified, date);
        var from = _at;
        while (_at < text.Length && !char.IsWhiteSpace(text[_at]) && !IsQuote(text[_at]) && text[_at] is not ('(' or ')' or '|')) _at++;
        var word = text[from.._at];
        if (word.Length == 0)
        {
            // A bracket behind date: would not be moved past otherwise.
            if (_at < text.Length && text[_at] == '(') _at++;
            if (date || modified.Field != SearchField.Any) hints.EmptyField(text[modified.Start..from].TrimStart('-', '=', '+'), modified.Start, _at);
            return null;
        }

        modified = modified with { Body = word, End = _at };
        if (date) return modified with { Kind = LexemeKind.Date };
        return modified is { Negated: false, Exact: false, Field: SearchField.Any } ? Operator(modified) : Starred(modified);
    }

    private Lexeme ReadQuote(Lexeme modified, bool date)
    {
        var from = ++_at;
        while (_at < text.Length && !IsQuote(text[_at])) _at++;
        var body = text[from.._at];
        if (_at < text.Length) _at++;
        else hints.UnclosedQuote(from - 1, text.Length);
        return modified with { Kind = date ? LexemeKind.Date : LexemeKind.Quote, Body = body.Trim(), End = _at };
    }

    private static Lexeme Operator(Lexeme word) => word.Body switch
    {
        "OR" or "ATAU" => word with { Kind = LexemeKind.Or },
        "AND" or "DAN" or "&&" => word with { Kind = LexemeKind.And },
        "NOT" or "BUKAN" => word with { Kind = LexemeKind.Not },
        _ => Starred(word),
    };

    private static Lexeme Starred(Lexeme word) =>
        word.Body.EndsWith('*') ? word with { Body = word.Body.TrimEnd('*'), Prefix = true } : word;

    /// <summary>Length of the name before a colon here; 0 for none.</summary>
    private int FieldLength()
    {
        for (var i = _at; i < text.Length && i - _at <= LongestFieldName; i++)
        {
            if (text[i] == ':') return i - _at;
            if (!char.IsAsciiLetter(text[i])) return 0;
        }

        return 0;
    }

    private static bool IsMinus(char c) => c is '-' or '\u2212' or '\u2013' or '\u2014';

    private static bool IsQuote(char c) => Quotes.Contains(c, StringComparison.Ordinal);
}
