namespace NewsArchive.Benchmarks.Load.Reports;

/// <summary>All that a run of <c>load</c> has found; what the JSON file has.</summary>
/// <param name="Machine">What it ran on.</param>
/// <param name="Settings">What was asked for.</param>
/// <param name="Phases">What the service did.</param>
/// <param name="Limits">What this machine can do without it.</param>
/// <param name="Targets">What was to be reached.</param>
internal sealed record LoadReport(
    IReadOnlyList<ReportFact> Machine, IReadOnlyList<ReportFact> Settings, IReadOnlyList<MeasuredPhase> Phases, IReadOnlyList<MeasuredPhase> Limits, IReadOnlyList<ReportTarget> Targets);

internal sealed record ReportFact(string Name, string Value);

/// <param name="Name">What is measured.</param>
/// <param name="Value">What it came to.</param>
/// <param name="Bound">What it should come to.</param>
/// <param name="AtLeast">Whether the bound is the least it should be; else it is the most.</param>
internal sealed record ReportTarget(string Name, double Value, double Bound, bool AtLeast)
{
    public bool IsMet => AtLeast ? Value >= Bound : Value <= Bound;
}
