using NewsArchive.Parsing.Cleaning.Datelines;
using NewsArchive.Parsing.Cleaning.Drafting;
using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Cleaning.Structure;

/// <summary>Finds the subheadings among the lines that are left.</summary>
internal static class SubheadingRecognizer
{
    private const int MaxLength = 110;
    private const int MaxWords = 16;

    // What a heading heads: at least one line longer than itself, and as long as this.
    private const int MinHeadedLength = 60;
    private const int MinHeadedSentence = 30;

    private const int MinHeadlineWords = 5;
    private const int MaxPlainWords = 9;

    public static void Recognize(Draft draft)
    {
        for (var (i, previous) = (draft.NextOpen(-1), -1); i >= 0; (previous, i) = (i, draft.NextOpen(i)))
        {
            if (previous >= 0 && IsSubheading(draft, previous, i, out var last, out var rule)) Mark(draft, i, last, rule);
        }
    }

    private static void Mark(Draft draft, int first, int last, CleaningRule rule)
    {
        for (var i = first; i <= last; i++)
        {
            if (!draft.Lines[i].IsOpen) continue;
            draft.Lines[i].Kind = BlockKind.Subheading;
            draft.Lines[i].Rule = rule;
        }
    }

    private static bool IsSubheading(Draft draft, int previous, int line, out int last, out CleaningRule rule)
    {
        last = line;
        rule = SubheadingRules.ShortLine;
        if (draft.JoinsPrevious(line) || draft.Lines[line].Kind != BlockKind.Paragraph || !LooksLikeHeading(draft.Text(line))) return false;
        // A broken heading: "Izin eksplorasi / PT Gag Nikel".
        var next = draft.NextOpen(line);
        while (next >= 0 && draft.JoinsPrevious(next)) (last, next) = (next, draft.NextOpen(next));
        if (last > line && !LooksLikeHeading(draft.Source.AsSpan(draft.Lines[line].Start, draft.Lines[last].End - draft.Lines[line].Start))) return false;
        if (next < 0 || !Heads(draft, line, next)) return false;
        if (!Headlines.IsTitleCase(draft.Text(line)) && draft.Text(previous)[^1] == ':') return false;
        if (DatelineCursor.IsUpperCase(draft.Text(line)) && (draft.Text(previous)[^1] == ':' || DatelineCursor.IsUpperCase(draft.Text(previous)))) return false;
        if (IsNumbered(draft.Text(line)))
        {
            rule = SubheadingRules.Numbered;
            return !IsListItem(draft, previous, next);
        }

        return draft.Lines[previous].Kind == BlockKind.Subheading || Sentences.IsComplete(draft.Text(previous)) || IsNumbered(draft.Text(previous))
            || draft.Lines[previous].Length > MinHeadedLength || HasNoWords(draft.Text(previous));
    }

    private static bool LooksLikeHeading(ReadOnlySpan<char> text)
    {
        if (text.Length is < 3 or > MaxLength || Headlines.EndsWithStop(text) && text[^1] != ':' || text[^1] is ',' or ';') return false;
        if (!char.IsUpper(text[0]) && !char.IsAsciiDigit(text[0]) && !Characters.IsQuote(text[0]) && text[0] != '#') return false;
        if (text.Length > 4 && text[4..].IndexOf(". ") >= 0) return false;
        if (text[^1] == ':' && !Headlines.IsTitleCase(text)) return false;
        if (Characters.IsQuote(text[0]) && (Sentences.EndsSentence(text) || Characters.IsQuote(text[^1])) || text[^1] is '”' && !text.Contains('“') || HasEmoji(text) || IsLabelledValue(text)) return false;
        if (!Headlines.IsTitleCase(text) && !IsPlainHeading(text)) return false;
        return Words.Count(text, MaxWords + 1) <= MaxWords && !text.Contains("http", StringComparison.OrdinalIgnoreCase) && Characters.HasContent(text);
    }

    /// <summary>Headings set like sentences are short, have no comma, and do not open as sentences do.</summary>
    private static bool IsPlainHeading(ReadOnlySpan<char> text) =>
        !Sentences.EndsSentence(text) && !text.Contains(',') && Words.Count(text, MaxPlainWords + 1) <= MaxPlainWords && !SentenceOpeners.Words.Contains(Words.First(text));

    /// <summary>"Streaming: Netflix", "Rute: A - B": an entry, where a heading would have more than one word before its colon or a headline behind it.</summary>
    private static bool IsLabelledValue(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        if (colon < 0 || colon == text.Length - 1 || text[..colon].TrimEnd().Contains(' ')) return false;
        return Words.Count(text[(colon + 1)..], MinHeadlineWords) < MinHeadlineWords || !Headlines.IsTitleCase(text) || text[(colon + 1)..].Contains(':');
    }

    /// <summary>Whether the paragraph behind is what a heading stands over; another heading may come between.</summary>
    private static bool Heads(Draft draft, int line, int next)
    {
        var (first, last) = draft.ParagraphOf(next);
        var length = draft.Lines[last].End - draft.Lines[first].Start;
        if (length >= MinHeadedLength && length > draft.Lines[line].Length) return true;
        if (Sentences.EndsSentence(draft.Text(last)) && length > MinHeadedSentence) return true;
        return Headlines.IsTitleCase(draft.Text(line)) && LooksLikeHeading(draft.Text(next)) && Headlines.IsTitleCase(draft.Text(next))
            && draft.NextOpen(last) is var after && after >= 0 && draft.Lines[after].Length >= MinHeadedLength && Sentences.EndsSentence(draft.Text(after));
    }

    private static bool HasEmoji(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsSurrogate(c)) return true;
        }

        return false;
    }

    private static bool HasNoWords(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c)) return false;
        }

        return true;
    }

    private static bool IsNumbered(ReadOnlySpan<char> text)
    {
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits])) digits++;
        return digits is > 0 and <= 2 && digits < text.Length && text[digits] is '.' or ')';
    }

    private static bool IsListItem(Draft draft, int previous, int next) =>
        IsNumbered(draft.Text(next)) || (IsNumbered(draft.Text(previous)) && draft.Lines[previous].Kind != BlockKind.Subheading);
}
