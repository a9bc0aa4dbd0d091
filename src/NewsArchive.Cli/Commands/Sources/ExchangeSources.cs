using System.CommandLine;

using NewsArchive.Archive.Importing.Starter;
using NewsArchive.Cli.Archives;
using NewsArchive.Cli.Output;

namespace NewsArchive.Cli.Commands.Sources;

/// <summary>newsarchive sources import-opml and export-opml.</summary>
internal static class ExchangeSources
{
    private static readonly Argument<FileInfo> Input = new("FILE") { Description = "The list." };

    private static readonly Argument<string> Output = new("FILE") { Description = "Where to; standard output where absent.", Arity = ArgumentArity.ZeroOrOne };

    public static Command CreateImport()
    {
        var command = new Command("import-opml", "Add the feeds of an OPML list, as feed readers export them. Those that are there already stay as they are.") { Input, SourceOptions.Paused, ArchiveAccess.Connection };
        command.SetAction(ImportAsync);
        return command;
    }

    public static Command CreateExport()
    {
        var command = new Command("export-opml", "Write all sources as an OPML list, which feed readers and import-opml take.") { Output, ArchiveAccess.Connection };
        command.SetAction(ExportAsync);
        return command;
    }

    private static async Task<int> ImportAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var (file, error) = (arguments.GetRequiredValue(Input), arguments.InvocationConfiguration.Error);
        if (!file.Exists)
        {
            await error.WriteLineAsync($"newsarchive: {file}: There is no such file.");
            return ExitCodes.Usage;
        }

        var list = Opml.Read(await File.ReadAllBytesAsync(file.FullName, cancellationToken));
        if (!list.Ok)
        {
            await error.WriteLineAsync($"newsarchive: {file}: {list.Fault.Message}");
            return ExitCodes.SomeFailed;
        }

        return await ManySources.AddAsync(arguments, list.Value, cancellationToken);
    }

    private static async Task<int> ExportAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var access = await ImportAccess.OpenAsync(arguments, cancellationToken);
        var list = Opml.Write(await SourceFinder.AllAsync(access.Sources, cancellationToken), TimeProvider.System.GetUtcNow());
        var text = $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{list}";
        if (arguments.GetValue(Output) is { } path) return await WriteAsync(path, text + "\n", arguments.InvocationConfiguration.Error, cancellationToken);
        await arguments.InvocationConfiguration.Output.WriteLineAsync(text);
        return ExitCodes.Well;
    }

    private static async Task<int> WriteAsync(string path, string text, TextWriter error, CancellationToken cancellationToken)
    {
        try
        {
            await File.WriteAllTextAsync(path, text, cancellationToken);
            return ExitCodes.Well;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"newsarchive: {path}: The list cannot be written there: {failure.Message}");
            return ExitCodes.SomeFailed;
        }
    }
}
