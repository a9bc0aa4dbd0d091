using NewsArchive.Parsing.Language.Dates;
using NewsArchive.Parsing.Language.Reading;
using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Language.Sources;

/// <summary>Reads the name of a medium, an agency, a site or an account.</summary>
/// <param name="Start">Offset of the name.</param>
/// <param name="End">Offset after it.</param>
/// <param name="IsMedium">The name itself shows that it is one: a domain, an account, a known name, a word like "News".</param>
internal readonly record struct SourceName(int Start, int End, bool IsMedium)
{
    /// <summary>Words a source's name has at most; longer ones are titles of works.</summary>
    private const int MaxWords = 6;

    private const int LongestWord = 60;

    /// <summary>Words that start the next sentence where the full stop was lost.</summary>
    private static readonly WordList SentenceStarts = WordList.Of("selain namun menurut dia ia ini itu adapun sementara baca meski dalam pada untuk hal saat ketika sebelumnya");

    /// <summary>Words a former link glued to the domain that follows: "darinews.example.com".</summary>
    private static readonly string[] GluedPrefixes = ["dari", "laman", "situs", "web", "mengutip", "melansir"];

    private static readonly string[] GluedPrepositions = ["di", "pada", "saat", "yang", "dan", "usai", "dalam", "sebagaimana"];

    /// <summary>Small words inside names of media: "Correio da Manha", "Jurnal of the ...".</summary>
    private static readonly WordList Connectors = WordList.Of("of the and da de la le du del al el");

    /// <summary>Reads from a position; null where no name stands.</summary>
    public static SourceName? At(ReadOnlySpan<char> text, int at)
    {
        int start = -1, end = at, words = 0;
        var isMedium = false;
        while (words < MaxWords)
        {
            var wordStart = SpanText.SkipBlanks(text, at);
            var wordEnd = WordEnd(text, wordStart);
            if (wordEnd == wordStart)
                break;
            var word = text[wordStart..wordEnd];
            var glued = KnownLength(word);
            if (glued > 0)
                return new SourceName(start < 0 ? wordStart : start, wordStart + glued, IsMedium: true);
            var proof = IsDomain(word) || word[0] == '@' || MediaNames.Known.Contains(word) || MediaNames.MediaWords.Contains(word)
                || (MediaNames.Platforms.Contains(word) && words == 0 && char.IsUpper(word[0]));
            if (!(char.IsUpper(word[0]) || char.IsAsciiDigit(word[0]) && words > 0 || IsDomain(word) || word[0] == '@' || IsSmallName(word)))
            {
                if (words == 0 || !Connectors.Contains(word) || !StartsWithCapital(text, wordEnd))
                    break;
            }
            else if (words > 0 && SentenceStarts.Contains(word))
            {
                break;
            }
            else if (CalendarWords.Weekday(word) is not null || CalendarWords.Month(word) != 0)
            {
                break;
            }
            else
            {
                isMedium |= proof;
                end = wordEnd;
                if (start < 0)
                    start = wordStart + GluedPrefix(word);
                if (IsDomain(word))
                    break;
            }

            words++;
            at = wordEnd;
        }

        return start < 0 || end - start < 2 ? null : new SourceName(start, end, isMedium);
    }

    /// <summary>Length of a known name that a preposition is glued to ("Tempodi kawasan"), or 0.</summary>
    private static int KnownLength(ReadOnlySpan<char> word)
    {
        if (!char.IsUpper(word[0]) || MediaNames.Known.Contains(word))
            return 0;
        foreach (var preposition in GluedPrepositions)
        {
            if (!word.EndsWith(preposition, StringComparison.Ordinal))
                continue;
            var name = word[..^preposition.Length];
            if (MediaNames.Known.Contains(name) || MediaNames.MediaWords.Contains(name))
                return name.Length;
        }

        return 0;
    }

    private static int GluedPrefix(ReadOnlySpan<char> word)
    {
        foreach (var prefix in GluedPrefixes)
        {
            if (word.StartsWith(prefix, StringComparison.Ordinal) && word[prefix.Length..].IndexOf('.') > 2)
                return prefix.Length;
        }

        return 0;
    }

    /// <summary>Names of media that are written small.</summary>
    private static bool IsSmallName(ReadOnlySpan<char> word) => word.StartsWith("detik", StringComparison.Ordinal) && MediaNames.Known.Contains(word);

    private static bool StartsWithCapital(ReadOnlySpan<char> text, int at)
    {
        at = SpanText.SkipBlanks(text, at);
        return at < text.Length && char.IsUpper(text[at]);
    }

    private static bool IsDomain(ReadOnlySpan<char> word)
    {
        var dot = word.LastIndexOf('.');
        return dot > 1 && word[(dot + 1)..] is "com" or "id" or "net" or "org" or "co" or "uk" or "tv" or "go" or "news" or "info" or "COM" or "ID" or "CO" or "my" or "sg" or "au" or "jp" or "eu" or "ac";
    }

    /// <summary>End of a word: letters, digits, hyphens and apostrophes inside, and dots before a letter (a domain).</summary>
    private static int WordEnd(ReadOnlySpan<char> text, int at)
    {
        var limit = Math.Min(text.Length, at + LongestWord);
        var end = at;
        while (end < limit)
        {
            var c = text[end];
            var innerLetter = end > at && end + 1 < limit && char.IsLetterOrDigit(text[end + 1]);
            if (!(char.IsLetterOrDigit(c) || c is '_' || (c == '@' && end == at) || (c is '-' or '&' && innerLetter)
                || (SpanText.IsApostrophe(c) && innerLetter)
                || (c == '.' && innerLetter && (!char.IsUpper(text[end + 1]) || char.IsUpper(text[end - 1])))))
                break;
            end++;
        }

        return end;
    }
}
