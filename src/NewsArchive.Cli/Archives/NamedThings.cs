using System.CommandLine;

namespace NewsArchive.Cli.Archives;

/// <summary>Finds what a command names by its id, by one of its names, or by a beginning of these.</summary>
/// <typeparam name="T">What is looked for: a source, a saved search.</typeparam>
internal sealed class NamedThings<T>
    where T : class
{
    private const int PageSize = 200;
    private const int MaxShown = 10;

    /// <summary>What one is called in a message, and the command that lists all.</summary>
    public required (string One, string Many, string ListCommand) Words { get; init; }

    /// <summary>A page of all, after the one with the given id.</summary>
    public required Func<Guid?, int, CancellationToken, Task<IReadOnlyList<T>>> List { get; init; }

    public required Func<Guid, CancellationToken, Task<T?>> Find { get; init; }

    public required Func<T, Guid> IdOf { get; init; }

    /// <summary>By which one may be named besides its id.</summary>
    public required Func<T, IReadOnlyList<string>> NamesOf { get; init; }

    public async Task<List<T>> AllAsync(CancellationToken cancellationToken)
    {
        var all = new List<T>();
        while (await List(all.Count == 0 ? null : IdOf(all[^1]), PageSize, cancellationToken) is { Count: > 0 } page) all.AddRange(page);
        return all;
    }

    /// <summary>The one that is meant; where none or several fit, says so on standard error and gives null.</summary>
    public async Task<T?> FindAsync(ParseResult arguments, Argument<string> argument, CancellationToken cancellationToken)
    {
        var wanted = arguments.GetRequiredValue(argument);
        if (Guid.TryParse(wanted, out var id) && await Find(id, cancellationToken) is { } known) return known;
        var all = await AllAsync(cancellationToken);
        var fitting = all.Where(thing => NamesOf(thing).Any(name => name.Equals(wanted, StringComparison.OrdinalIgnoreCase))).ToList();
        if (fitting.Count == 0)
            fitting = [.. all.Where(thing => NamesOf(thing).Prepend(IdOf(thing).ToString()).Any(name => name.StartsWith(wanted, StringComparison.OrdinalIgnoreCase)))];
        if (fitting.Count == 1) return fitting[0];
        await ExplainAsync(wanted, fitting, arguments.InvocationConfiguration.Error);
        return null;
    }

    private async Task ExplainAsync(string wanted, List<T> fitting, TextWriter error)
    {
        await error.WriteLineAsync(fitting.Count == 0
            ? $"newsarchive: There is no {Words.One} '{wanted}'; newsarchive {Words.ListCommand} shows all."
            : $"newsarchive: '{wanted}' fits {fitting.Count} {Words.Many}:");
        foreach (var thing in fitting.Take(MaxShown)) await error.WriteLineAsync($"  {IdOf(thing)}  {string.Join("  ", NamesOf(thing))}");
    }
}
