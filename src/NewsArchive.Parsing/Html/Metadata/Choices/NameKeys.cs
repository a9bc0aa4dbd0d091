using System.Text;

namespace NewsArchive.Parsing.Html.Metadata.Choices;

/// <summary>Compares names and titles by their letters and digits only.</summary>
internal static class NameKeys
{
    /// <summary>Letters and digits in lower case: two spellings of one name have the same.</summary>
    public static string Key(string text) => Key(text.AsSpan());

    /// <inheritdoc cref="Key(string)"/>
    public static string Key(ReadOnlySpan<char> text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c)) key.Append(char.ToLowerInvariant(c));
        }

        return key.ToString();
    }

    public static string Collapse(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The words of a text in lower case, marks off.</summary>
    public static HashSet<string> Words(string text) =>
        [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => Key(word)).Where(word => word.Length > 0)];
}
