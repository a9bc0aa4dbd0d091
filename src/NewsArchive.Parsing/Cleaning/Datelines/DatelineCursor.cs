using NewsArchive.Parsing.Publishers;
using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Cleaning.Datelines;

/// <summary>Reads the parts of a dateline one after the other; a part that is not there leaves the position as it was.</summary>
internal struct DatelineCursor(string source, int position)
{
    // The longest dateline of 11,680 counted articles has 74 characters; a by-line may stand inside.
    private const int Window = 160;
    private const int MaxPlaceWords = 4;
    private const int MaxOutletLength = 40;

    private readonly int _limit = Math.Min(source.Length, position + Window);

    public int Position { get; set; } = position;

    public readonly ReadOnlySpan<char> Rest => source.AsSpan(Position, _limit - Position);

    public readonly ReadOnlySpan<char> Between(int start) => source.AsSpan(start, Position - start);

    /// <summary>Whether what follows may begin a sentence.</summary>
    public readonly bool AtSentenceStart => Position < _limit && (char.IsUpper(source[Position]) || char.IsDigit(source[Position]) || Characters.IsQuote(source[Position]) || source[Position] == '[' || char.IsSurrogate(source[Position]));

    public static bool IsUpperCase(ReadOnlySpan<char> text)
    {
        var letters = 0;
        foreach (var c in text)
        {
            if (char.IsLower(c)) return false;
            if (char.IsUpper(c)) letters++;
        }

        return letters >= 2;
    }

    public bool Skip(char mark)
    {
        var at = AfterSpaces(Position);
        if (at >= _limit || source[at] != mark) return false;
        Position = at + 1;
        return true;
    }

    /// <summary>One to three dashes with any space around them. A hyphen inside a word ("ALIH-alih", "Jakarta-Bandung") is none.</summary>
    /// <param name="afterOutlet">Whether an outlet stands before it, so that even a glued hyphen before capitals is a dash.</param>
    public bool SkipSeparator(bool afterOutlet)
    {
        var at = AfterSpaces(Position);
        if (at < _limit && source[at] is ',' or ':') at = AfterSpaces(at + 1);
        var dash = at;
        while (at < _limit && at < dash + 3 && (Characters.IsDash(source[at]) || (at > dash && source[at] == ' ' && at + 1 < _limit && Characters.IsDash(source[at + 1])))) at++;
        if (at == dash) return false;
        var after = AfterSpaces(at);
        var glued = dash == Position && after == at && at - dash == 1 && source[dash] is '-' or '‐' or '‑';
        if (glued && !(afterOutlet ? after < _limit && !char.IsLower(source[after]) : ContinuesAsSentence(after))) return false;
        Position = after;
        return true;
    }

    /// <summary>A colon in the place of the dash ("Jakarta: ").</summary>
    public bool SkipColon()
    {
        var at = AfterSpaces(Position);
        if (at + 1 >= _limit || source[at] != ':' || !Characters.IsSpace(source[at + 1])) return false;
        Position = AfterSpaces(at + 1);
        return true;
    }

    /// <summary>A place's name, with the larger place it lies in ("Koba, Babel"), each word with a capital.</summary>
    public string? TakePlace()
    {
        var start = AfterSpaces(Position);
        var end = CapitalWords(start, MaxPlaceWords);
        if (end == start) return null;
        Position = end;
        var comma = AfterSpaces(end);
        if (comma < _limit && source[comma] == ',')
        {
            var second = AfterSpaces(comma + 1);
            var secondEnd = CapitalWords(second, MaxPlaceWords);
            if (secondEnd > second && Gazetteer.Contains(source.AsSpan(second, secondEnd - second))) Position = secondEnd;
        }

        return BlockText.Make(source, start, Position);
    }

    /// <summary>A place everybody knows, though the words behind it may be glued to it.</summary>
    public string? TakeKnownPlace()
    {
        var start = AfterSpaces(Position);
        var length = start < _limit ? Gazetteer.MatchAtStart(source.AsSpan(start, _limit - start)) : 0;
        if (length == 0) return null;
        Position = start + length;
        return source.Substring(start, length);
    }

    /// <summary>A place in capitals that a full stop separates from the lead ("JAKARTA. ").</summary>
    public string? TakePlaceWithStop()
    {
        var start = AfterSpaces(Position);
        var end = CapitalWords(start, MaxPlaceWords);
        if (end == start || end + 1 >= _limit || source[end] != '.' || !Characters.IsSpace(source[end + 1]) || !IsUpperCase(source.AsSpan(start, end - start))) return null;
        Position = AfterSpaces(end + 1);
        return source[start..end];
    }

