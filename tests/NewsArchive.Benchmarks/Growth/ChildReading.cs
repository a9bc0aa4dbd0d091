using System.Diagnostics;
using System.Reflection;

using NewsArchive.Parsing;

namespace NewsArchive.Benchmarks.Growth;

/// <summary>Reads a text in a process of its own, which can be ended where it takes forever or all memory.</summary>
internal static class ChildReading
{
    public const string CommandName = "read-shape";

    private const int Repetitions = 3;

    // Nothing speeds up a reading that took this long.
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(5);

    // Short readings are repeated more often: a ratio of two noisy times says nothing.
    private static readonly TimeSpan MinMeasured = TimeSpan.FromMilliseconds(300);

    public static GrowthReading Start(Shape shape, int length, TimeSpan timeout)
    {
        using var process = Process.Start(StartInfo(shape, length)) ?? throw new InvalidOperationException("The reading could not be started.");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(timeout))
        {
            process.Kill();
            process.WaitForExit();
            return new GrowthReading(double.NaN, double.NaN, $"no end after {timeout.TotalSeconds:N0} s");
        }

        if (process.ExitCode != 0) return new GrowthReading(double.NaN, double.NaN, errors.Result.Split('\n')[0]);
        var figures = output.Result.Split(' ');
        return new GrowthReading(double.Parse(figures[0], System.Globalization.CultureInfo.InvariantCulture), double.Parse(figures[1], System.Globalization.CultureInfo.InvariantCulture), null);
    }

    public static int Run(string name, int length)
    {
        var parser = new ArticleParser();
        parser.ParseText(Texts.GeneratedTexts.Make(1, 1)[0]);
        var text = Shapes.All.Single(s => s.Name == name).Make(length);
        var best = double.MaxValue;
        var total = Stopwatch.StartNew();
        for (var n = 0; (n < Repetitions && total.Elapsed < LongEnough) || total.Elapsed < MinMeasured; n++)
        {
            // The processor's time, not the clock's: that of other programs on the machine is not in it, that of the collector is.
            var used = Environment.CpuUsage.TotalTime;
            parser.ParseText(text);
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - used).TotalMilliseconds);
        }

        using var self = Process.GetCurrentProcess();
        Console.Write($"{best:R} {self.PeakWorkingSet64 / 1e6:R}");
        return 0;
    }

    private static ProcessStartInfo StartInfo(Shape shape, int length)
    {
        var host = Environment.ProcessPath ?? throw new InvalidOperationException("The path of this program is unknown.");
        var start = new ProcessStartInfo(host) { RedirectStandardOutput = true, RedirectStandardError = true };
        // Code is optimised at once: else the short text is read by better code than the long one, of which there are fewer readings.
        start.Environment["DOTNET_TieredCompilation"] = "0";
        // Started as "dotnet NewsArchive.Benchmarks.dll", the program is the host's first argument.
        if (Path.GetFileNameWithoutExtension(host) == "dotnet") start.ArgumentList.Add(Assembly.GetExecutingAssembly().Location);
        foreach (var argument in (string[])["linear", CommandName, shape.Name, $"{length}"]) start.ArgumentList.Add(argument);
        return start;
    }
}
