using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace NewsArchive.Benchmarks.Throughput;

/// <summary>A column computed from an operation's mean time and the bytes it allocates.</summary>
/// <param name="value">Nanoseconds and bytes of one operation in, the number shown out.</param>
internal sealed class PerTextColumn(string name, string legend, Func<double, long, double> value) : IColumn
{
    public string Id => name;

    public string ColumnName => name;

    public string Legend => legend;

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
    {
        var report = summary[benchmarkCase];
        return report?.ResultStatistics is { } times ? $"{value(times.Mean, report.GcStats.GetBytesAllocatedPerOperation(benchmarkCase) ?? 0):N2}" : "?";
    }

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;
}
