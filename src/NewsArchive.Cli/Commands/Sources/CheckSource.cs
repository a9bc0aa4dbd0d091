using System.CommandLine;
using System.Globalization;

using NewsArchive.Archive.Importing.Web;
using NewsArchive.Cli.Archives;
using NewsArchive.Cli.Output;

namespace NewsArchive.Cli.Commands.Sources;

/// <summary>newsarchive sources check.</summary>
internal static class CheckSource
{
    public static Command Create()
    {
        var command = new Command(
            "check",
            """
            Visit a source once without keeping anything: shows what it lists, and how its newest article would be read.

            Example:
              newsarchive sources check https://www.example.com/rss
            """);
        SourceOptions.AddTo(command);
        command.Options.Add(ArchiveAccess.Connection);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var access = await ImportAccess.OpenAsync(arguments, cancellationToken);
        var (output, error) = (arguments.InvocationConfiguration.Output, arguments.InvocationConfiguration.Error);
        var tried = await access.Trial.TryAsync(SourceOptions.Read(arguments), cancellationToken);
        if (!tried.Ok)
        {
            foreach (var message in tried.Fault.Errors.Values.SelectMany(messages => messages)) await error.WriteLineAsync($"newsarchive: {message}");
            return ExitCodes.Usage;
        }

        if (tried.Value.Failure is { } failure)
        {
            await error.WriteLineAsync($"newsarchive: {failure}");
            return ExitCodes.SomeFailed;
        }

        foreach (var line in Describe(tried.Value)) await output.WriteLineAsync(line);
        return tried.Value.ArticleFailure is null ? ExitCodes.Well : ExitCodes.SomeFailed;
    }

    private static IEnumerable<string> Describe(TriedSource tried)
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"{tried.Format}: {tried.Title ?? tried.Address}, {tried.Listed} articles, {tried.Bytes:N0} bytes");
        if (tried.MovedTo is not null) yield return $"moved to {tried.MovedTo}";
        if (tried.Remark is not null) yield return tried.Remark;
        foreach (var item in tried.Newest) yield return string.Create(CultureInfo.InvariantCulture, $"  {item.At:u}  {item.Title}  {item.Address}");
        if (tried.ArticleFailure is not null) yield return $"The newest could not be read: {tried.ArticleFailure}";
        if (tried.Article is { } article)
            yield return string.Create(CultureInfo.InvariantCulture, $"The newest is read as: {article.Title} ({article.Publisher?.Name}, {article.PublishedAt:u}), {article.Blocks.Count} blocks, {article.Removed.Count} pieces removed");
    }
}
