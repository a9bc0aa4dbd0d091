using NewsArchive.Parsing.Language.Dates;
using NewsArchive.Parsing.Language.Reading;

namespace NewsArchive.Parsing.Language.Quotations;

/// <summary>Gives a surname, first name or nickname the fullest form the article gives anywhere.</summary>
internal ref struct FullNames(ReadOnlySpan<char> text)
{
    /// <summary>Names looked up in one article; each may cost a search of the text, so their number is bounded.</summary>
    private const int MaxLookups = 48;

    /// <summary>Occurrences of a name that are looked at; the full form comes early.</summary>
    private const int MaxOccurrences = 12;

    /// <summary>Characters of an article that are searched for the full form.</summary>
    private const int MaxSearched = 200_000;

    /// <summary>Words a name may gain on its left; more are an office.</summary>
    private const int MaxWordsBefore = 2;

    /// <summary>Words a name may gain on its right; where more capitalised words follow, it stands in a headline.</summary>
    private const int MaxWordsAfter = 3;

    private const WordClass NoName = WordClass.Honorific | WordClass.Role | WordClass.Organisation | WordClass.Place
        | WordClass.SpeechStem | WordClass.SubjectVerb;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly ReadOnlySpan<char> _searched = text[..Math.Min(text.Length, MaxSearched)];
    private Dictionary<string, string>? _known;
    private int _lookups;

    public string Of(SpeakerMention mention)
    {
        _known ??= new Dictionary<string, string>(StringComparer.Ordinal);
        var name = _text[mention.Start..mention.End];
        var lookup = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(name, out var full))
            return full;
        var shown = SpanText.Collapse(name);
        if (_known.Count >= MaxLookups)
            return shown;
        var (start, end) = Fullest(name);
        if (end - start <= name.Length && Nicknames.FullNameOf(_searched, name) is { } link)
            (start, end) = Fullest(_text[link.Start..link.End]) is var wide && wide.End > wide.Start ? wide : link;
        full = end > start && end - start > name.Length ? SpanText.Collapse(_text[start..end]) : shown;
        lookup[name] = full;
        return full;
    }

    /// <summary>Whether a name stands capitalised where no sentence starts, or with an age ("Siti (35)").</summary>
    public bool StandsInsideSentence(SpeakerMention mention)
    {
        if (_lookups++ > MaxLookups)
            return false;
        var name = _text[mention.Start..mention.End];
        var at = 0;
        for (var occurrences = 0; occurrences < MaxOccurrences; occurrences++)
        {
            var offset = _searched[at..].IndexOf(name, StringComparison.Ordinal);
            if (offset < 0)
                return false;
            var start = at + offset;
            at = start + name.Length;
            if (!StandsAlone(start, at))
                continue;
            if (start > 1 && _text[start - 1] == ' ' && char.IsLower(_text[start - 2]))
                return true;
            var aged = at + 2 < _text.Length && _text[at] == ' ' && _text[at + 1] == '(' && char.IsAsciiDigit(_text[at + 2]);
            if (aged)
                return true;
        }

        return false;
    }

    /// <summary>The occurrence with most words; a form that starts with the name is surer than one that ends with it.</summary>
    private readonly (int Start, int End) Fullest(ReadOnlySpan<char> name)
    {
        (int Start, int End) best = (0, 0);
        var bestRank = -1;
        var at = 0;
        for (var occurrences = 0; occurrences < MaxOccurrences; occurrences++)
        {
            var offset = _searched[at..].IndexOf(name, StringComparison.Ordinal);
            if (offset < 0)
                break;
            var start = at + offset;
            at = start + name.Length;
            if (!StandsAlone(start, at))
                continue;
            var right = ExtendRight(at, out var after);
            var left = ExtendLeft(start, name.IndexOf(' ') < 0, out var before);
            if (after > MaxWordsAfter)
                continue;
            var rank = (before + after) * 2 + (before == 0 ? 1 : 0);
            if (rank > bestRank)
                (bestRank, best) = (rank, (left, right));
        }

        return best;
    }

    private readonly bool StandsAlone(int start, int end) =>
        (start == 0 || !(char.IsLetterOrDigit(_text[start - 1]) || _text[start - 1] is '-' or '@'))
        && (end == _text.Length || !char.IsLetterOrDigit(_text[end]));

    private readonly int ExtendRight(int end, out int words)
    {
        words = 0;
        var at = end;
        while (words <= MaxWordsAfter)
        {
            var start = SpanText.SkipBlanks(_text, at);
            if (start == at || start >= _text.Length || !char.IsLetter(_text[start]))
                break;
            var wordEnd = NameText.WordEnd(_text, start, _text.Length);
            var word = _text[start..wordEnd];
            if (NameWords.Connectors.Contains(word) && NameText.CapitalFollows(_text, wordEnd, _text.Length))
            {
                at = wordEnd;
                continue;
            }

            if (!IsNameWord(word))
                break;
            at = wordEnd;
            if (at < _text.Length && _text[at] == '.' && NameText.IsAbbreviation(_text, at))
                at++;
            end = at;
            words++;
        }

        return end;
    }

    private readonly int ExtendLeft(int start, bool isOneWord, out int words)
    {
        words = 0;
        var first = start;
        while (words < MaxWordsBefore)
        {
            var end = SpanText.SkipBlanksBack(_text, start);
            if (end == start || end == 0)
                break;
            if (_text[end - 1] == '.' && NameText.IsAbbreviation(_text, end - 1))
                end--;
            var wordStart = WordStart(end);
            if (wordStart == end)
                break;
            var word = _text[wordStart..end];
            if (!IsNameWord(word) || NameWords.SentenceStarts.Contains(word))
            {
                // Right behind an office stands what it is of ("CEO Maju Siti Aminah"): only one word is surely the name's.
                if (NameWords.Roles.Contains(word) && words + (isOneWord ? 0 : 1) > 1)
                    (start, words) = (first, isOneWord ? 1 : 0);
                break;
            }

            start = wordStart;
            if (words++ == 0 && isOneWord)
                first = start;
        }

        return start;
    }

    private readonly int WordStart(int end)
    {
        var start = SpanText.LettersStart(_text, end);
        while (start > 1 && _text[start - 1] == '-' && char.IsLetter(_text[start - 2]))
            start = SpanText.LettersStart(_text, start - 1);
        return start;
    }

    private static bool IsNameWord(ReadOnlySpan<char> word) =>
        word.Length > 0 && char.IsUpper(word[0])
        && !(NameText.IsAcronym(word) && word.Length > 2)
        && !WordClasses.Of(word).Has(NoName)
        && CalendarWords.Weekday(word) is null && CalendarWords.Month(word) == 0;
}
