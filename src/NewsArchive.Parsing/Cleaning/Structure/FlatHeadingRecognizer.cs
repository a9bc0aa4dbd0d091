using System.Buffers;

using NewsArchive.Parsing.Cleaning.Drafting;
using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Cleaning.Structure;

/// <summary>Finds subheadings inside lines whose breaks were lost: numbered ones, and title-case ones stuck to the next sentence.</summary>
internal static class FlatHeadingRecognizer
{
    // Only lines much longer than paragraphs hold headings.
    private const int MinFlatLength = 900;
    private const int MaxHeadingLength = 110;

    // A line cut into more pieces is an attack.
    private const int MaxCuts = 256;
    private const int MinHeadingWords = 3;

    // Ends of sentences and quotations, and what stands behind the number of a heading.
    private static readonly SearchValues<char> Marks = SearchValues.Create(".!?…\"”)");

    // All that is surely no capital.
    private static readonly SearchValues<char> NoCapitals = SearchValues.Create([.. Enumerable.Range(0, 128).Select(static c => (char)c).Where(static c => !char.IsUpper(c))]);

    private static readonly SearchValues<char> Starts = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    public static void Recognize(Draft draft)
    {
        for (var i = draft.NextOpen(-1); i >= 0; i = draft.NextOpen(i))
        {
            if ((draft.Lines[i].Length >= MinFlatLength || draft.Lines[i].IsCut) && draft.Lines[i].Cuts <= MaxCuts) Read(draft, i);
        }
    }

    private static void Read(Draft draft, int line)
    {
        var number = 0;
        var (start, end) = (draft.Lines[line].Start, draft.Lines[line].End);
        for (var at = start; at < end;)
        {
            if (IsSegmentStart(draft, line, at))
            {
                // Numbers go up by one; where the list begins may be lost with a removed piece.
                var printed = Number(draft.Source, at, end);
                var numbered = printed > 0 && (printed == number + 1 || number == 0);
                var headingEnd = HeadingEnd(draft, line, at, numbered);
                if (headingEnd > at)
                {
                    if (numbered) number = printed;
                    draft.InnerHeadings.Add((at, headingEnd, numbered ? SubheadingRules.Numbered : SubheadingRules.InFlatText));
                    at = headingEnd;
                    continue;
                }
            }

            at = NextSegment(draft, line, at + 1);
        }
    }

    /// <summary>The next place where something may begin: behind the end of a sentence, glued to a word, or behind a removed piece.</summary>
    private static int NextSegment(Draft draft, int line, int at)
    {
        var end = draft.Lines[line].End;
        if (!draft.Lines[line].IsCut) return NextBehindMark(draft, line, at);
        for (var i = at; i < end; i++)
        {
            // What is no capital and no digit is passed over at once.
            var next = draft.Source.AsSpan(i, end - i).IndexOfAny(Starts);
            if (next < 0) return end;
            i += next;
            if (IsSegmentStart(draft, line, i)) return i;
        }

        return end;
    }

    /// <summary>In a line that is whole something only begins behind a mark, or with the number that a mark stands behind.</summary>
    private static int NextBehindMark(Draft draft, int line, int at)
    {
        var source = draft.Source;
        var end = draft.Lines[line].End;
        for (var i = Math.Max(draft.Lines[line].Start, at - 1); i < end; i++)
        {
            var mark = source.AsSpan(i, end - i).IndexOfAny(Marks);
            if (mark < 0) return end;
            i += mark;
            var number = i;
            while (number > at && i - number < 2 && char.IsAsciiDigit(source[number - 1])) number--;
            if (number >= at && number < i && IsSegmentStart(draft, line, number)) return number;
            var next = i + 1;
            while (next < end && (Characters.IsSpace(source[next]) || Characters.IsCloser(source[next]))) next++;
            if (next < end && next >= at && IsSegmentStart(draft, line, next)) return next;
            // The marks in between lead to the same place: a million of them must not be gone through a million times.
            i = next - 1;
        }

        return end;
    }

    private static bool IsSegmentStart(Draft draft, int line, int at)
    {
        var c = draft.Source[at];
        if (!char.IsUpper(c) && !char.IsAsciiDigit(c)) return false;
        if (!draft.Lines[line].IsCut && at > draft.Lines[line].Start && IsWithinSentence(draft.Source, at)) return false;
        if (!draft.Lines[line].IsFree(at, at + 1)) return false;
        if (at == draft.Lines[line].Start) return draft.Lines[line].SourceStart < at;
        var before = draft.Source.AsSpan(draft.Lines[line].Start, at - draft.Lines[line].Start).TrimEnd();
        var gap = at - draft.Lines[line].Start - before.Length;
        if (draft.Lines[line].IsCut && draft.Lines[line].FreeFrom(at) is var from && from >= draft.Lines[line].Start + before.Length && from > draft.Lines[line].Start) return true;
        return gap == 0 ? before[^1] is '.' or '?' or '!' or '"' or '”' || char.IsAsciiDigit(c) && char.IsLower(before[^1]) && Number(draft.Source, at, draft.Lines[line].End) > 0
            : Sentences.EndsSentence(before[^Math.Min(before.Length, 4)..]);
    }

    /// <summary>What most capitals and digits are told by at once: a word or a comma and one space before them, or the same word.</summary>
    private static bool IsWithinSentence(string source, int at)
    {
        var before = source[at - 1];
        return before == ' ' ? at > 1 && (char.IsAsciiLetter(source[at - 2]) || source[at - 2] == ',')
            : char.IsAsciiLetterOrDigit(before) && !(char.IsAsciiDigit(source[at]) && char.IsAsciiLetterLower(before));
    }

