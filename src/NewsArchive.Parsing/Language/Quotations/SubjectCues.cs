using System.Buffers;
using NewsArchive.Parsing.Language.Reading;
using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Language.Quotations;

/// <summary>Finds who speaks in running text, without quotation marks: "Siti menjelaskan", "menurut Siti", "disampaikan Siti".</summary>
internal static class SubjectCues
{
    /// <summary>How far before its verb a subject is read.</summary>
    private const int LongestSubject = 260;

    /// <summary>Shortest verb with meN- or ber- that is worth asking for its subject.</summary>
    private const int ShortestVerb = 6;

    /// <summary>Openings of all cue words; what follows decides.</summary>
    private static readonly SearchValues<string> Openings =
        SearchValues.Create([" me", " be", " bi", " di", "enurut ", " kata ", " ujar ", " angkat bicara", " buka suara"], StringComparison.Ordinal);

    private static readonly SearchValues<string> VerbOpenings = SearchValues.Create([" me", " be"], StringComparison.Ordinal);

    private static readonly WordList Passives = WordList.Of(
        "disampaikan dikatakan diungkapkan diungkap dilontarkan ditegaskan dijelaskan dituturkan diutarakan diakui dibenarkan dikemukakan dinyatakan dipaparkan");

    /// <summary>Who is told of as speaking in a sentence: the main verb comes first, later ones are part of what is said.</summary>
    public static SpeakerMention First(ReadOnlySpan<char> text, int from, int to, bool anyVerb = false)
    {
        var at = from;
        while (at < to)
        {
            var offset = text[at..to].IndexOfAny(anyVerb ? VerbOpenings : Openings);
            if (offset < 0)
                break;
            var cue = at + offset;
            at = cue + 1;
            var mention = anyVerb ? Actor(text, cue, from, to) : At(text, cue, from, to);
            if (mention.Kind != SpeakerKind.None)
                return mention;
        }

        return SpeakerMention.None;
    }

    /// <summary>Who does anything, where nobody is told to speak: "Siti (35) mengumpulkan botol".</summary>
    private static SpeakerMention Actor(ReadOnlySpan<char> text, int cue, int from, int to)
    {
        var end = Math.Min(SpanText.LettersEnd(text, cue + 1), to);
        return end - cue > ShortestVerb
            ? SpeakerPhrase.Subject(text, Sentences.Start(text, cue, Math.Max(from, cue - LongestSubject)), cue)
            : SpeakerMention.None;
    }

    private static SpeakerMention At(ReadOnlySpan<char> text, int cue, int from, int to)
    {
        if (text[cue] != ' ')
        {
            return cue > 0 && text[cue - 1] is 'm' or 'M'
                ? SpeakerPhrase.After(text[..to], cue + "enurut ".Length)
                : SpeakerMention.None;
        }

        var end = Math.Min(SpanText.LettersEnd(text, cue + 1), to);
        var word = text[(cue + 1)..end];
        if (word is "kata" or "ujar" || Passives.Contains(word))
        {
            var phrase = text[..to];
            var start = SpanText.SkipBlanks(phrase, end);
            return SpeakerPhrase.After(phrase, phrase[start..].StartsWith("oleh ", StringComparison.Ordinal) ? start + "oleh ".Length : start);
        }

        if ((!SpeechVerbs.AfterSubject.Contains(word) && word is not ("angkat" or "buka")) || IsRelative(text[..cue]))
            return SpeakerMention.None;
        return SpeakerPhrase.Subject(text, Sentences.Start(text, cue, Math.Max(from, cue - LongestSubject)), cue);
    }

    /// <summary>"putusan Mahkamah, yang menegaskan ...": a clause about a thing.</summary>
    private static bool IsRelative(ReadOnlySpan<char> before) => before.EndsWith(" yang", StringComparison.Ordinal);
}
