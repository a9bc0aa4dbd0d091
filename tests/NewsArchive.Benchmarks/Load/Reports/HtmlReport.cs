namespace NewsArchive.Benchmarks.Load.Reports;

/// <summary>The report as one page that needs nothing beside it.</summary>
internal static class HtmlReport
{
    public static string Write(LoadReport report) => Markup.Of(
        $"""
        <!DOCTYPE html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
        <title>NewsArchive under load</title>
        <style>{ReportStyle.Css}</style></head>
        <body><main>
        <h1>NewsArchive under load</h1>
        {Targets(report.Targets)}
        <section><h2>All loads</h2>
        {ReportPlots.Percentiles(report.Phases).Draw()}
        {Table(["load", "answers/s", "articles/s", "p50 ms", "p90", "p99", "p99.9", "max", "errors"], report.Phases.Select(Row))}</section>
        {Limits(report.Limits)}
        {Markup.Join(report.Phases.Select(Phase))}
        <section><h2>Machine and settings</h2>
        {Table(["", ""], report.Machine.Concat(report.Settings).Select(static fact => (IReadOnlyList<string>)[fact.Name, fact.Value]))}</section>
        </main></body></html>
        """).ToString();

    private static Markup Targets(IReadOnlyList<ReportTarget> targets) => targets.Count == 0 ? Markup.Empty : Markup.Of(
        $"""<section><h2>Targets</h2>{Table(["target", "bound", "measured", ""], targets.Select(static target => (IReadOnlyList<string>)[
            target.Name, FormattableString.Invariant($"{(target.AtLeast ? "at least" : "at most")} {target.Bound:0.##}"), FormattableString.Invariant($"{target.Value:0.00}"), target.IsMet ? "met" : "missed"]))}</section>""");

    private static Markup Limits(IReadOnlyList<MeasuredPhase> limits) => limits.Count == 0 ? Markup.Empty : Markup.Of(
        $"""<section><h2>What this machine can do without the service</h2>{Table(["limit", "a second", "p50 ms", "p99", "max", "how"], limits.Select(static limit => (IReadOnlyList<string>)[
            limit.Name, Number(limit.PerSecond), .. TimesOf(limit), limit.About]))}</section>""");

    private static Markup Phase(MeasuredPhase phase) => Markup.Of(
        $"""
        <section><h2>{phase.Name}</h2><p>{phase.About}. {phase.Seconds:0.0} s. {Lateness(phase.SentLate)}</p>
        {ReportPlots.Throughput(phase).Draw()}{Seconds(phase)}
        {(phase.Memory.Count > 1 ? ReportPlots.Memory(phase).Draw() : Markup.Empty)}
        {Table(["asked", "answers", "p50 ms", "p90", "p99", "p99.9", "max"], phase.Times.Select(static times => (IReadOnlyList<string>)[times.Kind, Number(times.Count), Time(times.P50), Time(times.P90), Time(times.P99), Time(times.P999), Time(times.Max)]))}
        {(phase.Errors.Count == 0 ? Markup.Empty : Table(["error", "times"], phase.Errors.Select(static error => (IReadOnlyList<string>)[error.Key, Number(error.Value)])))}
        </section>
        """);

    /// <summary>Of COPY there are none: it is one for all.</summary>
    private static string[] TimesOf(MeasuredPhase limit) => limit.Times[0] is { Count: > 0 } times ? [Time(times.P50), Time(times.P99), Time(times.Max)] : ["", "", ""];

    /// <summary>A closed loop sends when it sends.</summary>
    private static Markup Lateness(MeasuredTimes late) => late.Max <= 0 ? Markup.Empty : Markup.Of(
        $"The sender was {late.P50:0.0} ms late at the median and {late.P99:0.0} ms at p99, which is part of the times.");

    private static Markup Seconds(MeasuredPhase phase) => Markup.Of(
        $"""<details><summary>As a table</summary>{Table(["second", "answers", "articles", "errors", "slowest ms", "MB in RAM"], phase.OverTime.Select(second => (IReadOnlyList<string>)[
            Number(second.Second), Number(second.Answers), Number(second.Articles), Number(second.Errors), Time(second.SlowestMilliseconds), MemoryAt(phase, second.Second)]))}</details>""");

    private static string MemoryAt(MeasuredPhase phase, int second) =>
        phase.Memory.LastOrDefault(sample => (int)sample.Second == second) is { } sample ? FormattableString.Invariant($"{sample.Megabytes:0}") : "";

    private static IReadOnlyList<string> Row(MeasuredPhase phase)
    {
        var times = phase.Times[0];
        return [phase.Name, Number(phase.PerSecond), Number(phase.ArticlesPerSecond), Time(times.P50), Time(times.P90), Time(times.P99), Time(times.P999), Time(times.Max), Number(phase.Errors.Values.Sum())];
    }

    private static Markup Table(IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows) => Markup.Of(
        $"""
        <div class="wide" tabindex="0"><table>{(heads.All(string.IsNullOrEmpty) ? Markup.Empty : Markup.Of($"<thead><tr>{Markup.Join(heads.Select(static head => Markup.Of($"""<th scope="col">{head}</th>""")))}</tr></thead>"))}
        <tbody>{Markup.Join(rows.Select(static row => Markup.Of($"""<tr><th scope="row">{row[0]}</th>{Markup.Join(row.Skip(1).Select(Cell))}</tr>""")))}</tbody></table></div>
        """);

    /// <summary>Numbers stand under numbers; what is a text is read from its left.</summary>
    private static Markup Cell(string text) => text.Count(static letter => letter == ' ') > 3 ? Markup.Of($"""<td class="text">{text}</td>""") : Markup.Of($"<td>{text}</td>");

    private static string Number(double value) => FormattableString.Invariant($"{value:#,0}");

    private static string Time(double milliseconds) => milliseconds < 10 ? FormattableString.Invariant($"{milliseconds:0.00}") : FormattableString.Invariant($"{milliseconds:#,0.0}");
}