    /// <summary>The number of a "3. Judul" at an offset, 0 where there is none.</summary>
    private static int Number(string source, int at, int end)
    {
        var i = at;
        while (i < end && i - at < 3 && char.IsAsciiDigit(source[i])) i++;
        if (i == at || i - at > 2 || i + 1 >= end || source[i] is not ('.' or ')')) return 0;
        var next = source[i + 1] == ' ' ? i + 2 : i + 1;
        return next < end && char.IsUpper(source[next]) ? int.Parse(source.AsSpan(at, i - at), System.Globalization.CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>Where a heading that begins here ends: glued to a capital, or at a removed piece; 0 where there is no heading.</summary>
    private static int HeadingEnd(Draft draft, int line, int at, bool numbered)
    {
        var freeUntil = draft.Lines[line].FreeUntil(at);
        var limit = Math.Min(freeUntil, at + MaxHeadingLength);
        var source = draft.Source;
        if (!numbered && AboutSomebody(source.AsSpan(at, Math.Max(0, limit - at))) is var about && about > 0) return at + about;
        // A space before it is printed between any two sentences: then only a removed piece right behind it tells a heading.
        var edgeOnly = !numbered && at > 0 && Characters.IsSpace(source[at - 1]) && !IsBehindPiece(draft, line, at);
        if (edgeOnly && freeUntil > limit) return 0;
        if (!numbered && (char.IsAsciiDigit(source[at]) || SentenceOpeners.Words.Contains(Words.First(source.AsSpan(at, limit - at))))) return 0;
        var text = at;
        if (numbered) text = source.AsSpan(at).IndexOfAny('.', ')') + at + 1;
        for (var i = edgeOnly ? Math.Max(freeUntil, text + 3) : text + 3; i <= limit; i++)
        {
            if (!edgeOnly) i = NextCapital(source, i, limit);
            var atEdge = i == freeUntil && i < draft.Lines[line].End;
            if (!atEdge && (edgeOnly || i >= limit || !char.IsUpper(source[i]) || !IsGlue(source, i, numbered))) continue;
            var heading = source.AsSpan(text, i - text).Trim();
            if (!numbered && Words.Count(heading, MinHeadingWords) < MinHeadingWords) continue;
            if (heading.IndexOf(". ") >= 0) return 0;
            if (!IsHeading(heading, atEdge || numbered)) { if (atEdge) return 0; continue; }
            return i;
        }

        return 0;
    }

    private static int NextCapital(string source, int from, int limit) =>
        source.AsSpan(from, limit - from).IndexOfAnyExcept(NoCapitals) is var next and >= 0 ? from + next : limit;

    private static bool IsBehindPiece(Draft draft, int line, int at) => draft.Lines[line].FreeFrom(at) is var from && from > draft.Lines[line].Start && !Characters.HasContent(draft.Source.AsSpan(from, at - from));

    /// <summary>"Tentang X" over a paragraph that begins with X: how press releases introduce a company.</summary>
    private static int AboutSomebody(ReadOnlySpan<char> text)
    {
        const string About = "Tentang ";
        if (!text.StartsWith(About)) return 0;
        var words = new Words(text[About.Length..]);
        for (var n = 0; n < 5 && words.MoveNext(); n++)
        {
            var name = text.Slice(About.Length, words.End);
            if (n > 0 && text[(About.Length + words.End)..].TrimStart().StartsWith(name, StringComparison.Ordinal)) return About.Length + words.End;
        }

        return 0;
    }

    private static bool IsHeading(ReadOnlySpan<char> text, bool colonAllowed) =>
        !IsEntry(text) && !text.Contains(" WIB", StringComparison.Ordinal) && Headlines.IsTitleCase(text) && (!Headlines.EndsWithStop(text) || colonAllowed && text[^1] == ':') && !text.Contains('"');

    // "Alamat: Jalan Merdeka": an entry, not a heading.
    private static bool IsEntry(ReadOnlySpan<char> text) => text.IndexOf(':') is var colon && colon > 0 && colon < text.Length - 1 && !text[..colon].Contains(' ');

    /// <summary>A capital right behind a small letter, a digit or a closing mark, and a small one behind it: a lost line break.</summary>
    private static bool IsGlue(string source, int at, bool numbered) =>
        char.IsUpper(source[at]) && (char.IsLower(source[at - 1]) || char.IsAsciiDigit(source[at - 1]) || source[at - 1] is ')' or '?' or '!' || char.IsUpper(source[at - 1]) && char.IsUpper(source[at - 2]))
        && at + 1 < source.Length && (char.IsLower(source[at + 1]) || numbered && char.IsLower(source[at - 1]) && char.IsUpper(source[at + 1])) && WordAround(source, at) is { IsEmpty: false } word && !CamelCaseNames.Contains(word);

    private static ReadOnlySpan<char> WordAround(string source, int at)
    {
        const int Reach = 20;
        var (start, end) = (at, at);
        while (start > 0 && at - start < Reach && char.IsLetterOrDigit(source[start - 1])) start--;
        while (end < source.Length && end - at < Reach && char.IsLetterOrDigit(source[end])) end++;
        // The words of a hashtag are glued on purpose.
        return start > 0 && source[start - 1] == '#' ? default : source.AsSpan(start, end - start);
    }
}
