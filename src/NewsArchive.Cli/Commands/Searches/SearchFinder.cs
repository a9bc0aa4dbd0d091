using System.CommandLine;

using NewsArchive.Archive.SavedSearches;

namespace NewsArchive.Cli.Commands.Searches;

/// <summary>Finds the saved search that a command names.</summary>
internal static class SearchFinder
{
    private const int PageSize = 200;

    public static Argument<string> Search { get; } = new("SEARCH") { Description = "Its id or its name, or a beginning of these that fits one search only." };

    public static async Task<List<SavedSearch>> AllAsync(ISavedSearchStore searches, CancellationToken cancellationToken)
    {
        var all = new List<SavedSearch>();
        while (await searches.ListAsync(all.Count == 0 ? null : all[^1].Id, PageSize, cancellationToken) is { Count: > 0 } page) all.AddRange(page);
        return all;
    }

    /// <summary>The search; where none or several fit, says so on standard error.</summary>
    public static async Task<SavedSearch?> FindAsync(ParseResult arguments, ISavedSearchStore searches, CancellationToken cancellationToken)
    {
        var wanted = arguments.GetRequiredValue(Search);
        if (Guid.TryParse(wanted, out var id) && await searches.FindAsync(id, cancellationToken) is { } known) return known;
        var all = await AllAsync(searches, cancellationToken);
        var fitting = all.Where(search => search.Definition.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase)).ToList();
        if (fitting.Count == 0)
        {
            fitting = [.. all.Where(search =>
                search.Id.ToString().StartsWith(wanted, StringComparison.OrdinalIgnoreCase) || search.Definition.Name.StartsWith(wanted, StringComparison.OrdinalIgnoreCase))];
        }

        if (fitting.Count == 1) return fitting[0];
        var error = arguments.InvocationConfiguration.Error;
        await error.WriteLineAsync(
            fitting.Count == 0 ? $"newsarchive: There is no saved search '{wanted}'; newsarchive searches list shows all." : $"newsarchive: '{wanted}' fits {fitting.Count} saved searches:");
        foreach (var search in fitting.Take(10)) await error.WriteLineAsync($"  {search.Id}  {search.Definition.Name}");
        return null;
    }
}
