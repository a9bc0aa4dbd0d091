using NewsArchive.Archive.Model;

namespace NewsArchive.Archive.Search.Answers;

/// <summary>A piece of a block that shows as many different wanted words as it can.</summary>
internal sealed record SnippetWindow(string Text, int Start, int End, IReadOnlyList<FoundWord> Found)
{
    /// <summary>Two lines of a list.</summary>
    private const int Length = 240;

    private const string Cut = "…";

    public IReadOnlyCollection<string> Words { get; } = Found.Select(static word => word.Word).ToHashSet(StringComparer.Ordinal);

    /// <param name="found">At least one, in order.</param>
    public static SnippetWindow Best(string text, IReadOnlyList<FoundWord> found)
    {
        if (text.Length <= Length) return new SnippetWindow(text, 0, text.Length, found);
        List<FoundWord> best = [];
        var most = 0;
        for (var i = 0; i < found.Count; i++)
        {
            List<FoundWord> within = [.. found.Skip(i).TakeWhile(word => word.End <= found[i].Start + Length)];
            if (within.Count == 0) within = [found[i]];
            var words = within.DistinctBy(static word => word.Word).Count();
            if (words <= most) continue;
            (best, most) = (within, words);
        }

        var (start, end) = Around(text, best[0].Start, best[^1].End);
        return new SnippetWindow(text, start, end, [.. found.Where(word => word.Start >= start && word.End <= end)]);
    }

    public ArticleSnippet ToSnippet(int block)
    {
        var (before, after) = (Start > 0 ? Cut : "", End < Text.Length ? Cut : "");
        var shift = before.Length - Start;
        return new ArticleSnippet(before + Text[Start..End] + after, block, [.. Found.Select(word => new[] { word.Start + shift, word.End + shift })]);
    }

    /// <summary>Fills the length up on both sides, to whole words.</summary>
    private static (int Start, int End) Around(string text, int first, int last)
    {
        var room = Math.Max(0, Length - (last - first));
        var start = Math.Max(0, first - (room / 3));
        var end = Math.Min(text.Length, Math.Max(last, start + Length));
        if (end == text.Length) start = Math.Max(0, Math.Min(first, end - Length));
        if (start > 0 && text.IndexOf(' ', start, first - start) is var space and >= 0) start = space + 1;
        if (end < text.Length && text.LastIndexOf(' ', end - 1, end - last) is var stop and >= 0) end = stop;
        return (start, end);
    }
}
