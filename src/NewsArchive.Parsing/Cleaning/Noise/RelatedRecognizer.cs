using System.Buffers;

using NewsArchive.Parsing.Cleaning.Drafting;
using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Cleaning.Noise;

/// <summary>Takes out links to other articles: the label and the headlines that belong to it.</summary>
internal static class RelatedRecognizer
{
    private const int MaxTitles = 6;

    // A lone line behind a bare label is a headline from this many words on; shorter ones are subheadings.
    private const int MinWordsOfLoneTitle = 6;
    private const int MinWordsOfTitle = 4;

    // What may stand before a label and belongs to it.
    private static readonly string[] Calls = ["Yuk,", "Yuk", "Yuk baca", "Baca", "(", "[", "*", "-", "•", "»", "Yuk, baca"];

    private static readonly SearchValues<char> CallEnds = SearchValues.Create([.. Calls.SelectMany(c => new[] { char.ToLowerInvariant(c[^1]), char.ToUpperInvariant(c[^1]) })]);

    /// <summary>Labels that begin a line, with the headlines on it or on the lines behind it.</summary>
    public static void RecognizeLines(Draft draft) => Recognize(draft, inside: false);

    /// <summary>Labels inside a line, whose headlines run on into the article's text.</summary>
    public static void RecognizeInside(Draft draft) => Recognize(draft, inside: true);

    /// <summary>Where the headlines of a line begin: behind the label of related links that opens it, if one does.</summary>
    public static int TitlesOf(Draft draft, int start, int end)
    {
        var at = draft.Signals.BinarySearch(new Signal(start, 0, SignalKind.Related), Comparer<Signal>.Create((a, b) => a.Start.CompareTo(b.Start)));
        return at >= 0 && draft.Signals[at] is { Kind: SignalKind.Related } label && label.End <= end ? AfterMarks(draft.Source, label.End, end, out _) : start;
    }

    private static void Recognize(Draft draft, bool inside)
    {
        var line = 0;
        foreach (var signal in draft.Signals)
        {
            if (signal.Kind != SignalKind.Related) continue;
            line = draft.LineAt(signal.Start, line);
            if (line < 0) return;
            if (draft.IsFree(line, signal.Start, signal.End)) Read(draft, line, signal, inside);
        }
    }

    private static void Read(Draft draft, int line, Signal signal, bool inside)
    {
        var start = LabelStart(draft, line, signal);
        if (start < 0) return;
        var limit = NextLabel(draft, signal, draft.Lines[line].FreeUntil(signal.End));
        var titles = AfterMarks(draft.Source, signal.End, limit, out var marked);
        if (titles >= limit)
        {
            if (!inside && limit == draft.Lines[line].End) BareLabel(draft, line, start, limit, marked);
            return;
        }

        var beginsLine = start == draft.Lines[line].Start;
        var rest = draft.Source.AsSpan(titles, limit - titles);
        if (beginsLine && IsTitleLine(rest))
        {
            Claim(draft, line, start, titles, limit, NoiseRules.RelatedLink);
        }
        else if (inside && (marked || MayStandInside(draft, start, signal)))
        {
            var end = IsBracketed(draft.Source, start, titles, limit) ?? (IsTitleLine(rest) && EndsHere(draft, line, limit) ? limit
                : HeadlineEnd.Find(draft.Source, titles, limit, glued: !Characters.IsSpace(draft.Source[titles - 1])));
            Claim(draft, line, start, titles, end, NoiseRules.RelatedInline);
        }
    }

    private static void Claim(Draft draft, int line, int start, int titles, int end, CleaningRule rule)
    {
        draft.AddRelated(titles, end);
        draft.ClaimPart(line, start, WithClosingBracket(draft.Source, start, end, draft.Lines[line].End), RemovedKind.Related, rule);
    }

    /// <summary>Where nothing of the article can follow: the line's end, another label, a piece that has been taken out.</summary>
    private static bool EndsHere(Draft draft, int line, int limit) => draft.Lines[line].IsEdge(limit) || draft.Signals.Exists(s => s.Start == limit);

    /// <summary>The end of a headline that a bracket opened with its label closes.</summary>
    private static int? IsBracketed(string source, int start, int titles, int limit)
    {
        if (source[start] is not ('(' or '[')) return null;
        var close = source.AsSpan(titles, Math.Min(limit - titles, Headlines.MaxLength + 1)).IndexOfAny(')', ']');
        return close is > 0 and <= Headlines.MaxLength ? titles + close : null;
    }

