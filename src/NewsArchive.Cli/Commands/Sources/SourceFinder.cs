using System.CommandLine;

using NewsArchive.Archive.Importing.Sources;

namespace NewsArchive.Cli.Commands.Sources;

/// <summary>Finds the source that a command names.</summary>
internal static class SourceFinder
{
    private const int PageSize = 200;

    public static Argument<string> Source { get; } = new("SOURCE") { Description = "Its id, or its name or address, or a beginning of these that fits one source only." };

    public static async Task<List<NewsSource>> AllAsync(ISourceStore sources, CancellationToken cancellationToken)
    {
        var all = new List<NewsSource>();
        while (await sources.ListAsync(all.Count == 0 ? null : all[^1].Id, PageSize, cancellationToken) is { Count: > 0 } page) all.AddRange(page);
        return all;
    }

    /// <summary>The source; where none or several fit, says so on standard error.</summary>
    public static async Task<NewsSource?> FindAsync(ParseResult arguments, ISourceStore sources, CancellationToken cancellationToken)
    {
        var wanted = arguments.GetRequiredValue(Source);
        if (Guid.TryParse(wanted, out var id) && await sources.FindAsync(id, cancellationToken) is { } known) return known;
        var all = await AllAsync(sources, cancellationToken);
        var fitting = all.Where(source => Is(source, wanted)).ToList();
        if (fitting.Count == 0) fitting = [.. all.Where(source => Begins(source, wanted))];
        if (fitting.Count == 1) return fitting[0];
        var error = arguments.InvocationConfiguration.Error;
        await error.WriteLineAsync(fitting.Count == 0 ? $"newsarchive: There is no source '{wanted}'; newsarchive sources list shows all." : $"newsarchive: '{wanted}' fits {fitting.Count} sources:");
        foreach (var source in fitting.Take(10)) await error.WriteLineAsync($"  {source.Id}  {source.Definition.Name}  {source.Definition.Address}");
        return null;
    }

    private static bool Is(NewsSource source, string wanted) =>
        source.Definition.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase) || source.Definition.Address.Equals(wanted, StringComparison.OrdinalIgnoreCase);

    private static bool Begins(NewsSource source, string wanted) =>
        source.Id.ToString().StartsWith(wanted, StringComparison.OrdinalIgnoreCase) || source.Definition.Name.StartsWith(wanted, StringComparison.OrdinalIgnoreCase)
        || source.Definition.Address.StartsWith(wanted, StringComparison.OrdinalIgnoreCase);
}
