using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

using NewsArchive.Archive.Importing.Sources;
using NewsArchive.Archive.Storage.Rows;

namespace NewsArchive.Archive.Storage.Imports;

/// <summary>Between the rows of a source and the source.</summary>
internal static class SourceMapping
{
    public const string NothingLearnt = "{}";

    public static NewsSource ToSource(SourceRow row, SourceStateRow state) => new()
    {
        Id = row.Id,
        Version = row.Version,
        Definition = ToDefinition(row),
        Memory = ReadMemory(state.Memory),
        CreatedAt = row.CreatedAt,
        UpdatedAt = row.UpdatedAt,
        NextRunAt = state.NextRunAt,
        LastRunAt = state.LastRunAt,
        LastSuccessAt = state.LastSuccessAt,
        ConsecutiveFailures = state.ConsecutiveFailures,
        LastError = state.LastError,
        LastErrorAt = state.LastErrorAt,
    };

    public static SourceRow ToRow(Guid id, SourceDefinition definition, DateTimeOffset now)
    {
        var row = new SourceRow
        {
            Id = id,
            Version = 1,
            Kind = definition.Kind,
            Name = "",
            Address = "",
            Identity = "",
            Schedule = "",
            TimeZone = "",
            JitterSeconds = 0,
            Paused = false,
            FullArticles = definition.FullArticles,
            CreatedAt = now,
            UpdatedAt = now,
        };
        Describe(row, definition);
        return row;
    }

    public static void Describe(SourceRow row, SourceDefinition definition)
    {
        row.Kind = definition.Kind;
        row.Name = StoredText.Clean(definition.Name);
        row.Address = StoredText.Clean(definition.Address);
        row.Selector = StoredText.Clean(definition.Selector);
        row.Identity = IdentityOf(definition);
        row.Publisher = StoredText.Clean(definition.Publisher);
        row.Schedule = definition.Schedule;
        row.TimeZone = definition.TimeZone;
        row.JitterSeconds = definition.JitterSeconds;
        row.Paused = definition.Paused;
        row.FullArticles = definition.FullArticles;
        row.Contact = StoredText.Clean(definition.Contact);
    }

    public static string IdentityOf(SourceDefinition definition) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{definition.Kind}\n{definition.Address}\n{definition.Selector}")));

    public static string WriteMemory(SourceMemory memory) => StoredText.Clean(JsonSerializer.Serialize(memory, SourceJsonContext.Default.SourceMemory));

    public static string WriteItem(ListedItem item) => JsonSerializer.Serialize(item, SourceJsonContext.Default.ListedItem);

    public static ListedItem ReadItem(string json) =>
        JsonSerializer.Deserialize(json, SourceJsonContext.Default.ListedItem) ?? throw new ArchiveDamagedException("An item of a run's journal is null.");

    /// <summary>What a later program wrote and this one cannot read is learnt anew.</summary>
    private static SourceMemory ReadMemory(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, SourceJsonContext.Default.SourceMemory) ?? new SourceMemory();
        }
        catch (JsonException)
        {
            return new SourceMemory();
        }
    }

    private static SourceDefinition ToDefinition(SourceRow row) => new()
    {
        Kind = row.Kind,
        Name = row.Name,
        Address = row.Address,
        Selector = row.Selector,
        Publisher = row.Publisher,
        Schedule = row.Schedule,
        TimeZone = row.TimeZone,
        JitterSeconds = row.JitterSeconds,
        Paused = row.Paused,
        FullArticles = row.FullArticles,
        Contact = row.Contact,
    };
}
