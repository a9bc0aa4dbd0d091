using System.Globalization;
using System.Runtime.InteropServices;

namespace NewsArchive.Benchmarks.Load.Reports;

/// <summary>What figures depend on, as far as the system tells.</summary>
internal static class MachineFacts
{
    public static IReadOnlyList<ReportFact> Read() =>
    [
        new("processor", $"{Environment.ProcessorCount} of {LineOf("/proc/cpuinfo", "model name") ?? RuntimeInformation.ProcessArchitecture.ToString()}"),
        new("memory", string.Create(CultureInfo.InvariantCulture, $"{GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9:0.0} GB")),
        new("system", RuntimeInformation.OSDescription),
        new(".NET", Environment.Version.ToString()),
        new("load before", File.Exists("/proc/loadavg") ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ').Take(3)) : "unknown"),
        new("at", TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture)),
    ];

    private static string? LineOf(string file, string name) => !File.Exists(file) ? null : File.ReadLines(file)
        .FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal))?.Split(':', 2)[1].Trim();
}
