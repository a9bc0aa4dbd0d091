using System.Text.Json;
using System.Text.Json.Serialization;

using NewsArchive.Archive.Model;
using NewsArchive.Archive.SavedSearches;
using NewsArchive.Archive.Storage.Rows;

namespace NewsArchive.Archive.Storage.SavedSearches;

/// <summary>Between the rows of a saved search and the search.</summary>
internal static class SavedSearchMapping
{
    public static SavedSearch ToSearch(SavedSearchRow row, SavedSearchStateRow state, int waiting, DateTimeOffset now) => new()
    {
        Id = row.Id,
        Version = row.Version,
        Definition = DefinitionOf(row),
        PausedBecause = row.Paused ? row.PausedBecause ?? PauseReason.Asked : null,
        CreatedAt = row.CreatedAt,
        UpdatedAt = row.UpdatedAt,
        OldSecretUntil = row.OldSecretUntil > now ? row.OldSecretUntil : null,
        Waiting = waiting,
        NextAttemptAt = row.Paused ? null : state.NextAttemptAt,
        LastDeliveryAt = state.LastDeliveryAt,
        ConsecutiveFailures = state.ConsecutiveFailures,
        FailingSince = state.FailingSince,
        LongFailing = state.LongFailing,
        LastError = state.LastError,
        LastErrorAt = state.LastErrorAt,
    };

    /// <exception cref="ArchiveDamagedException">Its filter cannot be read.</exception>
    public static SavedSearchDefinition DefinitionOf(SavedSearchRow row) =>
        new() { Name = row.Name, Query = row.Query, Filter = ReadFilter(row), Hook = row.Hook, Paused = row.Paused };

    public static SavedSearchRow ToRow(Guid id, SavedSearchDefinition definition, HookSecret secret, DateTimeOffset now)
    {
        var row = new SavedSearchRow
        {
            Id = id,
            Version = 1,
            Name = "",
            Query = "",
            Filter = "",
            Hook = "",
            Paused = false,
            Secret = secret.Reveal(),
            AskedSince = now,
            CreatedAt = now,
            UpdatedAt = now,
        };
        Describe(row, definition);
        return row;
    }

    public static void Describe(SavedSearchRow row, SavedSearchDefinition definition)
    {
        row.Name = StoredText.Clean(definition.Name);
        row.Query = StoredText.Clean(definition.Query);
        row.Filter = WriteFilter(definition.Filter);
        row.Hook = StoredText.Clean(definition.Hook);
        if (!definition.Paused) row.PausedBecause = null;
        else if (!row.Paused) row.PausedBecause = PauseReason.Asked;
        row.Paused = definition.Paused;
    }

    /// <summary>The secret, and the old one while it counts.</summary>
    public static IReadOnlyList<HookSecret> SecretsOf(SavedSearchRow row, DateTimeOffset now) =>
        row.OldSecret is { } old && row.OldSecretUntil > now ? [HookSecret.Read(row.Secret), HookSecret.Read(old)] : [HookSecret.Read(row.Secret)];

    public static HookDelivery ToDelivery(HookDeliveryRow row) => new()
    {
        Id = row.Id,
        Kind = row.Kind,
        State = row.State,
        Articles = row.Articles,
        CreatedAt = row.CreatedAt,
        Attempts = row.Attempts,
        Status = row.Status,
        Error = row.Error,
        EndedAt = row.EndedAt,
    };

    public static string WriteFilter(SearchFilter filter) => StoredText.Clean(JsonSerializer.Serialize(filter, SearchFilterJsonContext.Default.SearchFilter));

    private static SearchFilter ReadFilter(SavedSearchRow row)
    {
        try
        {
            return JsonSerializer.Deserialize(row.Filter, SearchFilterJsonContext.Default.SearchFilter) ?? new SearchFilter();
        }
        catch (JsonException broken)
        {
            throw new ArchiveDamagedException($"The filter of saved search {row.Id} cannot be read.", broken);
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SearchFilter))]
internal sealed partial class SearchFilterJsonContext : JsonSerializerContext;
