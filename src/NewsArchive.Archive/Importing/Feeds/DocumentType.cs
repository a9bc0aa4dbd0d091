namespace NewsArchive.Archive.Importing.Feeds;

/// <summary>Takes the document type declaration out of XML: RSS 0.91 has one, which nobody needs; one with declarations of its own is an attack.</summary>
internal static class DocumentType
{
    private const string DoctypeOpening = "<!DOCTYPE";

    /// <returns>The text without it; null where it declares anything.</returns>
    public static string? Strip(string text)
    {
        // Only before the root element does it mean anything; what is quoted in an article stays.
        var root = RootStart(text);
        var start = text.AsSpan(0, root).IndexOf(DoctypeOpening, StringComparison.OrdinalIgnoreCase);
        if (start < 0) return text;
        var end = text.IndexOf('>', start);
        if (end < 0 || text.AsSpan(start, end - start).Contains('[')) return null;
        return string.Concat(text.AsSpan(0, start), text.AsSpan(end + 1));
    }

    /// <summary>Where the first tag begins that is no declaration, comment or instruction.</summary>
    private static int RootStart(string text)
    {
        for (var at = text.IndexOf('<'); at >= 0; at = text.IndexOf('<', at + 1))
        {
            if (string.CompareOrdinal(text, at, "<!--", 0, 4) == 0)
            {
                var end = text.IndexOf("-->", at + 4, StringComparison.Ordinal);
                if (end < 0) return text.Length;
                at = end;
            }
            else if (at + 1 < text.Length && char.IsLetter(text[at + 1]))
            {
                return at;
            }
        }

        return text.Length;
    }
}
