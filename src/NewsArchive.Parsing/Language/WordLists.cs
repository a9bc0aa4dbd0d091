using NewsArchive.Parsing.Language.Spacing;
using NewsArchive.Parsing.Publishers;

namespace NewsArchive.Parsing.Language;

/// <summary>The word lists that ship with the parser, for others who read Indonesian.</summary>
public static class WordLists
{
    /// <summary>Roots of Indonesian words, some 27,000, lower case; a few have hyphens or are derived forms. Licence: Spacing/Words/LICENSE-roots.txt.</summary>
    public static IReadOnlyCollection<string> Roots => RootWords.Listed;

    /// <summary>Names of places in Indonesia and the world, as written; some have several words.</summary>
    public static IReadOnlyCollection<string> Places => Gazetteer.Names;
}
