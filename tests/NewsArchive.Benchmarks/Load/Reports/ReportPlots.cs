using System.Globalization;

namespace NewsArchive.Benchmarks.Load.Reports;

/// <summary>The plots of the report.</summary>
internal static class ReportPlots
{
    /// <summary>Times by percentile: the scale across gives each further nine the same room, for the slow ones are what is looked for.</summary>
    public static LinePlot Percentiles(IReadOnlyList<MeasuredPhase> phases)
    {
        var lines = phases.Where(static phase => phase.Times[0].Count > 0)
            .Select(static phase => new PlotLine(phase.Name, [.. phase.Times[0].Curve.Select(static point => (Nines(point.Percent), Math.Max(point.Milliseconds, 0.01)))])).ToList();
        var all = lines.SelectMany(static line => line.Points).Select(static point => point.Up).DefaultIfEmpty(1).ToList();
        (double, string)[] across = [.. ((double[])[0, 50, 90, 99, 99.9, 99.99]).Select(static percent => (Nines(percent), percent.ToString(CultureInfo.InvariantCulture)))];
        return new LinePlot("Milliseconds within which so many of 100 were answered", across, AxisSteps.Logarithmic(all.Min(), all.Max()), Logarithmic: true, lines);
    }

    public static LinePlot Throughput(MeasuredPhase phase)
    {
        // The last second is not a whole one.
        var whole = phase.OverTime.Take(Math.Max(1, (int)phase.Seconds)).ToList();
        var answers = new PlotLine("good answers", [.. whole.Select(static second => ((double)second.Second, (double)second.Answers))]);
        var errors = new PlotLine("errors", [.. whole.Select(static second => ((double)second.Second, (double)second.Errors))]);
        return OverTime("Answers a second, over seconds", phase.Errors.Count > 0 ? [answers, errors] : [answers]);
    }

    public static LinePlot Memory(MeasuredPhase phase) =>
        OverTime("MB of the service in RAM, over seconds", [new PlotLine("in RAM", [.. phase.Memory.Select(static sample => (sample.Second, sample.Megabytes))])]);

    private static LinePlot OverTime(string title, IReadOnlyList<PlotLine> lines)
    {
        var points = lines.SelectMany(static line => line.Points).ToList();
        var seconds = AxisSteps.Linear(points.Select(static point => point.Across).DefaultIfEmpty(1).Max());
        return new LinePlot(
            title, [.. seconds.Select(static second => (second, second.ToString(CultureInfo.InvariantCulture)))],
            AxisSteps.Linear(points.Select(static point => point.Up).DefaultIfEmpty(1).Max()), Logarithmic: false, lines);
    }

    private static double Nines(double percent) => -Math.Log10(1 - (percent / 100));
}
