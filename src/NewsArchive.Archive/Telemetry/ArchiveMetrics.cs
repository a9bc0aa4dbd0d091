using System.Diagnostics;
using System.Diagnostics.Metrics;

using NewsArchive.Archive.Model;

namespace NewsArchive.Archive.Telemetry;

/// <summary>What the archive counts and times. Durations are in seconds, sizes in bytes, as OpenTelemetry has them.</summary>
/// <remarks>No measurement carries a text, a title or an address.</remarks>
internal static class ArchiveMetrics
{
    // Publisher names come from outside, and each new one is a new series that is kept for ever.
    private const int MostPublishers = 300;

    private static readonly BoundedNames Publishers = new(MostPublishers);

    private static readonly Counter<long> Ingested = ArchiveTelemetry.Meter.CreateCounter<long>(
        "newsarchive.articles.ingested", "{article}", "Articles taken in, by outcome (created, unchanged, revised) and publisher.");

    private static readonly Counter<long> Refused = ArchiveTelemetry.Meter.CreateCounter<long>(
        "newsarchive.articles.refused", "{article}", "Articles that could not be read, by the kind of their fault.");

    private static readonly Histogram<double> ParseDuration = ArchiveTelemetry.Meter.CreateHistogram(
        "newsarchive.parse.duration", "s", "Time of decoding, checking and parsing an article.", advice: Buckets(0.000_05, 0.000_1, 0.000_25, 0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.05, 0.25, 1, 5));

    private static readonly Histogram<double> DatabaseDuration = ArchiveTelemetry.Meter.CreateHistogram(
        "newsarchive.database.duration", "s", "Time of a piece of work on the database, attempts and waiting included.", advice: Buckets(0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5, 30));

    private static readonly Counter<long> DatabaseRetries = ArchiveTelemetry.Meter.CreateCounter<long>(
        "newsarchive.database.retries", "{attempt}", "Further attempts at the database, by what the one before met.");

    private static readonly UpDownCounter<long> Waiting = ArchiveTelemetry.Meter.CreateUpDownCounter<long>(
        "newsarchive.queue.length", "{article}", "Articles of bulk imports that are being parsed or wait for their turn to be archived.");

    public static void CountIngested(IngestOutcome outcome, string? publisher) => Ingested.Add(
        1, Tag("outcome", NameOf(outcome)), Tag("publisher", publisher is null ? "none" : Publishers.Bound(publisher)));

    /// <param name="input">"html" or "text".</param>
    /// <param name="duration">How long it took.</param>
    /// <param name="fault">The kind of fault, where it could not be read.</param>
    public static void RecordParse(string input, TimeSpan duration, Enum? fault)
    {
        ParseDuration.Record(duration.TotalSeconds, Tag("input", input));
        if (fault is not null) Refused.Add(1, Tag("fault", NameOf(fault)));
    }

    public static void RecordDatabase(string database, long startedAt, bool failed) => DatabaseDuration.Record(
        Stopwatch.GetElapsedTime(startedAt).TotalSeconds, Tag("database", database), Tag("outcome", failed ? "failed" : "done"));

    public static void CountRetry(string database, string reason) => DatabaseRetries.Add(1, Tag("database", database), Tag("reason", reason));

    public static void Enqueue() => Waiting.Add(1);

    public static void Dequeue() => Waiting.Add(-1);

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);

    /// <summary>As JSON writes it: "created", "emptyText".</summary>
    private static string NameOf(Enum value)
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static InstrumentAdvice<double> Buckets(params double[] bounds) => new() { HistogramBucketBoundaries = bounds };
}
