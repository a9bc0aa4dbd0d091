namespace NewsArchive.Parsing.Html.Metadata.Choices;

/// <summary>Parts a caption into what the image shows and whose it is.</summary>
internal static class CaptionParts
{
    private static readonly string[] Labels = ["foto:", "foto/", "photo:", "photo by", "dok.", "dok:", "dok ", "sumber:", "sumber foto:", "credit:", "kredit:", "antara foto", "afp", "reuters", "getty", "shutterstock", "istimewa", "ist)", "©"];

    /// <summary>"Suasana Pasar Johar. (Foto: Budi/detikcom)": the last brackets, or what stands behind "Foto:".</summary>
    public static (string? Caption, string? Credit) Split(string caption)
    {
        var open = caption.LastIndexOf('(');
        if (open >= 0 && caption.TrimEnd(' ', '.').EndsWith(')'))
        {
            var inner = caption[(open + 1)..].TrimEnd(' ', '.', ')');
            if (IsCredit(inner + ")")) return (Or(caption[..open]), Or(WithoutLabel(inner)));
        }

        var at = LastLabel(caption);
        if (at < 0) return (caption, null);
        return (Or(caption[..at].TrimEnd(' ', '(', '-', '|', '/')), Or(WithoutLabel(caption[at..].TrimEnd(')', ' '))));
    }

    private static bool IsCredit(string text) =>
        Array.Exists(Labels, label => text.StartsWith(label, StringComparison.OrdinalIgnoreCase)) || (text.Contains('/', StringComparison.Ordinal) && !text.AsSpan().ContainsAnyInRange('0', '9'));

    /// <summary>Only labels with a mark are looked for within a caption: "foto" alone is a word of sentences.</summary>
    private static int LastLabel(string caption)
    {
        foreach (var label in (ReadOnlySpan<string>)["Foto:", "Photo:", "Sumber:", "Kredit:", "Credit:", "©"])
        {
            var at = caption.LastIndexOf(label, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && (at == 0 || !char.IsLetter(caption[at - 1]))) return at;
        }

        return -1;
    }

    private static string WithoutLabel(string credit)
    {
        foreach (var label in (ReadOnlySpan<string>)["foto:", "photo:", "photo by", "sumber foto:", "sumber:", "kredit:", "credit:", "dok.", "dok:", "©", "foto/"])
        {
            if (credit.StartsWith(label, StringComparison.OrdinalIgnoreCase)) return credit[label.Length..].Trim();
        }

        return credit.Trim();
    }

    private static string? Or(string text) => text.Trim() is { Length: > 0 } trimmed ? trimmed : null;
}