    /// <summary>Where the label begins, an opening bracket or call before it included; -1 where the words are part of a sentence.</summary>
    private static int LabelStart(Draft draft, int line, Signal signal)
    {
        var source = draft.Source;
        var floor = draft.Lines[line].Start;
        var start = signal.Start;
        var before = source.AsSpan(floor, start - floor).TrimEnd();
        foreach (var call in before.IsEmpty || !CallEnds.Contains(before[^1]) ? [] : Calls)
        {
            if (!before.EndsWith(call, StringComparison.OrdinalIgnoreCase)) continue;
            start = floor + before.Length - call.Length;
            before = source.AsSpan(floor, start - floor).TrimEnd();
            break;
        }

        if (!before.IsEmpty && before[^1] is ',' && start == signal.Start) return -1;
        return char.IsUpper(source[start]) || !char.IsLetter(source[start]) || start == floor || (IsColonAt(source, signal.End) && Sentences.EndsSentence(before)) ? start : -1;
    }

    private static bool IsColonAt(string source, int end) => source[end - 1] == ':' || end < source.Length && source[end] == ':';

    private static bool MayStandInside(Draft draft, int start, Signal signal)
    {
        if (!draft.Source.AsSpan(signal.Start, signal.Length).StartsWith("Baca", StringComparison.OrdinalIgnoreCase) && signal.Start == start) return false;
        var before = draft.Source.AsSpan(0, start).TrimEnd();
        return before.IsEmpty || Sentences.EndsSentence(before) || start < before.Length + 1 || before[^1] == ')';
    }

    private static int NextLabel(Draft draft, Signal signal, int limit)
    {
        foreach (var next in draft.Signals)
        {
            if (next.Start >= limit) break;
            if (next.Start > signal.End && next.Kind == SignalKind.Related && char.IsUpper(draft.Source[next.Start])) return next.Start;
        }

        return limit;
    }

    private static int AfterMarks(string source, int at, int limit, out bool marked)
    {
        marked = false;
        while (at < limit && (Characters.IsSpace(source[at]) || source[at] is ':' or '-' or '–' or '>' or '»' or '|' or '#' or ',' or ';' or '.' or ')' or '*'))
        {
            marked |= !Characters.IsSpace(source[at]);
            at++;
        }

        return at;
    }

    // Several headlines may be glued together; then only title case tells them from a sentence, and the hours from a schedule.
    private static bool IsTitleLine(ReadOnlySpan<char> rest) =>
        rest.Length <= MaxTitles * Headlines.MaxLength && !(rest.Length > Headlines.MaxLength && rest.Contains(" WIB", StringComparison.Ordinal)) && rest.IndexOf(". ") < 0 && (rest.Length <= Headlines.MaxLength && !Headlines.EndsWithStop(rest) || Headlines.IsTitleCase(rest));

    private static int WithClosingBracket(string source, int start, int end, int limit) =>
        source[start] is '(' or '[' && end < limit && source[end] is ')' or ']' ? end + 1 : end;

    private static void BareLabel(Draft draft, int line, int start, int limit, bool marked)
    {
        if (draft.Lines[line].Start < start && !marked && !Sentences.EndsSentence(draft.Source.AsSpan(draft.Lines[line].Start, start - draft.Lines[line].Start))) return;
        draft.ClaimPart(line, start, limit, RemovedKind.Related, NoiseRules.RelatedLabel);
        var titles = CountTitles(draft, line, marked);
        for (var i = draft.NextOpen(line); titles > 0; i = draft.NextOpen(i), titles--)
        {
            draft.AddRelated(draft.Lines[i].Start, draft.Lines[i].End);
            draft.ClaimLines(i, i, RemovedKind.Related, NoiseRules.RelatedNextLine);
        }
    }

    /// <summary>How many of the lines behind a bare label are headlines.</summary>
    private static int CountTitles(Draft draft, int line, bool marked)
    {
        var count = 0;
        var words = 0;
        for (var i = draft.NextOpen(line); i >= 0 && count < MaxTitles; i = draft.NextOpen(i))
        {
            var text = draft.Text(i);
            words = Words.Count(text, MinWordsOfLoneTitle);
            var announced = count == 0 && marked && text.Length <= Headlines.MaxLength && !Headlines.EndsWithStop(text);
            if (!announced && (words < MinWordsOfTitle || !Headlines.LooksLikeOne(text))) break;
            count++;
            if (announced && !Headlines.LooksLikeOne(text)) break;
        }

        if (marked && count > 1 && !AreAll(draft, line, count)) return 1;
        return count == 1 && !marked && words < MinWordsOfLoneTitle && draft.NextOpen(line) is var only && Words.Count(draft.Text(only), MinWordsOfLoneTitle) < MinWordsOfLoneTitle ? 0 : count;
    }

    // Behind "Baca juga:" one headline follows; more only where they are long enough to be no subheading.
    private static bool AreAll(Draft draft, int line, int count)
    {
        for (var (i, n) = (draft.NextOpen(line), 0); n < count; i = draft.NextOpen(i), n++)
        {
            if (n > 0 && Words.Count(draft.Text(i), MinWordsOfLoneTitle) < MinWordsOfLoneTitle) return false;
        }

        return true;
    }
}
