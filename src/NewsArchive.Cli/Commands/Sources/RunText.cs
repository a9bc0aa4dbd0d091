using System.Globalization;

using NewsArchive.Archive.Importing.Runs;

namespace NewsArchive.Cli.Commands.Sources;

/// <summary>A run in a line.</summary>
internal static class RunText
{
    public static string Line(ImportRun run)
    {
        var seconds = run.EndedAt is { } end && run.StartedAt is { } start ? string.Create(CultureInfo.InvariantCulture, $" in {(end - start).TotalSeconds:0.#} s") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{run.QueuedAt:u}  {run.State.ToString().ToLowerInvariant()}: {Counts(run)}{seconds}{(run.Error is null ? "" : "; " + run.Error)}");
    }

    public static string Counts(ImportRun run) => string.Create(
        CultureInfo.InvariantCulture, $"{run.Seen} seen, {run.Created} created, {run.Unchanged} unchanged, {run.Revised} revised, {run.Failed} failed, {run.Bytes:N0} bytes");
}
