using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Cleaning.Drafting;

/// <summary>Whom a label names.</summary>
internal enum CreditRole
{
    Author,
    Editor,

    /// <summary>A source, photographer or desk: credited, but no author.</summary>
    Other,
}

/// <summary>The labels before names: "Penulis:", "Editor :", "Sumber:".</summary>
internal static class CreditLabel
{
    // "Redaktureditor: X": only longer labels are told from the end of another word.
    private const int MinGluedLabel = 6;

    private static readonly (string Label, CreditRole Role)[] Labels =
    [
        ("Redaktur & Reporter", CreditRole.Author), ("Penulis", CreditRole.Author), ("Reporter", CreditRole.Author), ("Pewarta", CreditRole.Author), ("Wartawan", CreditRole.Author),
        ("Kontributor", CreditRole.Author), ("Jurnalis", CreditRole.Author), ("Ditulis oleh", CreditRole.Author), ("Laporan", CreditRole.Author), ("Author", CreditRole.Author), ("Koresponden", CreditRole.Author), ("Oleh", CreditRole.Author), ("Rep", CreditRole.Author),
        ("Editor", CreditRole.Editor), ("Redaktur", CreditRole.Editor), ("Penyunting", CreditRole.Editor), ("Red", CreditRole.Editor),
        ("Sumber Berita", CreditRole.Other), ("Sumber", CreditRole.Other), ("Source", CreditRole.Other), ("Via", CreditRole.Other), ("Fotografer", CreditRole.Other), ("Pewarta foto", CreditRole.Other), ("Uploader", CreditRole.Other), ("Penerjemah", CreditRole.Other), ("Videografer", CreditRole.Other), ("Infografis", CreditRole.Other), ("COPYRIGHT", CreditRole.Other),
    ];

    private static readonly WordFilter Openings = new(Labels.Select(static l => l.Label));

    // By the last five bits of their first and last letters, which do not tell capitals from small ones.
    private static readonly (string Label, CreditRole Role)[][] ByFirstLetter = By(static label => label[0]);
    private static readonly (string Label, CreditRole Role)[][] ByLastLetter = By(static label => label[^1]);

    /// <summary>The label a text begins with, its colon included; length 0 where there is none.</summary>
    public static (int Length, CreditRole Role) MatchAtStart(ReadOnlySpan<char> text)
    {
        if (!Openings.MayBegin(text)) return (0, CreditRole.Other);
        foreach (var (label, role) in ByFirstLetter[text[0] % 32])
        {
            if (!text.StartsWith(label, StringComparison.OrdinalIgnoreCase)) continue;
            var at = label.Length;
            while (at < text.Length && Characters.IsSpace(text[at])) at++;
            if (at < text.Length && text[at] == ':') return (at + 1, role);
        }

        return (0, CreditRole.Other);
    }

    /// <summary>Length of the label a text ends with, its colon aside; 0 where there is none.</summary>
    public static int EndsWith(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return 0;
        foreach (var (label, _) in ByLastLetter[text[^1] % 32])
        {
            if (text.EndsWith(label, StringComparison.OrdinalIgnoreCase) && (text.Length == label.Length || !char.IsLetter(text[^(label.Length + 1)]) || char.IsUpper(text[^label.Length]) || label.Length >= MinGluedLabel)) return label.Length;
        }

        return 0;
    }

    /// <summary>The next label in a text from an offset on, also where it is glued to the name before it.</summary>
    public static int Find(ReadOnlySpan<char> text, int from, out int length, out CreditRole role)
    {
        for (var colon = from; ;)
        {
            var next = text[colon..].IndexOf(':');
            (length, role) = (0, CreditRole.Other);
            if (next < 0) return -1;
            colon += next;
            var end = colon;
            while (end > from && Characters.IsSpace(text[end - 1])) end--;
            foreach (var (label, labelRole) in end > from ? ByLastLetter[text[end - 1] % 32] : [])
            {
                if (end - from < label.Length || !text[..end].EndsWith(label, StringComparison.OrdinalIgnoreCase)) continue;
                (length, role) = (colon + 1 - (end - label.Length), labelRole);
                return end - label.Length;
            }

            colon++;
        }
    }

    private static (string Label, CreditRole Role)[][] By(Func<string, char> letter)
    {
        var groups = new (string, CreditRole)[32][];
        for (var i = 0; i < groups.Length; i++) groups[i] = [.. Labels.Where(l => letter(l.Label) % 32 == i)];
        return groups;
    }
}
