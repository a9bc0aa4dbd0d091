namespace NewsArchive.Api.Web.Searching;

/// <summary>A stretch of text that was looked for, or that stands between such.</summary>
internal sealed record MarkedText(string Text, bool Marked)
{
    /// <param name="text">The whole text.</param>
    /// <param name="ranges">What is marked, [start, end) each.</param>
    public static IReadOnlyList<MarkedText> Of(string text, IReadOnlyList<int[]> ranges)
    {
        var pieces = new List<MarkedText>();
        var at = 0;
        foreach (var range in ranges.OrderBy(range => range[0]))
        {
            var (start, end) = (Math.Max(range[0], at), Math.Min(range[1], text.Length));
            if (start >= end) continue;
            if (start > at) pieces.Add(new MarkedText(text[at..start], false));
            pieces.Add(new MarkedText(text[start..end], true));
            at = end;
        }

        if (at < text.Length) pieces.Add(new MarkedText(text[at..], false));
        return pieces;
    }
}
