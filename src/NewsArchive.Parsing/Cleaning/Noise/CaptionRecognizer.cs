using System.Buffers;

using NewsArchive.Parsing.Cleaning.Drafting;
using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Cleaning.Noise;

/// <summary>Takes out photo captions and credits that stand on a line of their own, or in brackets at a line's end.</summary>
internal static class CaptionRecognizer
{
    private const int MaxLength = 320;
    private const int MaxLabelled = 220;
    private const int MaxPhotographer = 60;

    private static readonly SearchValues<string> Credits = SearchValues.Create(
        ["foto:", "foto :", "foto/", "photo:", "photo by", "credit:", "credits:", "credit ", "kredit:", "dok.", "dok/", "dok:", "dokumentasi", "istock", "shutterstock", "pixabay", "unsplash", "pexels", "freepik", "getty images", "antara foto", "antara/", "/antara", "afp", "reuters/", "ap photo", "epa/", "screenshot", "tangkapan layar", "ist)", "istimewa", "instagram/", "instagram.com/", "instagram @", "twitter/", "youtube/", "/ho", "ho/", "ho-", "wikimedia", "sumber foto"],
        StringComparison.OrdinalIgnoreCase);

    public static void Recognize(Draft draft)
    {
        for (var i = 0; i < draft.Lines.Length; i++)
        {
            if (!draft.Lines[i].IsOpen) continue;
            var text = draft.Text(i);
            if (text.Length > MaxLength) continue;
            if (OpensAsCredit(text) || EndsInCredit(text, isHead: draft.PreviousOpen(i) < 0) || EndsInPhotoLabel(text) || (EndsInBrandCredit(draft, text) && !draft.IsTail(i))) draft.ClaimLines(i, i, RemovedKind.Caption, NoiseRules.Caption);
        }
    }

    private static bool OpensAsCredit(ReadOnlySpan<char> text)
    {
        var start = text[0] is '(' or '[' ? text[1..] : text;
        return Starts(start, "Foto:") || Starts(start, "Foto :") || Starts(start, "Foto/") || Starts(start, "Foto oleh") || Starts(start, "Photo:") || Starts(start, "Sumber foto:")
            || Starts(start, "Kredit foto") || Starts(start, "Dok.") || Starts(start, "Dok/") || Starts(start, "Tangkapan layar -") || Starts(start, "Ilustrasi (") || Starts(start, "Ilustrasi/") || (Starts(start, "Ilustrasi ") && text.Length < 90 && !Sentences.EndsSentence(text));
    }

    private static bool EndsInCredit(ReadOnlySpan<char> text, bool isHead)
    {
        if (text[^1] is not (')' or ']')) return false;
        var open = text.LastIndexOfAny('(', '[');
        if (open < 0) return false;
        var credit = text[open..];
        if (!credit.ContainsAny(Credits)) return false;
        // Behind a long text only a plain photo credit is one; a caption before the article may be as long as it likes.
        return isHead || open == 0 || text.Length < 200 && !text[..open].TrimEnd().EndsWith('"');
    }

    // "Suasana pasar pagi. Foto: Jamal/kumparan"
    private static bool EndsInPhotoLabel(ReadOnlySpan<char> text) => text.LastIndexOf("Foto: ", StringComparison.Ordinal) is var at && at > 0 && text.Length < MaxLabelled && text.Length - at < MaxPhotographer && !Characters.IsContent(text[at - 1]);

    /// <summary>"(Suara.com/Rahmat)": an outlet and its photographer. Behind the last paragraph it is a sign-off.</summary>
    private static bool EndsInBrandCredit(Draft draft, ReadOnlySpan<char> text)
    {
        if (text[^1] != ')' || text.Length > MaxLabelled) return false;
        var open = text.LastIndexOf('(');
        if (open < 0) return false;
        var inner = text[(open + 1)..^1];
        var slash = inner.IndexOf('/');
        return slash > 1 && draft.Knowledge.Catalog.Brands.Match(inner[..slash].Trim()) is { Length: > 0 } brand && brand.Length >= inner[..slash].Trim().Length - 1;
    }

    private static bool Starts(ReadOnlySpan<char> text, string start) => text.StartsWith(start, StringComparison.OrdinalIgnoreCase);
}
