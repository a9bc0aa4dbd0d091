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

    private static readonly string[] Openings =
    [
        "Foto:", "Foto :", "Foto/", "Foto oleh", "Photo:", "Sumber foto:", "Kredit foto", "Dok.", "Dok/", "Tangkapan layar -", "Ilustrasi (", "Ilustrasi/",
    ];

    private static readonly WordFilter MayOpen = new(Openings);

    public static void Recognize(Draft draft)
    {
        for (var i = 0; i < draft.Lines.Length; i++)
        {
            if (!draft.Lines[i].IsOpen) continue;
            var text = draft.Text(i);
            if (text.Length > MaxLength) continue;
            if (OpensAsCredit(text) || EndsInCredit(draft, i) || EndsInPhotoLabel(text) || (EndsInBrandCredit(draft, text) && !draft.IsTail(i))) draft.ClaimLines(i, i, RemovedKind.Caption, NoiseRules.Caption);
        }
    }

    private static bool OpensAsCredit(ReadOnlySpan<char> text)
    {
        var start = text[0] is '(' or '[' ? text[1..] : text;
        if (!MayOpen.MayBegin(start)) return false;
        foreach (var opening in Openings)
        {
            if (start.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return start.StartsWith("Ilustrasi ", StringComparison.OrdinalIgnoreCase) && text.Length < 90 && !Sentences.EndsSentence(text);
    }

    private static bool EndsInCredit(Draft draft, int line)
    {
        var text = draft.Text(line);
        if (text[^1] is not (')' or ']')) return false;
        var open = text.LastIndexOfAny('(', '[');
        if (open < 0) return false;
        var credit = text[open..];
        if (!credit.ContainsAny(Credits)) return false;
        // Behind a long text only a plain photo credit is one; a caption before the article may be as long as it likes.
        return draft.PreviousOpen(line) < 0 || open == 0 || text.Length < 200 && !text[..open].TrimEnd().EndsWith('"');
    }

    // "Suasana pasar pagi. Foto: Jamal/kumparan"
    private static bool EndsInPhotoLabel(ReadOnlySpan<char> text)
    {
        if (text.Length >= MaxLabelled) return false;
        var from = Math.Max(0, text.Length - MaxPhotographer + 1);
        if (text[from..].IndexOf(':') < 0) return false;
        var at = from + text[from..].LastIndexOf("Foto: ", StringComparison.Ordinal);
        return at >= from && at > 0 && !Characters.IsContent(text[at - 1]);
    }

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
}
