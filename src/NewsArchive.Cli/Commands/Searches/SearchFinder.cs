using System.CommandLine;

using NewsArchive.Archive.SavedSearches;
using NewsArchive.Cli.Archives;

namespace NewsArchive.Cli.Commands.Searches;

/// <summary>Finds the saved search that a command names.</summary>
internal static class SearchFinder
{
    public static Argument<string> Search { get; } = new("SEARCH") { Description = "Its id or its name, or a beginning of these that fits one search only." };

    public static Task<List<SavedSearch>> AllAsync(ISavedSearchStore searches, CancellationToken cancellationToken) => In(searches).AllAsync(cancellationToken);

    /// <summary>The search; where none or several fit, says so on standard error.</summary>
    public static Task<SavedSearch?> FindAsync(ParseResult arguments, ISavedSearchStore searches, CancellationToken cancellationToken) =>
        In(searches).FindAsync(arguments, Search, cancellationToken);

    private static NamedThings<SavedSearch> In(ISavedSearchStore searches) => new()
    {
        Words = ("saved search", "saved searches", "searches list"),
        List = searches.ListAsync,
        Find = searches.FindAsync,
        IdOf = search => search.Id,
        NamesOf = search => [search.Definition.Name],
    };
}
