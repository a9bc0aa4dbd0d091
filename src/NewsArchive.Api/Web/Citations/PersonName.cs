namespace NewsArchive.Api.Web.Citations;

/// <summary>A name as bibliographies turn it around: the last word is taken for the family's.</summary>
/// <remarks>Many Indonesian names have no family part; styles then still sort by the last word, and a single word stands alone.</remarks>
/// <param name="Last">The last word.</param>
/// <param name="First">All before it; null for a name of one word.</param>
internal sealed record PersonName(string Last, string? First)
{
    /// <summary>"Santoso, B. R.", as APA abbreviates.</summary>
    public string WithInitials => First is null ? Last : $"{Last}, {string.Join(' ', First.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + "."))}";

    /// <summary>"Santoso, Budi Rahmat".</summary>
    public string Turned => First is null ? Last : $"{Last}, {First}";

    /// <summary>"Budi Rahmat Santoso".</summary>
    public string Straight => First is null ? Last : $"{First} {Last}";

    /// <returns>Null for initials and the like, which name nobody a reader could look up.</returns>
    public static PersonName? Read(string printed)
    {
        var words = printed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || printed.Contains('/') || (words.Length == 1 && words[0].Length <= 4)) return null;
        return words.Length == 1 ? new PersonName(words[0], null) : new PersonName(words[^1], string.Join(' ', words[..^1]));
    }
}
