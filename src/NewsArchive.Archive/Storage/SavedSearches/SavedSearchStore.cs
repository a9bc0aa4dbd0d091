using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.SavedSearches;
using NewsArchive.Archive.Storage.Rows;

namespace NewsArchive.Archive.Storage.SavedSearches;

/// <summary>Saved searches in the tables.</summary>
internal sealed class SavedSearchStore(DatabaseSession session, TimeProvider clock) : ISavedSearchStore
{
    public Task<SavedSearch> AddAsync(SavedSearchDefinition definition, HookSecret secret, CancellationToken cancellationToken)
    {
        var now = clock.GetMicroseconds();
        var row = SavedSearchMapping.ToRow(Guid.CreateVersion7(now), definition, secret, now);
        return session.WriteAsync(
            async (context, token) =>
            {
                // Answered with a broken connection, it may have been written.
                if (await FindAsync(context, row.Id, token) is { } written) return written;
                var end = await JournalPositions.EndAsync(context, token);
                var state = new SavedSearchStateRow
                {
                    SearchId = row.Id,
                    Positions = end.ToBytes(),
                    Seen = end.Seen,
                    Fence = 0,
                    TakenAt = now,
                    ConsecutiveFailures = 0,
                    LongFailing = false,
                };
                context.AddRange(row, state);
                await context.SaveChangesAsync(token);
                return SavedSearchMapping.ToSearch(row, state, waiting: 0, now);
            },
            cancellationToken);
    }

    public Task<SavedSearch?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        session.RunAsync((context, token) => FindAsync(context, id, token), cancellationToken);

    public Task<IReadOnlyList<SavedSearch>> ListAsync(Guid? after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return session.RunAsync<IReadOnlyList<SavedSearch>>(
            async (context, token) =>
            {
                var pairs = Pairs(context);
                if (after is { } last) pairs = pairs.Where(pair => pair.Row.Id.CompareTo(last) > 0);
                return await ReadAsync(context, pairs.OrderBy(pair => pair.Row.Id).Take(limit), token);
            },
            cancellationToken);
    }

    public Task<int> CountAsync(CancellationToken cancellationToken) =>
        session.RunAsync((context, token) => context.SavedSearches.CountAsync(token), cancellationToken);

    public Task<SavedSearchChange> ChangeAsync(Guid id, int? version, SavedSearchDefinition definition, CancellationToken cancellationToken)
    {
        var now = clock.GetMicroseconds();
        return session.WriteAsync(
            async (context, token) =>
            {
                if (await context.SavedSearches.FirstOrDefaultAsync(search => search.Id == id, token) is not { } row) return new SavedSearchChange(SavedSearchOutcome.Missing, null);
                if (version is not null && row.Version != version) return new SavedSearchChange(SavedSearchOutcome.OtherVersion, await FindAsync(context, id, token));
                var (query, filter, hook, paused) = (row.Query, row.Filter, row.Hook, row.Paused);
                SavedSearchMapping.Describe(row, definition);
                if (row.Query != query || row.Filter != filter) row.AskedSince = now;
                row.Version++;
                row.UpdatedAt = now;
                await context.SaveChangesAsync(token);
                // What failed at another address, or before somebody took the search up again, tells nothing of this one.
                if (row.Hook != hook || (paused && !row.Paused)) await ForgiveAsync(context, id, now, token);
                return new SavedSearchChange(SavedSearchOutcome.Changed, await FindAsync(context, id, token));
            },
            cancellationToken);
    }

    public Task<SavedSearch?> ReplaceSecretAsync(Guid id, HookSecret secret, DateTimeOffset oldUntil, CancellationToken cancellationToken)
    {
        var now = clock.GetMicroseconds();
        return session.WriteAsync(
            async (context, token) =>
            {
                if (await context.SavedSearches.FirstOrDefaultAsync(search => search.Id == id, token) is not { } row) return null;
                if (row.Secret != secret.Reveal()) (row.OldSecret, row.OldSecretUntil) = (row.Secret, oldUntil);
                row.Secret = secret.Reveal();
                row.Version++;
                row.UpdatedAt = now;
                await context.SaveChangesAsync(token);
                return await FindAsync(context, id, token);
            },
            cancellationToken);
    }

