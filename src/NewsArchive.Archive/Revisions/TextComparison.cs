using NewsArchive.Archive.Model;

namespace NewsArchive.Archive.Revisions;

/// <summary>Compares two texts word by word: first their paragraphs, then the words of those that differ.</summary>
internal static class TextComparison
{
    /// <param name="from">The earlier text; null for none.</param>
    /// <param name="to">The later one.</param>
    public static TextDiff Compare(string? from, string? to)
    {
        var parts = new List<DiffPart>();
        CompareWords(parts, from ?? "", to ?? "");
        return Summarise(parts);
    }

    /// <param name="from">The earlier text, a paragraph an element; in the parts an empty line stands behind each.</param>
    /// <param name="to">The later one.</param>
    public static TextDiff Compare(IReadOnlyList<string> from, IReadOnlyList<string> to)
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        var parts = new List<DiffPart>();
        var (left, right) = (0, 0);
        var (removed, added) = (0, 0);
        foreach (var run in EditScript.Between(Name(from, names), Name(to, names)))
        {
            if (run.Kind == EditKind.Removed) removed += run.Length;
            if (run.Kind == EditKind.Added) added += run.Length;
            if (run.Kind != EditKind.Equal) continue;
            Replace();
            Add(parts, DiffKind.Equal, Join(to, right, run.Length));
            left += run.Length;
            right += run.Length;
        }

        Replace();
        return Summarise(parts);

        // Paragraphs that went and came at one place are versions of one another.
        void Replace()
        {
            CompareWords(parts, Join(from, left, removed), Join(to, right, added));
            (left, right) = (left + removed, right + added);
            (removed, added) = (0, 0);
        }
    }

    private static TextDiff Summarise(List<DiffPart> parts) => new(
        parts.Exists(part => part.Kind != DiffKind.Equal),
        WordTokens.Count(parts.Where(part => part.Kind == DiffKind.Added)),
        WordTokens.Count(parts.Where(part => part.Kind == DiffKind.Removed)),
        parts);

    private static void CompareWords(List<DiffPart> parts, string from, string to)
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        var (left, right) = (WordTokens.Split(from), WordTokens.Split(to));
        var (l, r) = (0, 0);
        foreach (var run in EditScript.Between(Name(left, names), Name(right, names)))
        {
            switch (run.Kind)
            {
                case EditKind.Equal:
                    Add(parts, DiffKind.Equal, string.Concat(left.Skip(l).Take(run.Length)));
                    l += run.Length;
                    r += run.Length;
                    break;
                case EditKind.Removed:
                    Add(parts, DiffKind.Removed, string.Concat(left.Skip(l).Take(run.Length)));
                    l += run.Length;
                    break;
                default:
                    Add(parts, DiffKind.Added, string.Concat(right.Skip(r).Take(run.Length)));
                    r += run.Length;
                    break;
            }
        }
    }

    private static string Join(IReadOnlyList<string> text, int start, int length) =>
        string.Concat(Enumerable.Range(start, length).Select(i => text[i] + "\n\n"));

    private static int[] Name(IReadOnlyList<string> tokens, Dictionary<string, int> names)
    {
        var numbers = new int[tokens.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (!names.TryGetValue(tokens[i], out var name)) names.Add(tokens[i], name = names.Count);
            numbers[i] = name;
        }

        return numbers;
    }

    private static void Add(List<DiffPart> parts, DiffKind kind, string text)
    {
        if (text.Length == 0) return;
        if (parts.Count > 0 && parts[^1].Kind == kind) parts[^1] = new DiffPart(kind, parts[^1].Text + text);
        else parts.Add(new DiffPart(kind, text));
    }
}
