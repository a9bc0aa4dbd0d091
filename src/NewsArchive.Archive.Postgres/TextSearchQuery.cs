using System.Text;

using NewsArchive.Archive.Search.Matching;

namespace NewsArchive.Archive.Postgres;

/// <summary>Writes what is looked for as the text of a tsquery.</summary>
internal static class TextSearchQuery
{
    public static string Of(SearchMatch match)
    {
        var text = new StringBuilder();
        Write(text, match);
        return text.ToString();
    }

    public static void Quote(StringBuilder text, string lexeme)
    {
        text.Append('\'');
        foreach (var c in lexeme)
        {
            if (c is '\'' or '\\') text.Append(c);
            text.Append(c);
        }

        text.Append('\'');
    }

    private static void Write(StringBuilder text, SearchMatch match)
    {
        switch (match)
        {
            case WordMatch word:
                Quote(text, word.Lexeme);
                break;
            case PrefixMatch prefix:
                Quote(text, prefix.Prefix);
                text.Append(":*");
                break;
            case PhraseMatch phrase:
                Join(text, " <-> ", phrase.Lexemes, static (text, lexeme) => Quote(text, lexeme));
                break;
            case AllMatch all:
                Join(text, " & ", all.Parts, Write);
                break;
            case AnyMatch any:
                Join(text, " | ", any.Parts, Write);
                break;
            case ExceptMatch except:
                text.Append('(');
                Write(text, except.Wanted);
                text.Append(" & !(");
                Write(text, except.Unwanted);
                text.Append("))");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(match), match, null);
        }
    }

    private static void Join<T>(StringBuilder text, string separator, IReadOnlyList<T> parts, Action<StringBuilder, T> write)
    {
        text.Append('(');
        for (var i = 0; i < parts.Count; i++)
        {
            if (i > 0) text.Append(separator);
            write(text, parts[i]);
        }

        text.Append(')');
    }
}
