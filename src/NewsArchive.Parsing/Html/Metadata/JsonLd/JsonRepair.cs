using System.Buffers;
using System.Globalization;
using System.Text;

namespace NewsArchive.Parsing.Html.Metadata.JsonLd;

/// <summary>Mends JSON that a template has put together without escaping.</summary>
internal static class JsonRepair
{
    /// <summary>Deeper than any article's data, and what the reader takes.</summary>
    private const int DeepestNesting = 63;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");
    private static readonly SearchValues<char> NumberSigns = SearchValues.Create("0123456789-.");
    private static readonly SearchValues<char> WordEnd = SearchValues.Create(",:{}[]\"\n");

    /// <summary>
    /// Escapes control characters and inner quotation marks in strings, drops escapes that are none, doubled commas, and
    /// words that are no values, and closes what is left open. In time linear in the length.
    /// </summary>
    public static string Mend(ReadOnlySpan<char> json)
    {
        var mended = new StringBuilder(json.Length + 16);
        var open = new Stack<char>();
        var at = 0;
        while (at < json.Length)
        {
            var c = json[at];
            switch (c)
            {
                case '"':
                    at = CopyString(json, at, mended);
                    continue;
                case '{' or '[':
                    if (open.Count == DeepestNesting) return "";
                    open.Push(c == '{' ? '}' : ']');
                    mended.Append(c);
                    break;
                case '}' or ']':
                    TrimComma(mended);
                    // One that closes nothing, or something else, is a slip of the template.
                    if (open.TryPeek(out var expected) && expected == c) mended.Append(open.Pop());
                    break;
                case ',':
                    if (mended.Length > 0 && LastSign(mended) is ':') mended.Append("null,");
                    else if (mended.Length > 0 && LastSign(mended) is not (',' or '{' or '[')) mended.Append(c);
                    break;
                default:
                    if (c == ':') mended.Append(c);
                    else if (char.IsWhiteSpace(c)) AppendSpace(mended);
                    else at = CopyWord(json, at, mended) - 1;
                    break;
            }

            at++;
        }

        TrimComma(mended);
        if (mended.Length > 0 && LastSign(mended) == ':') mended.Append("null");
        while (open.TryPop(out var close)) mended.Append(close);
        return mended.ToString();
    }

    /// <summary>A quotation mark ends a string where a comma, colon, bracket or the end follows; any other is part of it.</summary>
    private static int CopyString(ReadOnlySpan<char> json, int at, StringBuilder mended)
    {
        mended.Append('"');
        for (at++; at < json.Length; at++)
        {
            var c = json[at];
            if (c == '"')
            {
                if (Ends(json, at + 1)) break;
                mended.Append("\\\"");
            }
            else if (c == '\\')
            {
                at += CopyEscape(json[at..], mended);
            }
            else
            {
                mended.Append(c < ' ' ? ' ' : c);
            }
        }

        mended.Append('"');
        return at + 1;
    }

    private static int CopyEscape(ReadOnlySpan<char> escape, StringBuilder mended)
    {
        if (escape.Length > 1 && escape[1] is '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't')
        {
            mended.Append(escape[..2]);
            return 1;
        }

        if (escape.Length > 5 && escape[1] == 'u' && !escape[2..6].ContainsAnyExcept(HexDigits))
        {
            mended.Append(escape[..6]);
            return 5;
        }

        mended.Append("\\\\");
        return 0;
    }

    private static bool Ends(ReadOnlySpan<char> json, int at)
    {
        var rest = json[at..].TrimStart();
        if (rest.IsEmpty || rest[0] is '}' or ']' or ':') return true;
        if (rest[0] != ',') return false;
        // "Kata "Merdeka", lalu": a comma within a sentence has no member, value or end behind it.
        rest = rest[1..].TrimStart();
        return rest.IsEmpty || rest[0] is '"' or '{' or '[' or '}' or ']' or '-' or ',' || char.IsAsciiDigit(rest[0])
            || rest.StartsWith("true", StringComparison.Ordinal) || rest.StartsWith("false", StringComparison.Ordinal) || rest.StartsWith("null", StringComparison.Ordinal);
    }

    /// <summary>Copies a number, true, false or null; anything else ("undefined", NaN) becomes null.</summary>
    private static int CopyWord(ReadOnlySpan<char> json, int at, StringBuilder mended)
    {
        var end = json[at..].IndexOfAny(WordEnd);
        var word = (end < 0 ? json[at..] : json[at..(at + end)]).Trim();
        var isValue = word is "true" or "false" or "null" || IsNumber(word);
        if (isValue) mended.Append(word);
        else if (mended.Length > 0 && LastSign(mended) is ':') mended.Append("null");
        return end < 0 ? json.Length : at + end;
    }

    private static bool IsNumber(ReadOnlySpan<char> word) =>
        word.Length is > 0 and < 20 && word[0] != '+' && !word.ContainsAnyExcept(NumberSigns) && double.TryParse(word, CultureInfo.InvariantCulture, out _)
        && !(word.Length > 1 && word[0] == '0' && word[1] != '.') && !word.EndsWith(".", StringComparison.Ordinal) && word[0] != '.';

    /// <summary>One for a run of them, so that looking back for the last sign takes a step at most.</summary>
    private static void AppendSpace(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] != ' ') text.Append(' ');
    }

    private static char LastSign(StringBuilder text)
    {
        var at = text.Length - 1;
        while (at > 0 && text[at] == ' ') at--;
        return text[at];
    }

    private static void TrimComma(StringBuilder text)
    {
        var length = text.Length;
        while (length > 0 && text[length - 1] is ' ' or ',') length--;
        text.Length = length;
    }
}
