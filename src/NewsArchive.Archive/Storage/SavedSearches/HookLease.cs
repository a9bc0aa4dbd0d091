using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.SavedSearches.Delivery;
using NewsArchive.Archive.Storage.Rows;

namespace NewsArchive.Archive.Storage.SavedSearches;

/// <summary>The row of a saved search, as long as an instance holds it.</summary>
internal static class HookLease
{
    public static IQueryable<SavedSearchStateRow> Held(ArchiveContext context, HeldSearch held) =>
        context.SavedSearchStates.Where(state => state.SearchId == held.Search.Id && state.Fence == held.Fence && state.LeaseUntil != null);

    /// <summary>Locks the row for the rest of the transaction, and holds the search for another while.</summary>
    /// <exception cref="SearchLeaseLostException">Another instance has taken it, or somebody has changed or removed it.</exception>
    public static async Task RenewAsync(ArchiveContext context, HeldSearch held, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await LockAsync(context, held, now, cancellationToken);
        var (id, version) = (held.Search.Id, held.Search.Version);
        if (!await context.SavedSearches.AnyAsync(search => search.Id == id && search.Version == version && !search.Paused, cancellationToken)) throw new SearchLeaseLostException(id);
    }

    /// <summary>The same for what has happened already, whatever somebody changed meanwhile.</summary>
    /// <exception cref="SearchLeaseLostException">Another instance has taken it, or somebody has removed it.</exception>
    public static async Task LockAsync(ArchiveContext context, HeldSearch held, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var until = now + held.Lease;
        var locked = await Held(context, held).ExecuteUpdateAsync(set => set.SetProperty(state => state.LeaseUntil, until), cancellationToken);
        if (locked == 0) throw new SearchLeaseLostException(held.Search.Id);
    }
}
