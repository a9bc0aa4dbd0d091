using System.Text;

using NewsArchive.Archive.Search.Matching;

namespace NewsArchive.Archive.Sqlite;

/// <summary>Writes what is looked for in the query language of FTS5.</summary>
internal static class MatchText
{
    public static string Of(SearchMatch match)
    {
        var text = new StringBuilder();
        Write(text, match);
        return text.ToString();
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
                text.Append('*');
                break;
            case PhraseMatch phrase:
                // Between quotation marks the tokenizer splits at spaces: a phrase.
                Quote(text, string.Join(' ', phrase.Lexemes));
                break;
            case AllMatch all:
                Join(text, " AND ", all.Parts);
                break;
            case AnyMatch any:
                Join(text, " OR ", any.Parts);
                break;
            case ExceptMatch except:
                text.Append('(');
                Write(text, except.Wanted);
                text.Append(" NOT ");
                Write(text, except.Unwanted);
                text.Append(')');
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(match), match, null);
        }
    }

    private static void Join(StringBuilder text, string separator, IReadOnlyList<SearchMatch> parts)
    {
        text.Append('(');
        for (var i = 0; i < parts.Count; i++)
        {
            if (i > 0) text.Append(separator);
            Write(text, parts[i]);
        }

        text.Append(')');
    }

    private static void Quote(StringBuilder text, string lexeme) => text.Append('"').Append(lexeme.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
}
