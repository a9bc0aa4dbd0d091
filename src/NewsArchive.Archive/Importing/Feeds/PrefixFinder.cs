namespace NewsArchive.Archive.Importing.Feeds;

/// <summary>Finds the prefixes that elements and attributes of a text have.</summary>
internal static class PrefixFinder
{
    /// <summary>Prefixes are few; a text with more of them is no feed.</summary>
    private const int Most = 100;

    private const int Longest = 30;

    public static IReadOnlyCollection<string> Find(string text)
    {
        var prefixes = new HashSet<string>(StringComparer.Ordinal);
        for (var at = text.IndexOf(':'); at >= 0 && prefixes.Count < Most; at = text.IndexOf(':', at + 1))
        {
            var start = at;
            while (start > 0 && at - start < Longest && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '_' or '-')) start--;
            // Behind "<" or "</" it is an element's, behind white space perhaps an attribute's.
            if (start == at || start == 0 || !char.IsAsciiLetter(text[start])) continue;
            if (text[start - 1] is '<' or '/' || char.IsWhiteSpace(text[start - 1])) prefixes.Add(text[start..at]);
        }

        prefixes.RemoveWhere(prefix => prefix.StartsWith("xml", StringComparison.OrdinalIgnoreCase) || prefix is "http" or "https");
        return prefixes;
    }
}
