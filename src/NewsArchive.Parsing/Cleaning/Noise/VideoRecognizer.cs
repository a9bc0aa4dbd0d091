using NewsArchive.Parsing.Cleaning.Drafting;
using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Cleaning.Noise;

/// <summary>Takes out embedded videos and posts: placeholders, the invitations before them, the posts' own texts.</summary>
internal static class VideoRecognizer
{
    private const int MaxLeadInLength = 220;

    private static readonly WordList Calls = WordList.Of("Simak Lihat Tonton Saksikan Nonton Cek Video Yuk");

    private static readonly string[] VideoHosts = ["youtube.com/watch", "youtu.be/", "youtube.com/shorts/", "vimeo.com/", "dailymotion.com/video/", "vidio.com/watch/"];

    private static readonly string[] LeadIns =
    [
        "Simak juga Video", "Simak Video", "Lihat juga Video", "Lihat Video", "Tonton juga Video", "Tonton Video", "Tonton juga", "Saksikan Video", "Saksikan juga Video",
        "Saksikan juga", "Saksikan Live", "Simak juga '", "Simak juga \"", "Simak juga “", "Simak juga ‘", "Lihat juga '", "Lihat juga \"", "Nonton juga", "Cek juga Video", "Video selengkapnya", "Berikut videonya", "Video pilihan", "Pilihan Video", "Video:", "Video :", "Yuk, simak juga video", "Simak juga video berikut",
    ];

    public static void Recognize(Draft draft)
    {
        for (var i = 0; i < draft.Lines.Length; i++)
        {
            if (!draft.Lines[i].IsOpen) continue;
            var text = draft.Text(i);
            if (text[0] == '[' && IsPlaceholder(text)) Placeholder(draft, i);
            else if (text.Length <= MaxLeadInLength && text[0] is 'h' or 'w' or 'y' && IsAddress(text)) Address(draft, i);
            else if (text.Length <= MaxLeadInLength && Calls.MayOpen(text) && Calls.Contains(Words.First(text)) && IsLeadIn(text)) draft.ClaimLines(i, i, RemovedKind.Video, NoiseRules.VideoLeadIn);
        }

    }

    private static bool IsPlaceholder(ReadOnlySpan<char> text) =>
        text.StartsWith("[Gambas", StringComparison.OrdinalIgnoreCase) || text.StartsWith("[Video", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("[embed", StringComparison.OrdinalIgnoreCase) || text.StartsWith("[youtube", StringComparison.OrdinalIgnoreCase) || text.StartsWith("[Instagram", StringComparison.OrdinalIgnoreCase);

    private static void Placeholder(Draft draft, int line)
    {
        var close = draft.Text(line).IndexOf(']') + 1;
        var end = close > 0 ? draft.Lines[line].Start + close : draft.Lines[line].End;
        var previous = draft.PreviousOpen(line);
        draft.ClaimPart(line, draft.Lines[line].Start, end, RemovedKind.Video, NoiseRules.VideoPlaceholder);
        if (previous >= 0 && draft.Lines[previous].Length <= MaxLeadInLength && Calls.Contains(Words.First(draft.Text(previous))) && !Headlines.EndsWithStop(draft.Text(previous).TrimEnd(":")))
            draft.ClaimLines(previous, previous, RemovedKind.Video, NoiseRules.VideoLeadIn);
    }

    /// <summary>The address of a video, on a line of its own, stands for the player that the page had there.</summary>
    private static bool IsAddress(ReadOnlySpan<char> text)
    {
        if (text.ContainsAny(' ', '\t')) return false;
        var scheme = text.IndexOf("://");
        var host = scheme < 0 ? text : text[(scheme + 3)..];
        if (host.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) host = host[4..];
        foreach (var known in VideoHosts)
        {
            if (host.StartsWith(known, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static void Address(Draft draft, int line)
    {
        var previous = draft.PreviousOpen(line);
        draft.ClaimLines(line, line, RemovedKind.Video, NoiseRules.VideoPlaceholder);
        if (previous >= 0 && draft.Text(previous) is { Length: <= MaxLeadInLength } label && label.EndsWith("video:", StringComparison.OrdinalIgnoreCase))
            draft.ClaimLines(previous, previous, RemovedKind.Video, NoiseRules.VideoLeadIn);
    }

    private static bool IsLeadIn(ReadOnlySpan<char> text)
    {
        if (text[^1] == '.' && !Headlines.IsTitleCase(text)) return false;
        foreach (var leadIn in LeadIns)
        {
            if (Loose.MatchAtStart(text, leadIn) > 0) return true;
        }

        return false;
    }
}
