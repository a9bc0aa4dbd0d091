using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace NewsArchive.Benchmarks.Importing;

/// <summary>`newsarchive import` as a process of its own, which can be killed and measured.</summary>
internal static class ImportProcess
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    private static readonly TimeSpan Sample = TimeSpan.FromMilliseconds(50);

    private static readonly string Program = Path.GetFullPath(
        Path.Combine(Here(), "..", "..", "..", "src", "NewsArchive.Cli", "bin", Configuration, "net10.0", "newsarchive.dll"));

    /// <summary>Imports a file to its end, or to the moment at which it is killed.</summary>
    /// <param name="connection">The archive's database.</param>
    /// <param name="path">The file.</param>
    /// <param name="killAfter">When to kill it; null: not.</param>
    /// <exception cref="FileNotFoundException">The command line was not built.</exception>
    public static async Task<ImportEnd> RunAsync(string connection, string path, TimeSpan? killAfter)
    {
        if (!File.Exists(Program)) throw new FileNotFoundException($"The command line is not at {Program}; build the solution in the {Configuration} configuration.");
        var start = new ProcessStartInfo("dotnet", [Program, "import", path]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ConnectionStrings__Archive"] = connection;
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The command line could not be started.");
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var peak = 0L;
        var killed = false;
        while (!process.WaitForExit(Sample))
        {
            peak = Math.Max(peak, PeakMemory(process));
            if (killAfter is not { } moment || watch.Elapsed < moment) continue;
            process.Kill();
            killed = true;
            await process.WaitForExitAsync();
            break;
        }

        return new ImportEnd(killed, process.ExitCode, watch.Elapsed, peak, (await output).Trim(), (await errors).Trim());
    }

    private static long PeakMemory(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            // It ended meanwhile.
            return 0;
        }
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}

/// <summary>How an import ended.</summary>
/// <param name="Killed">Before its end.</param>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Elapsed">How long it ran.</param>
/// <param name="PeakBytes">The most memory it had in use (resident).</param>
/// <param name="Output">What it printed.</param>
/// <param name="Errors">What it complained of.</param>
internal sealed record ImportEnd(bool Killed, int ExitCode, TimeSpan Elapsed, long PeakBytes, string Output, string Errors);
