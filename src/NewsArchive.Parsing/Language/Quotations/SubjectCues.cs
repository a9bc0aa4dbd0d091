using System.Buffers;
using NewsArchive.Parsing.Language.Reading;

namespace NewsArchive.Parsing.Language.Quotations;

/// <summary>Finds who speaks in running text, without quotation marks: "Siti menjelaskan", "menurut Siti", "disampaikan Siti".</summary>
internal static class SubjectCues
{
    /// <summary>How far before its verb a subject is read.</summary>
    private const int LongestSubject = 260;

    /// <summary>Openings of all cue words; what follows decides.</summary>
    private static readonly SearchValues<string> Openings =
        SearchValues.Create([" me", " be", " bi", " di", "enurut ", " kata ", " ujar "], StringComparison.Ordinal);

    private static readonly WordSet Passives = WordSet.Of(
        "disampaikan dikatakan diungkapkan diungkap dilontarkan ditegaskan dijelaskan dituturkan diutarakan diakui dibenarkan dikemukakan dinyatakan dipaparkan");

    /// <summary>The last speaker told of between two positions: the last name, or that only one named before is meant.</summary>
    public static SpeakerMention Last(ReadOnlySpan<char> text, int from, int to)
    {
        var last = SpeakerMention.None;
        var at = from;
        while (true)
        {
            var offset = text[at..to].IndexOfAny(Openings);
            if (offset < 0)
                return last;
            var cue = at + offset;
            at = cue + 1;
            var mention = At(text, cue, from, to, out var end);
            if (mention.Kind == SpeakerKind.None)
                continue;
            at = Math.Max(at, end);
            if (mention.Kind == SpeakerKind.Named || last.Kind == SpeakerKind.None)
                last = mention;
        }
    }

    private static SpeakerMention At(ReadOnlySpan<char> text, int cue, int from, int to, out int end)
    {
        if (text[cue] != ' ')
        {
            end = cue + "enurut ".Length;
            return cue > 0 && text[cue - 1] is 'm' or 'M' ? SpeakerPhrase.After(text[..to], end) : SpeakerMention.None;
        }

        end = Math.Min(SpanText.LettersEnd(text, cue + 1), to);
        var word = text[(cue + 1)..end];
        if (word is "kata" or "ujar" || Passives.Contains(word))
        {
            var phrase = text[..to];
            var start = SpanText.SkipBlanks(phrase, end);
            return SpeakerPhrase.After(phrase, phrase[start..].StartsWith("oleh ", StringComparison.Ordinal) ? start + "oleh ".Length : start);
        }

        if (!SpeechVerbs.AfterSubject.Contains(word))
            return SpeakerMention.None;
        return SpeakerPhrase.Subject(text, Sentences.Start(text, cue, Math.Max(from, cue - LongestSubject)), cue);
    }
}
