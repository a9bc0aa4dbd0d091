using System.CommandLine;

using NewsArchive.Archive.Importing.Sources;
using NewsArchive.Cli.Archives;

namespace NewsArchive.Cli.Commands.Sources;

/// <summary>Finds the source that a command names.</summary>
internal static class SourceFinder
{
    public static Argument<string> Source { get; } = new("SOURCE") { Description = "Its id, or its name or address, or a beginning of these that fits one source only." };

    public static Task<List<NewsSource>> AllAsync(ISourceStore sources, CancellationToken cancellationToken) => In(sources).AllAsync(cancellationToken);

    /// <summary>The source; where none or several fit, says so on standard error.</summary>
    public static Task<NewsSource?> FindAsync(ParseResult arguments, ISourceStore sources, CancellationToken cancellationToken) =>
        In(sources).FindAsync(arguments, Source, cancellationToken);

    private static NamedThings<NewsSource> In(ISourceStore sources) => new()
    {
        Words = ("source", "sources", "sources list"),
        List = sources.ListAsync,
        Find = sources.FindAsync,
        IdOf = source => source.Id,
        NamesOf = source => [source.Definition.Name, source.Definition.Address],
    };
}
