using System.CommandLine;
using System.Diagnostics;

using CsCheck;

using NewsArchive.Archive.Tests.Databases;
using NewsArchive.Archive.Tests.Trust.Sequences;

namespace NewsArchive.Benchmarks.Trust;

/// <summary>trust: whether any sequence of steps, with processes killed among them, leaves a sound archive like the model.</summary>
internal static class TrustCommand
{
    public static Command Create()
    {
        var count = new Option<int>("--count") { Description = "How many sequences on each database.", DefaultValueFactory = _ => 100 };
        var minutes = new Option<double?>("--minutes") { Description = "On each database so long, whatever the count." };
        var seed = new Option<string?>("--seed") { Description = "The seed that a failure named: its sequence comes first." };
        var databases = new Option<string[]>("--databases") { Description = "Where sequences begin.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => ["sqlite", "postgres"] };
        databases.AcceptOnlyFromAmong("sqlite", "postgres");
        var postgres = new Option<string?>("--postgres") { Description = "A PostgreSQL server where databases may be created; else a throw-away one.", HelpName = "CONNECTION" };
        var command = new Command(
            "trust",
            "Take random sequences of steps (ingest, revise, correct, reparse, delete, take down, hold, move to the other database, kill, restart) in archives, and compare each with a model in memory.")
        {
            count, minutes, seed, databases, postgres,
        };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            await using var local = arguments.GetValue(postgres) is null ? await LocalPostgres.StartAsync(cancellationToken) : null;
            var server = arguments.GetValue(postgres) ?? local?.ConnectionString ?? throw new InvalidOperationException("No PostgreSQL is installed: name a server with --postgres.");
            await using var archives = new SequenceDatabases(server);
            foreach (var database in arguments.GetRequiredValue(databases))
            {
                var seconds = arguments.GetValue(minutes) is { } given ? (int)(given * 60) : -1;
                if (!await RunAsync(archives, database, arguments.GetValue(count), seconds, arguments.GetValue(seed), cancellationToken)) return 1;
            }

            return 0;
        });
        return command;
    }

    private static async Task<bool> RunAsync(SequenceDatabases archives, string database, int count, int seconds, string? seed, CancellationToken cancellationToken)
    {
        var (sequences, steps, kills, watch) = (0, 0, SequenceRun.Kills, Stopwatch.StartNew());
        try
        {
            await ArchiveSteps.Long.SampleAsync(
                async taken =>
                {
                    await SequenceRun.RunAsync(archives, database == "postgres", taken, cancellationToken);
                    (sequences, steps) = (sequences + 1, steps + taken.Length);
                },
                seed: seed, iter: count, time: seconds, threads: 1, print: ArchiveSteps.Print);
            return Tell("sound");
        }
        catch (CsCheckException failed)
        {
            Console.WriteLine(failed.Message);
            return !Tell("FAILED");
        }

        bool Tell(string outcome)
        {
            Console.WriteLine(FormattableString.Invariant(
                $"{database}: {sequences} sequences, {steps} steps, {SequenceRun.Kills - kills} processes killed, {watch.Elapsed.TotalMinutes:F1} minutes: {outcome}"));
            return true;
        }
    }
}
