using NewsArchive.Parsing.Cleaning.Drafting;
using NewsArchive.Parsing.Publishers;
using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Cleaning.Noise;

/// <summary>Takes out standing phrases: marks of advertisements, buttons, links between pages, notes of syndication.</summary>
internal static class PhraseRecognizer
{
    // A paragraph that merely begins like a notice is longer than any notice.
    private const int MaxNoticeLength = 420;
    private const int MaxSloganTail = 60;

    public static void RecognizeLines(Draft draft)
    {
        for (var i = 0; i < draft.Lines.Length; i++)
        {
            if (!draft.Lines[i].IsOpen) continue;
            var text = draft.Text(i);
            if (text.Length > MaxNoticeLength || draft.Knowledge.Phrases.MatchLine(text) is not { } phrase) continue;
            if (phrase.Match == PhraseMatch.Line && StandsInMidSentence(draft, i)) continue;
            var last = phrase.Kind == RemovedKind.Syndication && text.EndsWith(":") ? TitleBehind(draft, i) : i;
            draft.ClaimLines(i, last, phrase.Kind, phrase.Rule);
        }
    }

    /// <summary>A linked word that a scraper put on a line of its own is no button.</summary>
    private static bool StandsInMidSentence(Draft draft, int line)
    {
        if (line == 0 || line + 1 == draft.Lines.Length || draft.Lines[line].AfterBlank || draft.Lines[line + 1].AfterBlank) return false;
        return Sentences.BeginsInside(draft.Text(line + 1)) && !Sentences.IsComplete(draft.Text(line - 1));
    }

    private static int TitleBehind(Draft draft, int line)
    {
        var next = draft.NextOpen(line);
        return next >= 0 && draft.Lines[next].Length <= Headlines.MaxLength && !Headlines.EndsWithStop(draft.Text(next)) ? next : line;
    }

    public static void RecognizeInside(Draft draft)
    {
        var line = 0;
        foreach (var signal in draft.Signals)
        {
            if (signal.Kind != SignalKind.Phrase) continue;
            line = draft.LineAt(signal.Start, line);
            if (line < 0) return;
            if (!draft.IsFree(line, signal.Start, signal.End)) continue;
            if (draft.Knowledge.Phrases.MatchInside(draft.Source.AsSpan(signal.Start, signal.Length)) is not { } phrase || phrase.Kind != RemovedKind.Promo && char.IsLower(draft.Source[signal.Start])) continue;
            var start = phrase.Kind == RemovedKind.Promo ? PromoRecognizer.StartOfCall(draft, line, signal.Start) : signal.Start;
            var end = phrase.Kind is RemovedKind.Syndication or RemovedKind.Copyright ? NoticeEnd(draft, line, signal)
                : phrase.Kind == RemovedKind.Promo ? SloganEnd(draft, line, signal)
                : phrase.Kind == RemovedKind.Pagination ? BehindArrows(draft, line, signal) : signal.End;
            draft.ClaimPart(line, start, end, phrase.Kind, phrase.Rule);
        }
    }

    /// <summary>What little stands behind a slogan up to the line's end belongs to it.</summary>
    private static int SloganEnd(Draft draft, int line, Signal signal)
    {
        var end = draft.Lines[line].FreeUntil(signal.End);
        return end - signal.End <= MaxSloganTail && !draft.Source.AsSpan(signal.End, end - signal.End).ContainsAny(Characters.SentenceEnds) ? end : signal.End;
    }

    /// <summary>"BACA SELENGKAPNYA >>>", "... --->".</summary>
    private static int BehindArrows(Draft draft, int line, Signal signal)
    {
        var end = draft.Lines[line].FreeUntil(signal.End);
        var at = signal.End;
        while (at < end && (Characters.IsSpace(draft.Source[at]) || Characters.IsDash(draft.Source[at]) || draft.Source[at] is '>' or '»')) at++;
        return at;
    }

    /// <summary>A notice inside a line reaches to the by-line behind it, or to the line's end.</summary>
    private static int NoticeEnd(Draft draft, int line, Signal signal)
    {
        var limit = draft.Lines[line].FreeUntil(signal.End);
        foreach (var next in draft.Signals)
        {
            if (next.Start > signal.Start && next.Start < limit && next.Kind is SignalKind.Credit or SignalKind.Related or SignalKind.Phrase) return next.Start;
        }

        return limit;
    }
}
