using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace NewsArchive.Archive.Telemetry;

/// <summary>The names under which the archive measures and traces itself, for whoever listens.</summary>
public static class ArchiveTelemetry
{
    /// <summary>Name of the meter and of the activity source.</summary>
    public const string Name = "NewsArchive";

    internal static Meter Meter { get; } = new(Name);

    internal static ActivitySource Activities { get; } = new(Name);
}
