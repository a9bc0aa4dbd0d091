namespace NewsArchive.Parsing.Text;

/// <summary>Host names as outlets print them in running text.</summary>
internal static class HostNames
{
    /// <summary>Longest host name looked for; those of news outlets stay well below.</summary>
    private const int MaxLength = 40;

    private static readonly string[] Suffixes = [".co.id", ".or.id", ".go.id", ".my.id", ".web.id", ".com", ".net", ".org", ".news", ".info", ".co", ".id", ".tv"];

    /// <summary>Length of the host name a text begins with, or 0.</summary>
    public static int MatchAtStart(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && length < MaxLength && (char.IsAsciiLetterOrDigit(text[length]) || text[length] is '.' or '-')) length++;
        var name = text[..length];
        if (name.IndexOf('.') < 2) return 0;
        foreach (var suffix in Suffixes)
        {
            var at = FirstAtDot(name, suffix);
            var end = at + suffix.Length;
            if (at >= 2 && (end == name.Length || !char.IsAsciiLetterOrDigit(name[end]))) return end;
        }

        return 0;
    }

    private static int FirstAtDot(ReadOnlySpan<char> name, string suffix)
    {
        for (var at = name.IndexOf('.'); at < name.Length; at++)
        {
            if (name[at] == '.' && name[at..].StartsWith(suffix, StringComparison.OrdinalIgnoreCase)) return at;
        }

        return -1;
    }
}
