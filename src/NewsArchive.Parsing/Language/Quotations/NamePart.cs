using NewsArchive.Parsing.Language.Dates;
using NewsArchive.Parsing.Language.Reading;

namespace NewsArchive.Parsing.Language.Quotations;

/// <summary>One part, between commas, of a phrase that tells who speaks: "Direktur Utama Bank Maju Siti Aminah", "Siti", "dia".</summary>
internal ref struct NamePart
{
    /// <summary>Words looked at; a longer part is a sentence, not a name with its office.</summary>
    private const int MaxWords = 40;

    /// <summary>A longer row of capitalised words is a headline.</summary>
    private const int MaxNameWords = 6;

    /// <summary>An aside in brackets ("(35)", "(BNPB)") is no longer.</summary>
    private const int LongestAside = 80;

    private readonly ReadOnlySpan<char> _text;
    private readonly int _limit;
    private readonly bool _subject;
    private int _capitalsStart = -1;
    private bool _newRun;

    /// <summary>A lone capitalised word before small ones: an office nobody listed if a name follows, else the name.</summary>
    private (int Start, int End) _doubtful = (-1, -1);

    private NamePart(ReadOnlySpan<char> text, int limit, bool subject)
    {
        _text = text;
        _limit = limit;
        _subject = subject;
    }

    /// <summary>The name, or what stands where one is expected.</summary>
    public (int Start, int End) Name { get; private set; } = (-1, -1);

    /// <summary>An organisation or a country, for the case that no person is named.</summary>
    public (int Start, int End) Organisation { get; private set; } = (-1, -1);

    public int Words { get; private set; }

    public readonly bool HasName => Name.Start >= 0;

    public readonly bool HasOrganisation => Organisation.Start >= 0;

    /// <summary>An office, an organisation or a description stands before the name.</summary>
    public bool Described { get; private set; }

    /// <summary>A form of address or a rank stands right before the name, so that it is one.</summary>
    public bool Addressed { get; private set; }

    /// <summary>A capitalised office stands here.</summary>
    public bool HasOffice { get; private set; }

    public bool Pronoun { get; private set; }

    public bool Definite { get; private set; }

    public bool Anonymous { get; private set; }

    /// <summary>Only capitalised words: a name without anything around it.</summary>
    public readonly bool IsBareName => HasName && !Described && !Anonymous;

    /// <summary>Where reading stopped; a comma there leads to the next part.</summary>
    public int End { get; private set; }

    /// <summary>Reads from a position to the next comma, the end of the phrase, or the limit.</summary>
    /// <param name="subject">The verb comes behind: words of time and place may stand before the name ("saat rapat Siti mengatakan").</param>
    public static NamePart Read(ReadOnlySpan<char> text, int at, int limit, bool subject = false)
    {
        var part = new NamePart(text, limit, subject);
        part.End = part.ReadWords(at);
        if (part.Words > MaxNameWords)
            (part.Name, part.Described) = ((-1, -1), true);
        if (!part.HasName && part._doubtful.Start >= 0)
            (part.Name, part.Words, part.Described) = (part._doubtful, 1, false);
        return part;
    }

    private int ReadWords(int at)
    {
        for (var words = 0; at < _limit && words < MaxWords;)
        {
            var c = _text[at];
            if (SpanText.IsBlank(c))
            {
                at++;
            }
            else if (char.IsLetterOrDigit(c) || c == '@')
            {
                var end = NameText.WordEnd(_text, at, _limit);
                if (!Take(at, end, first: words == 0))
                    return at;
                words++;
                at = end;
            }
            else if (c == '(')
            {
                var close = _text[at..Math.Min(_limit, at + LongestAside)].IndexOf(')');
                if (close < 0)
                    return at;
                at += close + 1;
                _newRun = true;
            }
            else if (c == '.' && NameText.IsAbbreviation(_text, at))
            {
                at++;
            }
            else if (c is '/' or '&' or '-')
            {
                _newRun = true;
                at++;
            }
            else
            {
                return at;
            }
        }

        return at;
    }

    /// <summary>False where the word ends the phrase.</summary>
    private bool Take(int start, int end, bool first)
    {
        var word = _text[start..end];
        var classes = WordClasses.Of(word);
        if (classes.Has(WordClass.Pronoun) && !HasName && !Described)
        {
            Pronoun = true;
            return false;
        }

        if (!char.IsUpper(word[0]) && word[0] != '@')
            return TakeLower(classes, end, first);
        if (CalendarWords.Weekday(word) is not null || (!HasName && CalendarWords.Month(word) != 0))
            return false;
        if (first && classes.Has(WordClass.Anonymous))
            Anonymous = Described = true;
        else if (HasName || !classes.Has(WordClass.SentenceStart))
            TakeCapitalised(word, classes, start, end);
        return true;
    }

    private bool TakeLower(WordClass classes, int end, bool first)
    {
        _capitalsStart = -1;
        if (classes.Has(WordClass.Definite))
        {
            Definite = Described || HasName;
            return false;
        }

        if (classes.Has(WordClass.NameEnd | WordClass.SubjectVerb))
        {
            // A part that starts with the verb tells what was said, not who said it.
            if (HasName || HasOrganisation || (first && !classes.Has(WordClass.NameEnd)))
                return false;
            Described |= !first;
            return classes.Has(WordClass.Describing) || _subject;
        }

        var capitalFollows = classes.Has(WordClass.Honorific | WordClass.Connector) && NameText.CapitalFollows(_text, end, _limit);
        if (classes.Has(WordClass.Honorific) && capitalFollows)
        {
            (Name, Addressed) = ((-1, -1), true);
            return true;
        }

        if (HasName && classes.Has(WordClass.Connector) && capitalFollows)
            return true;
        if (HasName && !Described)
        {
            if (Words > 1)
                return false;
            _doubtful = Name;
        }

        Anonymous |= first && classes.Has(WordClass.Anonymous);
        Described = true;
        Name = (-1, -1);
        return true;
    }

    private void TakeCapitalised(ReadOnlySpan<char> word, WordClass classes, int start, int end)
    {
        if (_capitalsStart < 0)
            _capitalsStart = start;
        var more = NameText.CapitalFollows(_text, end, _limit);
        if (classes.Has(WordClass.Honorific) && more)
        {
            (Name, Addressed) = ((-1, -1), true);
            return;
        }

        var kept = HasName && !Described && !more && !_newRun;
        var acronym = NameText.IsAcronym(word) && !(word.Length == 2 && HasName);
        if (!kept && (acronym || classes.Has(WordClass.Role | WordClass.Organisation | WordClass.Place)))
        {
            HasOffice |= classes.Has(WordClass.Role);
            if (!HasOffice)
                Organisation = (_capitalsStart, end);
            Described = true;
            (Name, Addressed) = ((-1, -1), false);
        }
        else
        {
            var starts = !HasName || _newRun;
            Described |= HasName && _newRun;
            (Name, Words) = starts ? ((start, end), 1) : ((Name.Start, end), Words + 1);
            if (HasOrganisation && Organisation.Start == _capitalsStart)
                Organisation = (_capitalsStart, end);
        }

        _newRun = false;
    }
}
