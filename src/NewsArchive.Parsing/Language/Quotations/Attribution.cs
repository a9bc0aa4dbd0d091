using NewsArchive.Parsing.Language.Reading;

namespace NewsArchive.Parsing.Language.Quotations;

/// <summary>Reads who a quotation is attributed to, from the words right behind it or right before it.</summary>
internal static class Attribution
{
    /// <summary>How far before a quotation its sentence is read; a bound on time, not tuned: longer introductions are rare.</summary>
    private const int LongestIntroduction = 300;

    /// <summary>Names before a verb behind the quotation ("...," Siti Aminah menegaskan) have no more words.</summary>
    private const int LongestNameBeforeVerb = 80;

    /// <summary>What follows a quotation: ", kata Siti", "ujarnya", "Siti menegaskan", "demikian bunyi pesan Siti".</summary>
    public static SpeakerMention Behind(ReadOnlySpan<char> text, int after)
    {
        var at = after;
        while (at < text.Length && (SpanText.IsBlank(text[at]) || text[at] is ',' or '.' or '-' or '–' or '—'))
            at++;
        var end = SpanText.LettersEnd(text, at);
        if (end == at)
            return SpeakerMention.None;
        var word = text[at..end];
        if (SpeechVerbs.AfterQuotation.Contains(word))
            return Phrase(text, end);
        if (word.Length > 3 && word.EndsWith("nya", StringComparison.OrdinalIgnoreCase) && SpeechVerbs.AfterQuotation.Contains(word[..^3]))
            return SpeakerMention.Before;
        if (SpeechVerbs.Introductions.Contains(word))
            return Introduced(text, end);
        return NamedBeforeVerb(text, at);
    }

    /// <summary>What leads up to a quotation within its sentence: "Siti mengatakan, ...", "Siti: ...", "menurut Siti, ...".</summary>
    public static SpeakerMention Ahead(ReadOnlySpan<char> text, int open, int earliest)
    {
        var end = SpanText.SkipBlanksBack(text, open);
        var start = Sentences.Start(text, end, Math.Max(earliest, end - LongestIntroduction));
        if (start >= end)
            return SpeakerMention.None;
        var mention = SubjectCues.First(text, start, end);
        if (mention.Kind != SpeakerKind.None)
            return mention;
        if (text[end - 1] != ':')
            return SpeakerMention.None;
        var label = NamePart.Read(text, start, end - 1);
        return label.IsBareName && label.End == end - 1 ? SpeakerMention.Named(label.Name) : SpeakerMention.None;
    }

    private static SpeakerMention Phrase(ReadOnlySpan<char> text, int at)
    {
        // "kata dia menambahkan", "kata -- katanya": a verb without anybody still means the one before.
        var mention = SpeakerPhrase.After(text, at);
        return mention.Kind == SpeakerKind.None ? SpeakerMention.Before : mention;
    }

    private static SpeakerMention Introduced(ReadOnlySpan<char> text, int at)
    {
        while (true)
        {
            var start = SpanText.SkipBlanks(text, at);
            var end = SpanText.LettersEnd(text, start);
            if (end == start)
                return SpeakerMention.Before;
            var word = text[start..end];
            if (SpeechVerbs.AfterQuotation.Contains(word) || SpeechVerbs.Introductions.Contains(word) || word is "oleh" or "dari")
                at = end;
            else if (word.EndsWith("nya", StringComparison.Ordinal))
                return SpeakerMention.Before;
            else if (NameWords.NameEnds.Contains(word))
                return SpeakerMention.Unnamed;
            else
                return SpeakerPhrase.After(text, start) is { Kind: not SpeakerKind.None } mention ? mention : SpeakerMention.Unnamed;
        }
    }

    private static SpeakerMention NamedBeforeVerb(ReadOnlySpan<char> text, int at)
    {
        if (!char.IsUpper(text[at]))
            return SpeakerMention.None;
        var limit = Math.Min(text.Length, at + LongestNameBeforeVerb);
        var part = NamePart.Read(text, at, limit);
        var end = SpanText.LettersEnd(text, part.End);
        if (!SpeechVerbs.AfterSubject.Contains(text[part.End..end]))
            return SpeakerMention.None;
        return part.Pronoun ? SpeakerMention.Before : part.HasName ? SpeakerMention.Named(part.Name) : SpeakerMention.None;
    }
}
