namespace NewsArchive.Archive.Search.Suggestions;

/// <summary>
/// The words within one slip of a word (a letter left out, added, exchanged, or two swapped: Damerau, 1964), and those within two of the
/// slips that Indonesian spelling invites.
/// </summary>
internal static class NearWords
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    /// <summary>Letters that sound alike or that old and new spelling write differently; each way.</summary>
    private static readonly (string One, string Other)[] Alike =
    [
        ("i", "e"), ("u", "o"), ("f", "p"), ("v", "f"), ("v", "p"), ("z", "j"), ("z", "s"), ("kh", "k"), ("kh", "h"), ("sy", "s"), ("q", "k"), ("c", "k"), ("y", "i"),
        ("dj", "j"), ("tj", "c"), ("oe", "u"), ("x", "ks"), ("au", "o"), ("ai", "e"), ("h", ""), ("dh", "d"), ("ll", "l"), ("nn", "n"), ("ss", "s"), ("tt", "t"), ("mm", "m"),
        ("d", "t"), ("b", "p"), ("g", "k"),
    ];

    /// <param name="word">Folded, letters only.</param>
    /// <returns>Each with how far it is: 1, or 2 for two slips.</returns>
    public static IReadOnlyDictionary<string, int> Of(string word)
    {
        var near = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var other in OneSlip(word)) near.TryAdd(other, 1);
        foreach (var once in Respelt(word).Append(word).ToList())
        {
            foreach (var twice in Respelt(once).Concat(Swaps(once))) near.TryAdd(twice, 2);
        }

        near.Remove(word);
        return near;
    }

    private static IEnumerable<string> OneSlip(string word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            yield return word.Remove(i, 1);
            foreach (var letter in Letters) yield return $"{word[..i]}{letter}{word[(i + 1)..]}";
        }

        for (var i = 0; i <= word.Length; i++)
        {
            foreach (var letter in Letters) yield return word.Insert(i, letter.ToString());
        }

        foreach (var swapped in Swaps(word)) yield return swapped;
    }

    private static IEnumerable<string> Swaps(string word)
    {
        for (var i = 0; i + 1 < word.Length; i++)
        {
            if (word[i] != word[i + 1]) yield return $"{word[..i]}{word[i + 1]}{word[i]}{word[(i + 2)..]}";
        }
    }

    private static IEnumerable<string> Respelt(string word)
    {
        foreach (var (one, other) in Alike)
        {
            foreach (var respelt in Replaced(word, one, other)) yield return respelt;
            if (other.Length == 0) continue;
            foreach (var respelt in Replaced(word, other, one)) yield return respelt;
        }
    }

    private static IEnumerable<string> Replaced(string word, string one, string other)
    {
        for (var i = word.IndexOf(one, StringComparison.Ordinal); i >= 0; i = word.IndexOf(one, i + 1, StringComparison.Ordinal))
        {
            yield return $"{word[..i]}{other}{word[(i + one.Length)..]}";
        }
    }
}