    /// <summary>An outlet behind a place and a comma: a known name, a host name, or other words in capitals that are no place.</summary>
    /// <param name="place">The place before it: behind a known one, or one in capitals, other words may be an outlet's name.</param>
    public (PublisherProfile? Profile, string? Name)? TakeOutlet(BrandIndex brands, ReadOnlySpan<char> place)
    {
        var start = AfterSpaces(Position);
        if (start >= _limit) return null;
        var (length, profile) = brands.Match(source.AsSpan(start, _limit - start));
        var end = length > 0 ? start + length : CapitalWords(start, MaxPlaceWords);
        if (end == start || (length == 0 && (Gazetteer.Contains(source.AsSpan(start, end - start)) || !(Gazetteer.Contains(place) || IsUpperCase(source.AsSpan(start, end - start)))))) return null;
        Position = end;
        return (profile, profile is null ? source[start..end] : null);
    }

    /// <summary>An outlet in brackets; line breaks may stand around its name.</summary>
    public (PublisherProfile? Profile, string? Name)? TakeBracketedOutlet(BrandIndex brands)
    {
        var open = AfterSpaces(Position);
        if (open < _limit && source[open] == ',') open = AfterSpaces(open + 1);
        if (open >= _limit || source[open] != '(') return null;
        var close = source.AsSpan(open, Math.Min(MaxOutletLength, _limit - open)).IndexOf(')');
        if (close < 0) return null;
        var start = AfterSpaces(open + 1);
        var inner = source.AsSpan(start, Math.Max(0, open + close - start)).TrimEnd();
        if (inner.IsEmpty || !char.IsLetter(inner[0])) return null;
        var (length, profile) = brands.Match(inner);
        Position = open + close + 1;
        return (profile, length > 0 && profile is not null ? null : inner.ToString());
    }

    /// <summary>A date between place and outlet ("ISTANBUL, 23 Februari 2016 (Antara/PRNewswire) -"). Always succeeds; the date may be absent.</summary>
    public bool SkipDateInPassing()
    {
        var at = AfterSpaces(Position);
        if (at < _limit && source[at] is ',' or '(') at = AfterSpaces(at + 1);
        if (at >= _limit) return true;
        var part = source.AsSpan(at, Math.Min(32, _limit - at));
        var length = part.IndexOfAny("(-–—)");
        if (length <= 0) return true;
        var (digits, words) = (0, 0);
        foreach (var c in part[..length])
        {
            if (char.IsAsciiDigit(c)) digits++;
            else if (c == ' ') words++;
            else if (!char.IsLetter(c) && c is not ('/' or '.' or ',')) return true;
        }

        if (digits is 0 or > 8 || words > 4) return true;
        Position = at + length + (part[length] == ')' ? 1 : 0);
        return true;
    }

    /// <summary>Whether the lead begins right here, without the dash that should stand before it.</summary>
    public bool SkipLostSeparator(int at)
    {
        var after = AfterSpaces(at);
        if (after >= _limit || !char.IsUpper(source[after])) return false;
        Position = after;
        return true;
    }

    private readonly int AfterSpaces(int at)
    {
        while (at < _limit && Characters.IsSpace(source[at])) at++;
        return at;
    }

    /// <summary>The hyphen of "PARE-PARE" or "Fak-Fak", not the one of "JAKARTA-Presiden".</summary>
    private readonly bool IsHyphenOfName(int word, int at)
    {
        if (source[at] != '-' || at == word || at + 1 >= _limit || !char.IsUpper(source[at + 1])) return false;
        var end = at + 1;
        while (end < _limit && char.IsLetter(source[end])) end++;
        return Gazetteer.Contains(source.AsSpan(word, end - word)) || (IsUpperCase(source.AsSpan(word, at - word)) && IsUpperCase(source.AsSpan(at + 1, end - at - 1)) && !Gazetteer.Contains(source.AsSpan(word, at - word)));
    }

    private readonly bool ContinuesAsSentence(int at) =>
        at < _limit && (Characters.IsQuote(source[at]) || char.IsDigit(source[at]) || (char.IsUpper(source[at]) && at + 1 < _limit && (char.IsLower(source[at + 1]) || char.IsWhiteSpace(source[at + 1]))));

    /// <summary>End of a run of words that each begin with a capital, or <paramref name="start"/> where there is none.</summary>
    private readonly int CapitalWords(int start, int atMost)
    {
        var end = start;
        var at = start;
        for (var words = 0; words < atMost && at < _limit && char.IsUpper(source[at]); words++)
        {
            var word = at;
            while (at < _limit && (char.IsLetter(source[at]) || source[at] is '\'' or '’' or '/' || (source[at] == '.' && at + 1 < _limit && char.IsUpper(source[at + 1])) || IsHyphenOfName(word, at))) at++;
            end = at;
            if (at >= _limit || source[at] is not (' ' or '\u00A0')) break;
            while (at < _limit && source[at] is ' ' or '\u00A0') at++;
        }

        return end;
    }
}
