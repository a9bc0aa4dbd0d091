using System.Text.Json.Serialization;

namespace NewsArchive.Archive.Importing.Sources;

/// <summary>Where people add, change, suspend and remove sources, whichever way they come: REST, pages or command line.</summary>
/// <remarks>Safe to use from several threads.</remarks>
public sealed class SourceDesk(ISourceStore store, SourceChecks checks, TimeProvider clock)
{
    /// <summary>Adds a source, due at once.</summary>
    /// <returns>The source, or the one of the same kind, address and selector that was there already; or what is wrong, by field.</returns>
    public async Task<Checked<AddedSource>> AddAsync(SourceInput input, CancellationToken cancellationToken)
    {
        var definition = checks.Check(input);
        return definition.Ok ? await store.AddAsync(definition.Value, clock.GetUtcNow(), cancellationToken) : definition.Fault;
    }

    /// <summary>Says anew all that is said of a source.</summary>
    /// <param name="id">The source.</param>
    /// <param name="version">The version it was changed from; null: whichever it has.</param>
    /// <param name="input">What is said of it; what is left out takes its default.</param>
    public async Task<Checked<SourceChange>> ChangeAsync(Guid id, int? version, SourceInput input, CancellationToken cancellationToken)
    {
        var definition = checks.Check(input);
        if (!definition.Ok) return definition.Fault;
        var source = await store.FindAsync(id, cancellationToken);
        if (source is null) return new SourceChange(SourceChangeOutcome.Missing, null);
        return await store.ChangeAsync(id, version, definition.Value, NextRun(source, definition.Value), cancellationToken);
    }

    /// <summary>Suspends a source's visits, or takes them up again.</summary>
    /// <param name="id">The source.</param>
    /// <param name="version">The version it was changed from; null: whichever it has.</param>
    /// <param name="paused">Whether they are suspended.</param>
    public async Task<SourceChange> PauseAsync(Guid id, int? version, bool paused, CancellationToken cancellationToken)
    {
        var source = await store.FindAsync(id, cancellationToken);
        if (source is null) return new SourceChange(SourceChangeOutcome.Missing, null);
        if (source.Definition.Paused == paused && (version is null || version == source.Version)) return new SourceChange(SourceChangeOutcome.Changed, source);
        return await store.ChangeAsync(id, version, source.Definition with { Paused = paused }, nextRunAt: null, cancellationToken);
    }

    /// <summary>A new address is visited at once, a new schedule counts from now; else nothing about the next visit changes.</summary>
    private DateTimeOffset? NextRun(NewsSource source, SourceDefinition definition)
    {
        var old = source.Definition;
        if (old.Kind != definition.Kind || old.Address != definition.Address || old.Selector != definition.Selector) return clock.GetUtcNow();
        return old.Schedule == definition.Schedule && old.TimeZone == definition.TimeZone
            ? null
            : SourceVisits.AfterSuccess(source with { Definition = definition }, clock.GetUtcNow());
    }
}

/// <summary>Serialiser of sources as people name them.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, AllowDuplicateProperties = false, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(SourceInput))]
public sealed partial class SourceInputJsonContext : JsonSerializerContext;
