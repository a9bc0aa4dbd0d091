using NewsArchive.Parsing.Cleaning.Drafting;
using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Cleaning.Noise;

/// <summary>Takes out the text of embedded social-media posts, known by the marks their widgets leave.</summary>
internal static class EmbeddedPostRecognizer
{
    private const int MaxPostLines = 3;
    private const int MaxInlinePost = 400;

    // The small words every Indonesian sentence has some of; a line without any is in another language or no sentence.
    private static readonly WordList IndonesianWords = WordList.Of("yang dan di ke dari ini itu untuk dengan pada dalam akan tidak telah sudah bisa juga oleh karena saya kami kita mereka adalah ada atau sebagai bahwa");

    /// <summary>Posts, with the lines in another language before them.</summary>
    public static void RecognizePosts(Draft draft) => Recognize(draft, trailers: false);

    /// <summary>Titles of television items behind the article's last sentence.</summary>
    public static void RecognizeTrailers(Draft draft) => Recognize(draft, trailers: true);

    private static void Recognize(Draft draft, bool trailers)
    {
        var line = 0;
        foreach (var signal in draft.Signals)
        {
            if (signal.Kind != SignalKind.Post || trailers != IsTrailer(draft, signal)) continue;
            line = draft.LineAt(signal.Start, line);
            if (line < 0) return;
            if (!draft.IsFree(line, signal.Start, signal.End)) continue;
            if (trailers) Trailer(draft, line, signal.Start);
            else Post(draft, line, signal);
        }
    }

    private static bool IsTrailer(Draft draft, Signal signal) => draft.Source.AsSpan(signal.Start, signal.Length).StartsWith("kompas tv", StringComparison.OrdinalIgnoreCase);

    /// <summary>The title of a television item behind the article's last sentence.</summary>
    private static void Trailer(Draft draft, int line, int start)
    {
        var end = draft.Lines[line].FreeUntil(start);
        if (draft.NextOpen(line) < 0 && end == draft.Lines[line].End && Headlines.LooksLikeOne(draft.Source.AsSpan(start, end - start)) && (draft.Lines[line].FreeFrom(start) is var from && !Characters.HasContent(draft.Source.AsSpan(from, start - from)) || Sentences.EndsSentence(TextBefore(draft, line, start))))
            draft.ClaimPart(line, start, end, RemovedKind.Video, NoiseRules.VideoTitle);
    }

    private static ReadOnlySpan<char> TextBefore(Draft draft, int line, int start) =>
        draft.Source.AsSpan(draft.Lines[line].Start, start - draft.Lines[line].Start).TrimEnd().TrimEnd(')');

    private static void Post(Draft draft, int line, Signal signal)
    {
        var start = PostStart(draft, draft.Lines[line].FreeFrom(signal.Start), signal.Start);
        var end = draft.Lines[line].FreeUntil(signal.End);
        if (end - start > MaxInlinePost) return;
        draft.ClaimPart(line, start, end, RemovedKind.Video, NoiseRules.EmbeddedPost);
        for (var (i, n) = (draft.PreviousOpen(line), 0); i >= 0 && n < MaxPostLines && draft.Lines[i].Length < MaxInlinePost && !IsIndonesian(draft.Text(i)); i = draft.PreviousOpen(i), n++)
            draft.ClaimLines(i, i, RemovedKind.Video, NoiseRules.EmbeddedPost);
        var next = draft.NextOpen(line);
        if (next >= 0 && IsAuthorLine(draft.Text(next))) draft.ClaimLines(next, next, RemovedKind.Video, NoiseRules.EmbeddedPost);
    }

    /// <summary>A post that is glued to the article's text begins behind the last sentence in Indonesian.</summary>
    private static int PostStart(Draft draft, int floor, int signal)
    {
        var start = signal;
        for (var i = signal - 1; i >= Math.Max(floor, signal - MaxInlinePost); i--)
        {
            var isStart = i == floor || Characters.SentenceEnds.Contains(draft.Source[i - 1]) && !Characters.IsSpace(draft.Source[i]) || draft.Source[i - 1] == '\n';
            if (!isStart) continue;
            if (IsIndonesian(draft.Source.AsSpan(i, start - i))) break;
            start = i;
        }

        return start;
    }

    // "— Name (@handle) June 18, 2025"
    private static bool IsAuthorLine(ReadOnlySpan<char> text) => Characters.IsDash(text[0]) && text.Contains("(@", StringComparison.Ordinal);

    private static bool IsIndonesian(ReadOnlySpan<char> text)
    {
        var words = new Words(text);
        while (words.MoveNext())
        {
            if (IndonesianWords.Contains(Words.Bare(words.Current))) return true;
        }

        return false;
    }
}
