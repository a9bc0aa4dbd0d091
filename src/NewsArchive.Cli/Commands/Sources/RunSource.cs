using System.CommandLine;

using NewsArchive.Archive.Importing.Runs;
using NewsArchive.Cli.Archives;
using NewsArchive.Cli.Output;

using Spectre.Console;

namespace NewsArchive.Cli.Commands.Sources;

/// <summary>newsarchive sources run.</summary>
internal static class RunSource
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    public static Command Create()
    {
        var command = new Command(
            "run",
            "Visit a source now and import what is new, whether or not it is due. Where the service is at it already, its run is followed. Exit code 1: the source could not be read, or articles failed.")
        {
            SourceFinder.Source, ArchiveAccess.Connection,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var access = await ImportAccess.OpenAsync(arguments, cancellationToken);
        if (await SourceFinder.FindAsync(arguments, access.Sources, cancellationToken) is not { } source) return ExitCodes.Usage;
        var queued = await access.Runs.QueueAsync(source.Id, RunTrigger.CommandLine, cancellationToken);
        if (queued is null) return ExitCodes.Usage;
        var working = WorkAsync(access, source.Id, queued.Run.Id, cancellationToken);
        var run = await FollowAsync(access.Follower, queued.Run, AnsiConsole.Console, cancellationToken);
        await working;

        await arguments.InvocationConfiguration.Output.WriteLineAsync($"{run.State.ToString().ToLowerInvariant()}: {RunText.Counts(run)}");
        var error = arguments.InvocationConfiguration.Error;
        if (run.Error is not null) await error.WriteLineAsync($"newsarchive: {run.Error}");
        for (var after = 0; await access.Runs.ListItemsAsync(run.Id, ItemOutcome.Failed, after, 200, cancellationToken) is { Count: > 0 } failed; after = failed[^1].Number)
        {
            foreach (var item in failed) await error.WriteLineAsync($"newsarchive: {item.Reason}");
        }

        return run.State == RunState.Completed && run.Failed == 0 ? ExitCodes.Well : ExitCodes.SomeFailed;
    }

    /// <summary>
    /// Where an instance of the service was faster, the run is its own, and only to be watched. But whoever was at it may
    /// be gone: then it is taken up here, once its lease has run out.
    /// </summary>
    private static async Task WorkAsync(ImportAccess access, Guid source, Guid run, CancellationToken cancellationToken)
    {
        while (await access.Runs.FindAsync(run, cancellationToken) is { Ended: false })
        {
            if (await access.Scheduler.RunAsync(source, cancellationToken)) return;
            await Task.Delay(Look, cancellationToken);
        }
    }

    private static async Task<ImportRun> FollowAsync(RunFollower follower, ImportRun run, IAnsiConsole console, CancellationToken cancellationToken)
    {
        if (!console.Profile.Capabilities.Interactive || Console.IsOutputRedirected)
        {
            await foreach (var state in follower.FollowAsync(run.Id, cancellationToken)) run = state;
            return run;
        }

        await console.Progress()
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async progress =>
            {
                var task = progress.AddTask("reading the list", maxValue: 1);
                await foreach (var state in follower.FollowAsync(run.Id, cancellationToken))
                {
                    run = state;
                    if (state.Seen == 0) continue;
                    task.MaxValue = state.Seen;
                    task.Value = state.Seen - state.Pending;
                    task.Description = $"{state.Created} created, {state.Unchanged} unchanged, {state.Failed} failed";
                }
            });
        return run;
    }
}
