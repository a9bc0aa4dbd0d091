using NewsArchive.Archive.Importing;

namespace NewsArchive.Archive.SavedSearches;

/// <summary>Where people save, change, suspend and remove searches, whichever way they come: REST, pages or command line.</summary>
/// <remarks>Safe to use from several threads.</remarks>
public sealed class SavedSearchDesk(ISavedSearchStore store, SavedSearchChecks checks, WebhookSettings settings, TimeProvider clock)
{
    /// <summary>Each of them is looked at for every new article.</summary>
    public const int MostSearches = 1_000;

    /// <summary>Saves a search, with a secret of its own.</summary>
    /// <returns>The search with its secret, which nobody is told again; or what is wrong, by field.</returns>
    public async Task<Checked<MadeSearch>> AddAsync(SavedSearchInput input, CancellationToken cancellationToken)
    {
        var definition = checks.Check(input);
        if (!definition.Ok) return definition.Fault;
        if (await store.CountAsync(cancellationToken) >= MostSearches)
            return SubmissionFault.OfField(FaultKind.InvalidFields, "name", FormattableString.Invariant($"There are {MostSearches} saved searches already; remove one first."));
        var secret = HookSecret.Make();
        return new MadeSearch(await store.AddAsync(definition.Value, secret, cancellationToken), secret);
    }

    /// <summary>Says anew all that is said of a search; its secret stays.</summary>
    /// <param name="id">The search.</param>
    /// <param name="version">The version it was changed from; null: whichever it has.</param>
    /// <param name="input">What is said of it; what is left out takes its default.</param>
    public async Task<Checked<SavedSearchChange>> ChangeAsync(Guid id, int? version, SavedSearchInput input, CancellationToken cancellationToken)
    {
        var definition = checks.Check(input);
        return definition.Ok ? await store.ChangeAsync(id, version, definition.Value, cancellationToken) : definition.Fault;
    }

    /// <summary>Lets a search rest, or takes it up where it was.</summary>
    public async Task<SavedSearchChange> PauseAsync(Guid id, int? version, bool paused, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(id, cancellationToken) is not { } search) return new SavedSearchChange(SavedSearchOutcome.Missing, null);
        if (search.Definition.Paused == paused && (version is null || version == search.Version)) return new SavedSearchChange(SavedSearchOutcome.Changed, search);
        return await store.ChangeAsync(id, version ?? search.Version, search.Definition with { Paused = paused }, cancellationToken);
    }

    /// <summary>Gives a search another secret; for some time both sign.</summary>
    /// <returns>Null where there is no such search.</returns>
    public async Task<MadeSearch?> RotateAsync(Guid id, CancellationToken cancellationToken)
    {
        var secret = HookSecret.Make();
        var search = await store.ReplaceSecretAsync(id, secret, clock.GetUtcNow() + settings.OldSecretTime, cancellationToken);
        return search is null ? null : new MadeSearch(search, secret);
    }
}

/// <summary>A saved search with a secret that was just made.</summary>
/// <param name="Search">The search.</param>
/// <param name="Secret">Its secret.</param>
public sealed record MadeSearch(SavedSearch Search, HookSecret Secret);
