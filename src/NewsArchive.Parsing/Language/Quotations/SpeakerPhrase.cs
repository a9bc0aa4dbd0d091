using NewsArchive.Parsing.Language.Reading;

namespace NewsArchive.Parsing.Language.Quotations;

/// <summary>Finds the name in a phrase that tells who speaks, whatever offices and descriptions stand around it.</summary>
internal static class SpeakerPhrase
{
    /// <summary>Longest phrase read behind a verb: room for an office with its organisation and place; a bound on time, not tuned.</summary>
    private const int LongestPhrase = 260;

    /// <summary>Parts between commas that are read until the name must have come.</summary>
    private const int MaxParts = 3;

    /// <summary>Parts of a sentence before its verb that are read; the subject is among the last.</summary>
    private const int MaxSubjectParts = 12;

    /// <summary>The speaker behind a verb: "kata Direktur Utama Bank Maju, Siti Aminah, di Jakarta".</summary>
    public static SpeakerMention After(ReadOnlySpan<char> text, int at)
    {
        var limit = Math.Min(text.Length, at + LongestPhrase);
        var first = NamePart.Read(text, at, limit);
        if (first.Pronoun)
            return SpeakerMention.Before;
        if (first.Definite && !first.Described)
            return SpeakerMention.Before;
        if (first.IsBareName || (first.HasName && first.Addressed && !first.Definite))
            return SpeakerMention.Named(first.Name);
        var end = first.End;
        for (var parts = 1; parts < MaxParts && first.Described && end < limit && text[end] == ','; parts++)
        {
            var next = NamePart.Read(text, end + 1, limit);
            if (next.IsBareName && !IsDegree(text, next))
                return SpeakerMention.Named(next.Name);
            if (next.Pronoun || next.Definite)
                break;
            end = next.End;
        }

        if (first.Definite)
            return SpeakerMention.Before;
        if (first.HasName)
            return SpeakerMention.Named(first.Name);
        if (first.Anonymous)
            return SpeakerMention.Unnamed;
        if (first.HasOrganisation)
            return SpeakerMention.Named(first.Organisation, organisation: true);
        if (first.HasOffice)
            return SpeakerMention.Before;
        return first.Described ? SpeakerMention.Unnamed : SpeakerMention.None;
    }

    /// <summary>The subject of a verb: "Direktur Utama Bank Maju, Siti Aminah, juga" before "mengatakan".</summary>
    public static SpeakerMention Subject(ReadOnlySpan<char> text, int from, int verb)
    {
        SpeakerMention last = default, beforeLast = default;
        var lastIsBare = false;
        var at = from;
        var closedByComma = EndsWithComma(text, from, verb);
        for (var parts = 0; parts < MaxSubjectParts && at < verb; parts++)
        {
            var part = NamePart.Read(text, at, verb, subject: true);
            var mention = Mention(part);
            if (mention.Kind != SpeakerKind.None && !(last.Kind == SpeakerKind.Named && IsAdverbial(text, at)))
            {
                // "Siti Aminah, Kepala Dinas Pasar Besar, mengatakan": the apposition describes the bare name before it.
                if (!(closedByComma && lastIsBare && part.Described && EndsPart(text, part.End, verb)))
                    (beforeLast, last, lastIsBare) = (last, mention, part.IsBareName);
            }

            var comma = text[part.End..verb].IndexOf(',');
            if (comma < 0)
                break;
            at = part.End + comma + 1;
        }

        return last.Kind == SpeakerKind.None ? beforeLast : last;
    }

    private static SpeakerMention Mention(in NamePart part)
    {
        if (part.Pronoun || part.Definite)
            return SpeakerMention.Before;
        if (part.HasName)
            return SpeakerMention.Named(part.Name);
        if (part.HasOrganisation)
            return SpeakerMention.Named(part.Organisation, organisation: true);
        return part.Anonymous ? SpeakerMention.Unnamed : SpeakerMention.None;
    }

    /// <summary>"Siti Aminah, dalam keterangan Humas Polres Baru, mengatakan": what stands between the commas names no subject.</summary>
    private static bool IsAdverbial(ReadOnlySpan<char> text, int at)
    {
        var start = SpanText.SkipBlanks(text, at);
        var word = text[start..SpanText.LettersEnd(text, start)];
        return word.Length > 0 && char.IsLower(word[0]) && NameWords.NameEnds.Contains(word);
    }

    /// <summary>Degrees follow a name behind a comma: "Siti Aminah, Sp.A".</summary>
    private static bool IsDegree(ReadOnlySpan<char> text, in NamePart part) =>
        part.Words == 1 && part.Name.End - part.Name.Start <= 3 && part.Name.End < text.Length && text[part.Name.End] == '.';

    private static bool EndsWithComma(ReadOnlySpan<char> text, int from, int verb)
    {
        var end = SpanText.SkipBlanksBack(text, verb);
        return end > from && text[end - 1] == ',';
    }

    private static bool EndsPart(ReadOnlySpan<char> text, int at, int verb) => text[at..verb].IndexOf(',') >= 0;
}