    public Task<bool> RemoveAsync(Guid id, CancellationToken cancellationToken) => session.WriteAsync(
        // Its state, matches and deliveries go with it, by their foreign keys.
        async (context, token) => await context.SavedSearches.Where(search => search.Id == id).ExecuteDeleteAsync(token) > 0,
        cancellationToken);

    public Task<IReadOnlyList<HookDelivery>> ListDeliveriesAsync(Guid id, Guid? before, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return session.RunAsync<IReadOnlyList<HookDelivery>>(
            async (context, token) =>
            {
                var deliveries = context.HookDeliveries.AsNoTracking().Where(delivery => delivery.SearchId == id);
                if (before is { } last) deliveries = deliveries.Where(delivery => delivery.Id.CompareTo(last) < 0);
                var rows = await deliveries.OrderByDescending(delivery => delivery.Id).Take(limit).ToListAsync(token);
                return [.. rows.Select(SavedSearchMapping.ToDelivery)];
            },
            cancellationToken);
    }

    public Task<int> CountDeliveriesAsync(Guid id, CancellationToken cancellationToken) =>
        session.RunAsync((context, token) => context.HookDeliveries.CountAsync(delivery => delivery.SearchId == id, token), cancellationToken);

    public Task<int> RemoveEndedAsync(DateTimeOffset before, CancellationToken cancellationToken) => session.WriteAsync(
        (context, token) => context.HookDeliveries.Where(delivery => delivery.EndedAt != null && delivery.EndedAt < before).ExecuteDeleteAsync(token),
        cancellationToken);

    internal static IQueryable<SearchPair> Pairs(ArchiveContext context) =>
        from row in context.SavedSearches.AsNoTracking()
        join state in context.SavedSearchStates.AsNoTracking() on row.Id equals state.SearchId
        select new SearchPair { Row = row, State = state };

    private async Task<SavedSearch?> FindAsync(ArchiveContext context, Guid id, CancellationToken cancellationToken) =>
        await ReadAsync(context, Pairs(context).Where(pair => pair.Row.Id == id), cancellationToken) is [var search, ..] ? search : null;

    private async Task<IReadOnlyList<SavedSearch>> ReadAsync(ArchiveContext context, IQueryable<SearchPair> pairs, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var found = await pairs.ToListAsync(cancellationToken);
        var ids = found.Select(static pair => pair.Row.Id).ToList();
        var open = context.HookDeliveries.Where(delivery => delivery.State == DeliveryState.Pending && delivery.Kind == DeliveryKind.Matches && ids.Contains(delivery.SearchId))
            .Select(delivery => new { delivery.SearchId, delivery.Articles });
        var waiting = await context.SearchMatches.Where(match => ids.Contains(match.SearchId) && match.DeliveryId == null)
            .GroupBy(match => match.SearchId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        foreach (var delivery in await open.ToListAsync(cancellationToken)) waiting[delivery.SearchId] = waiting.GetValueOrDefault(delivery.SearchId) + delivery.Articles;
        return [.. found.Select(pair => SavedSearchMapping.ToSearch(pair.Row, pair.State, waiting.GetValueOrDefault(pair.Row.Id), now))];
    }

    private static async Task ForgiveAsync(ArchiveContext context, Guid id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var state = context.SavedSearchStates.Where(state => state.SearchId == id);
        await state.ExecuteUpdateAsync(
            set => set
                .SetProperty(state => state.ConsecutiveFailures, 0)
                .SetProperty(state => state.FailingSince, (DateTimeOffset?)null)
                .SetProperty(state => state.LongFailing, false),
            cancellationToken);
        await state.Where(state => state.NextAttemptAt != null).ExecuteUpdateAsync(set => set.SetProperty(state => state.NextAttemptAt, now), cancellationToken);
    }

    internal sealed class SearchPair
    {
        public required SavedSearchRow Row { get; init; }

        public required SavedSearchStateRow State { get; init; }
    }
}
