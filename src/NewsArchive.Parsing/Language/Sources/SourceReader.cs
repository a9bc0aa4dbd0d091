using NewsArchive.Parsing.Language.Reading;
using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Language.Sources;

/// <summary>Lists the media, agencies, sites and accounts a text cites, each once, as first named.</summary>
internal static class SourceReader
{
    /// <summary>Words between cue and name that are skipped: "dilansir dari laman resmi kantor berita Turki, ..." has six.</summary>
    private const int MaxFillers = 8;

    private static readonly WordList Offices = WordList.Of("kementerian kemenko dinas badan direktorat lembaga pusat komisi");

    public static IReadOnlyList<string> Read(ReadingText reading, IReadOnlyList<RemovedPiece> removed, IReadOnlyList<Quotation> quotes, string? ownOutletName)
    {
        var list = new SourceList(quotes, ownOutletName);
        ReadText(reading.Span, list);
        foreach (var piece in removed)
        {
            if (piece.Kind == RemovedKind.Credit)
                ReadCredit(piece.Text, list);
        }

        return list.Names;
    }

    private static void ReadText(ReadOnlySpan<char> text, SourceList list)
    {
        var at = 0;
        while (true)
        {
            var offset = text[at..].IndexOfAny(SourceCues.Anchors);
            if (offset < 0)
                return;
            var anchor = at + offset;
            var start = SpanText.LettersStart(text, anchor);
            var end = SpanText.LettersEnd(text, anchor);
            at = Math.Max(anchor + 1, end);
            var word = CueWord(text, start, end, out var wordEnd);
            var kind = SourceCues.KindOf(word);
            if (kind != CueKind.None)
                at = Math.Max(at, ReadNames(text, wordEnd, kind, list));
        }
    }

    /// <summary>The cue of a run of letters; a former link may have glued the name to it ("kepadaTempo", "dihubungidetikcom").</summary>
    private static ReadOnlySpan<char> CueWord(ReadOnlySpan<char> text, int start, int end, out int wordEnd)
    {
        wordEnd = end;
        if (SourceCues.KindOf(text[start..end]) != CueKind.None)
            return text[start..end];
        for (var at = start + 1; at < end; at++)
        {
            var gluedName = char.IsLower(text[at - 1]) && (char.IsUpper(text[at]) || text[at..].StartsWith("detik", StringComparison.Ordinal));
            if (!gluedName)
                continue;
            wordEnd = at;
            return text[start..at];
        }

        return default;
    }

    private static int ReadNames(ReadOnlySpan<char> text, int at, CueKind kind, SourceList list)
    {
        var medium = false;
        var fillers = 0;
        while (fillers < MaxFillers)
        {
            var start = SpanText.SkipBlanks(text, at);
            if (start < text.Length && text[start] is ',' or ':' && (fillers > 0 || text[start] == ':'))
                start = SpanText.SkipBlanks(text, start + 1);
            var end = SpanText.LettersEnd(text, start);
            if (end == start)
                break;
            var word = text[start..end];
            var glued = GluedFillerEnd(word);
            if (glued > 0)
            {
                end = start + glued;
                word = word[..glued];
            }

            if (!SourceCues.Fillers.Contains(word) || (MediaNames.MediaWords.Contains(word) && char.IsUpper(word[0])))
                break;
            if (word is "laporan")
                kind = CueKind.Citing;
            medium |= SourceCues.MediumWords.Contains(word);
            at = end;
            fillers++;
        }

        at = SkipComma(text, at, fillers > 0);
        if (SourceName.At(text, at) is not { } name)
            return at;
        if (MediaNames.Platforms.Contains(text[name.Start..name.End]))
            return ReadNames(text, name.End, kind, list);
        // "dikutip Kompas.com dari situs ...": the outlet tells where it read; the source comes next.
        var behind = SpanText.SkipBlanks(text, name.End);
        if (kind == CueKind.Citing && text[behind..].StartsWith("dari ", StringComparison.Ordinal))
            return ReadNames(text, behind, kind, list);
        if (text[behind..].StartsWith("dan ", StringComparison.Ordinal) && Offices.Contains(text[name.Start..SpanText.LettersEnd(text, name.Start)])
            && SourceName.At(text, behind + 3) is { } rest)
        {
            // "Kementerian Kelautan dan Perikanan" is one.
            name = name with { End = rest.End };
            behind = SpanText.SkipBlanks(text, name.End);
        }

        if (kind == CueKind.Citing || name.IsMedium || medium)
            list.Add(text[name.Start..name.End], kind, name.IsMedium || medium);
        if (text[behind..].StartsWith("dan ", StringComparison.Ordinal) && SourceName.At(text, behind + 3) is { } second
            && (kind == CueKind.Citing || second.IsMedium))
        {
            list.Add(text[second.Start..second.End], CueKind.Telling, second.IsMedium);
            return second.End;
        }

        return name.End;
    }

    private static int SkipComma(ReadOnlySpan<char> text, int at, bool afterFiller)
    {
        var start = SpanText.SkipBlanks(text, at);
        return afterFiller && start < text.Length && text[start] is ',' or ':' ? start + 1 : at;
    }

    /// <summary>Length of a filler that a name is glued to ("dariKONTAN"), or 0.</summary>
    private static int GluedFillerEnd(ReadOnlySpan<char> word)
    {
        for (var at = 2; at < word.Length; at++)
        {
            if (char.IsUpper(word[at]) && char.IsLower(word[at - 1]))
                return SourceCues.Fillers.Contains(word[..at]) && char.IsLower(word[0]) ? at : 0;
        }

        return 0;
    }

    /// <summary>"Sumber: X" at the end of an article.</summary>
    private static void ReadCredit(ReadOnlySpan<char> credit, SourceList list)
    {
        const string Label = "sumber";
        var at = credit.IndexOf(Label, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return;
        at = SpanText.SkipBlanks(credit, at + Label.Length);
        if (at < credit.Length && credit[at] == ':' && SourceName.At(credit, at + 1) is { } name)
            list.Add(credit[name.Start..name.End], CueKind.Citing, name.IsMedium);
    }
}
