using System.Text.Json.Nodes;

using NewsArchive.Api.Resources;
using NewsArchive.Archive.Importing.Runs;
using NewsArchive.Archive.Importing.Sources;
using NewsArchive.Archive.Importing.Web;

namespace NewsArchive.Api.OpenApi;

/// <summary>The source, and a run of it, that the documentation's examples show.</summary>
internal static class SampleSource
{
    private static readonly Guid Id = Guid.Parse("018e08b5-3c00-7b1e-9f0a-4d2c6f7a8b90");
    private static readonly DateTimeOffset Added = new(2024, 3, 4, 9, 0, 0, TimeSpan.Zero);

    public static SourceResource Resource { get; } = SourceResource.Of(new NewsSource
    {
        Id = Id,
        Version = 1,
        Definition = new SourceDefinition
        {
            Kind = SourceKind.Feed,
            Name = "Koran Contoh, nasional",
            Address = "https://www.example.com/nasional/rss",
            Schedule = "*/15 6-22 * * *",
        },
        Memory = new SourceMemory { ArticlesPerDay = 42.5, ListedItems = 30 },
        CreatedAt = Added,
        UpdatedAt = Added,
        NextRunAt = Added.AddMinutes(15),
        LastRunAt = Added,
        LastSuccessAt = Added.AddSeconds(8),
    });

    public static ImportRun Run { get; } = new()
    {
        Id = Guid.Parse("018e08b5-4388-7c60-8a11-2b3c4d5e6f70"),
        SourceId = Id,
        Trigger = RunTrigger.Schedule,
        State = RunState.Completed,
        QueuedAt = Added,
        StartedAt = Added,
        EndedAt = Added.AddSeconds(8),
        Seen = 30,
        Created = 3,
        Unchanged = 25,
        Revised = 1,
        Failed = 1,
        Pending = 0,
        Bytes = 412_380,
        Resumed = 0,
        CancelRequested = false,
    };

    public static ImportRun Queued { get; } = Run with
    {
        Trigger = RunTrigger.Manual,
        State = RunState.Queued,
        StartedAt = null,
        EndedAt = null,
        Seen = 0,
        Created = 0,
        Unchanged = 0,
        Revised = 0,
        Failed = 0,
        Bytes = 0,
    };

    public static RunItem FailedItem { get; } = new()
    {
        RunId = Run.Id,
        Number = 4,
        Outcome = ItemOutcome.Failed,
        Address = "https://www.example.com/nasional/2024/03/04/jembatan",
        Title = "Jembatan Layang Dibuka",
        Reason = "https://www.example.com/nasional/2024/03/04/jembatan answered 404 (not found).",
        Attempts = 1,
        EndedAt = Added.AddSeconds(6),
    };

    public static TriedSource Tried { get; } = new(true, "https://www.example.com/nasional/rss")
    {
        Format = "RSS 2.0",
        Title = "Koran Contoh, nasional",
        Bytes = 48_210,
        Listed = 1,
        Newest = [new TriedItem("https://www.example.com/nasional/2024/03/04/pasar-johar", "Pasar Johar Kembali Ramai", Added)],
    };

    public static JsonObject Json() => new()
    {
        ["kind"] = "feed",
        ["name"] = "Koran Contoh, nasional",
        ["address"] = "https://www.example.com/nasional/rss",
        ["schedule"] = "*/15 6-22 * * *",
    };
}
