using System.Diagnostics;
using System.Text.Json;

using Microsoft.Extensions.DependencyInjection;

namespace NewsArchive.Archive.Tests.Trust.Sequences;

/// <summary>This program again, as a process of its own that takes steps in an archive until it is killed.</summary>
internal static class StepProcess
{
    /// <summary>The first argument that makes a program this one.</summary>
    public const string Argument = "take-steps";

    private const string Ready = "ready";

    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(2);

    /// <summary>What the process does: it tells that it is ready, and then of each step that is done.</summary>
    /// <param name="arguments">The first argument, "postgres" or "sqlite", the connection string, the file with the steps.</param>
    public static async Task<int> MainAsync(string[] arguments)
    {
        var steps = JsonSerializer.Deserialize<ArchiveStep[]>(await File.ReadAllBytesAsync(arguments[3]))!;
        await using var services = SequenceDatabase.Open(arguments[2], arguments[1] == "postgres");
        var runner = new StepRunner(services);
        // What is made ready once must not be taken for the first step's time.
        await services.GetRequiredService<IArticleArchive>().FindAsync(SequenceArticles.IdOf(0), CancellationToken.None);
        await TellAsync(Ready);
        foreach (var step in steps) await TellAsync((await runner.TakeAsync(step, CancellationToken.None)).ReplaceLineEndings(" "));
        return 0;
    }

    /// <summary>Starts the process and kills it.</summary>
    /// <param name="database">The archive.</param>
    /// <param name="steps">The steps.</param>
    /// <param name="file">A file for the steps.</param>
    /// <param name="told">Of how many steps it tells before it is killed.</param>
    /// <param name="milliseconds">How long after that.</param>
    /// <param name="cancellationToken">Kills it at once.</param>
    /// <returns>What it told of each step that was done.</returns>
    public static async Task<IReadOnlyList<string>> RunAsync(
        SequenceDatabase database, IReadOnlyList<ArchiveStep> steps, string file, int told, double milliseconds, CancellationToken cancellationToken)
    {
        await File.WriteAllBytesAsync(file, JsonSerializer.SerializeToUtf8Bytes(steps), cancellationToken);
        var name = $"steps-{Guid.NewGuid():N}";
        using var process = Process.Start(Command(database, name, file)) ?? throw new InvalidOperationException("The process did not start.");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(LongestRun);
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        var lines = new List<string>();
        try
        {
            while (lines.Count <= told && await process.StandardOutput.ReadLineAsync(limit.Token) is { } line) lines.Add(line);
            var watch = Stopwatch.StartNew();
            // The clock's own waiting is too coarse for a kill within a commit.
            while (watch.Elapsed.TotalMilliseconds < milliseconds) await Task.Yield();
        }
        finally
        {
            process.Kill();
        }

        while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line) lines.Add(line);
        await process.WaitForExitAsync(limit.Token);
        if (lines.Count == 0 || await errors is { Length: > 0 }) throw new InvalidOperationException($"The process that takes steps failed: {await errors}");
        await database.WaitForEndAsync(name, cancellationToken);
        return lines[1..];
    }

    private static ProcessStartInfo Command(SequenceDatabase database, string name, string file)
    {
        string[] arguments = [Argument, database.Postgres ? "postgres" : "sqlite", database.NamedFor(name), file];
        var program = Environment.ProcessPath!;
        if (Path.GetFileNameWithoutExtension(program) == "dotnet") arguments = [typeof(StepProcess).Assembly.Location, .. arguments];
        return new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
    }

    private static async Task TellAsync(string line)
    {
        await Console.Out.WriteLineAsync(line);
        await Console.Out.FlushAsync();
    }
}
