namespace NewsArchive.Parsing.Html.Metadata.Choices;

/// <summary>Compares names and titles by their letters and digits only.</summary>
internal static class NameKeys
{
    private const int LongestOnStack = 256;

    /// <summary>Letters and digits in lower case: two spellings of one name have the same.</summary>
    public static string Key(string text) => Key(text.AsSpan());

    /// <inheritdoc cref="Key(string)"/>
    public static string Key(ReadOnlySpan<char> text)
    {
        Span<char> key = text.Length <= LongestOnStack ? stackalloc char[LongestOnStack] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c)) key[length++] = char.ToLowerInvariant(c);
        }

        return key[..length].ToString();
    }

    /// <summary>Whether a text has a key, without writing that down.</summary>
    public static bool HasKey(ReadOnlySpan<char> text, ReadOnlySpan<char> key)
    {
        var at = 0;
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c)) continue;
            if (at == key.Length || key[at++] != char.ToLowerInvariant(c)) return false;
        }

        return at == key.Length;
    }

    public static string Collapse(string text) => IsCollapsed(text) ? text : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool IsCollapsed(string text)
    {
        if (text.Length == 0) return true;
        if (text[0] == ' ' || text[^1] == ' ' || text.Contains("  ", StringComparison.Ordinal)) return false;
        foreach (var c in text)
        {
            if (c != ' ' && char.IsWhiteSpace(c)) return false;
        }

        return true;
    }

    /// <summary>The words of a text in lower case, marks off.</summary>
    public static HashSet<string> Words(string text) =>
        [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => Key(word)).Where(word => word.Length > 0)];
}
