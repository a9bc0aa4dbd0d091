using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Publishers;

/// <summary>Names of places that open articles, from the folder Places.</summary>
internal static class Gazetteer
{
    private const string Folder = "Places/";

    /// <summary>Most words a place's name has.</summary>
    public const int MaxWords = 5;

    private static readonly WordList Places = Read();

    public static IReadOnlyCollection<string> Names => Places.Words;

    /// <param name="name">A place's name with single spaces between its words, in any case.</param>
    public static bool Contains(ReadOnlySpan<char> name) => Places.Contains(name);

    /// <summary>Length of the longest place name a text begins with and that ends at a word's end or where a capital is glued to it; 0 for none.</summary>
    public static int MatchAtStart(ReadOnlySpan<char> text)
    {
        var longest = 0;
        var words = 0;
        for (var i = 1; i <= text.Length && words < MaxWords; i++)
        {
            if (i < text.Length && !IsBoundary(text, i)) continue;
            if (Places.Contains(text[..i])) longest = i;
            if (i < text.Length && text[i] == ' ') words++;
        }

        return longest;
    }

    private static bool IsBoundary(ReadOnlySpan<char> text, int i) =>
        !char.IsLetterOrDigit(text[i]) || (char.IsUpper(text[i]) && char.IsLower(text[i - 1]));

    private static WordList Read()
    {
        var names = new List<string>(1500);
        var assembly = typeof(Gazetteer).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            while (reader.ReadLine() is { } line)
            {
                if (!line.StartsWith('#')) names.AddRange(line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
            }
        }

        return WordList.OfPhrases(names);
    }
}
