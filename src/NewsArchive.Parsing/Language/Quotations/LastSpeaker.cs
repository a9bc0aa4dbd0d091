namespace NewsArchive.Parsing.Language.Quotations;

/// <summary>Says who speaks a quotation, from what its attribution tells and what the text before it does.</summary>
internal static class LastSpeaker
{
    /// <summary>How far back a pronoun's person is looked for: beyond, the last speaker is surer.</summary>
    private const int SubjectReach = 2000;

    /// <summary>White space, block ends and marks between an introduction and the words it introduces.</summary>
    private const int LongestMark = 8;

    /// <param name="from">Where the text since the last quotation starts.</param>
    /// <param name="open">Where the quotation opens.</param>
    /// <param name="last">The speaker of the last quotation.</param>
    /// <returns>The name told, else the last person the text since lets speak, else the last speaker; null where none is told.</returns>
    public static string? Of(
        ReadOnlySpan<char> text, SpeakerMention behind, SpeakerMention ahead, int from, int open, string? last, ref FullNames names)
    {
        if (behind.Kind == SpeakerKind.Named)
            return names.Of(behind);
        if (behind.Kind == SpeakerKind.Unnamed)
            return null;
        if (ahead.Kind == SpeakerKind.Named)
            return names.Of(ahead);
        if (behind.Kind == SpeakerKind.None && ahead.Kind == SpeakerKind.None && IsShown(text, open))
            return null;
        from = Math.Max(from, open - SubjectReach);
        return Person(text, from, open, anyVerb: false, last, ref names)
            ?? last
            ?? (behind.Kind == SpeakerKind.Before ? Person(text, from, open, anyVerb: true, last, ref names) : null);
    }

    /// <summary>What a posting or a letter says is shown ("narasi sebagai berikut:"), and nobody speaks it.</summary>
    private static bool IsShown(ReadOnlySpan<char> text, int open)
    {
        var end = open;
        while (end > 0 && !char.IsLetterOrDigit(text[end - 1]) && text[end - 1] != ':' && open - end < LongestMark)
            end--;
        return end > 0 && (text[end - 1] == ':' || text[..end].EndsWith("berikut", StringComparison.Ordinal));
    }

    /// <summary>The last person before a quotation, sentence by sentence backwards, so that the nearest ends the search.</summary>
    private static string? Person(ReadOnlySpan<char> text, int from, int to, bool anyVerb, string? last, ref FullNames names)
    {
        while (to > from)
        {
            var start = Sentences.Start(text, to, from);
            var mention = SubjectCues.First(text, start, to, anyVerb);
            if (mention.Kind == SpeakerKind.Named && !mention.IsOrganisation)
            {
                var name = names.Of(mention);
                // A lone word may be any noun a sentence starts with; names come again inside a sentence.
                if (name == last || name.Contains(' ') || !Sentences.StartsAt(text, mention.Start) || names.StandsInsideSentence(mention))
                    return name;
            }

            to = start < to ? start - 1 : to - 1;
        }

        return null;
    }
}
