using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Importing.Sources;
using NewsArchive.Archive.Storage.Rows;

namespace NewsArchive.Archive.Storage.Imports;

/// <summary>Sources in the tables.</summary>
internal sealed class SourceStore(DatabaseSession session, TimeProvider clock) : ISourceStore
{
    public Task<AddedSource> AddAsync(SourceDefinition definition, DateTimeOffset firstRunAt, CancellationToken cancellationToken)
    {
        var now = clock.GetMicroseconds();
        var id = Guid.CreateVersion7(now);
        return session.WriteAsync(
            async (context, token) =>
            {
                var identity = SourceMapping.IdentityOf(definition);
                if (await Pairs(context).FirstOrDefaultAsync(pair => pair.Row.Identity == identity, token) is { } known)
                    return new AddedSource(SourceMapping.ToSource(known.Row, known.State), IsNew: known.Row.Id == id);
                var row = SourceMapping.ToRow(id, definition, now);
                var state = new SourceStateRow
                {
                    SourceId = id,
                    NextRunAt = firstRunAt,
                    Fence = 0,
                    ConsecutiveFailures = 0,
                    Memory = SourceMapping.NothingLearnt,
                };
                context.AddRange(row, state);
                await context.SaveChangesAsync(token);
                return new AddedSource(SourceMapping.ToSource(row, state), IsNew: true);
            },
            cancellationToken);
    }

    public Task<NewsSource?> FindAsync(Guid id, CancellationToken cancellationToken) => session.RunAsync(
        async (context, token) => await Pairs(context).FirstOrDefaultAsync(pair => pair.Row.Id == id, token) is { } found
            ? SourceMapping.ToSource(found.Row, found.State)
            : null,
        cancellationToken);

    public Task<IReadOnlyList<NewsSource>> ListAsync(Guid? after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return session.RunAsync<IReadOnlyList<NewsSource>>(
            async (context, token) =>
            {
                var pairs = Pairs(context);
                if (after is { } last) pairs = pairs.Where(pair => pair.Row.Id.CompareTo(last) > 0);
                var found = await pairs.OrderBy(pair => pair.Row.Id).Take(limit).ToListAsync(token);
                return [.. found.Select(pair => SourceMapping.ToSource(pair.Row, pair.State))];
            },
            cancellationToken);
    }

    public Task<int> CountAsync(CancellationToken cancellationToken) =>
        session.RunAsync((context, token) => context.Sources.CountAsync(token), cancellationToken);

    public Task<SourceChange> ChangeAsync(
        Guid id, int? version, SourceDefinition definition, DateTimeOffset? nextRunAt, CancellationToken cancellationToken)
    {
        var now = clock.GetMicroseconds();
        return session.WriteAsync(
            async (context, token) =>
            {
                var row = await context.Sources.FirstOrDefaultAsync(source => source.Id == id, token);
                if (row is null) return new SourceChange(SourceChangeOutcome.Missing, null);
                var state = await context.SourceStates.AsNoTracking().FirstAsync(state => state.SourceId == id, token);
                if (version is not null && row.Version != version) return new SourceChange(SourceChangeOutcome.OtherVersion, SourceMapping.ToSource(row, state));
                var identity = SourceMapping.IdentityOf(definition);
                var moved = identity != row.Identity;
                if (moved && await context.Sources.AnyAsync(source => source.Identity == identity && source.Id != id, token))
                    return new SourceChange(SourceChangeOutcome.Duplicate, SourceMapping.ToSource(row, state));

                SourceMapping.Describe(row, definition);
                row.Version++;
                row.UpdatedAt = now;
                await context.SaveChangesAsync(token);
                if (moved) await ForgetAsync(context, id, token);
                if (nextRunAt is { } next)
                    await context.SourceStates.Where(state => state.SourceId == id).ExecuteUpdateAsync(set => set.SetProperty(state => state.NextRunAt, next), token);
                state = await context.SourceStates.AsNoTracking().FirstAsync(state => state.SourceId == id, token);
                return new SourceChange(SourceChangeOutcome.Changed, SourceMapping.ToSource(row, state));
            },
            cancellationToken);
    }

    public Task<bool> RemoveAsync(Guid id, CancellationToken cancellationToken) => session.WriteAsync(
        // Its state, runs and seen items go with it, by their foreign keys.
        async (context, token) => await context.Sources.Where(source => source.Id == id).ExecuteDeleteAsync(token) > 0,
        cancellationToken);

    /// <summary>Another address is another site's: its validators, health and items tell nothing of it.</summary>
    private static async Task ForgetAsync(ArchiveContext context, Guid id, CancellationToken cancellationToken)
    {
        await context.SourceStates.Where(state => state.SourceId == id).ExecuteUpdateAsync(
            set => set
                .SetProperty(state => state.Memory, SourceMapping.NothingLearnt)
                .SetProperty(state => state.ConsecutiveFailures, 0)
                .SetProperty(state => state.LastError, (string?)null)
                .SetProperty(state => state.LastErrorAt, (DateTimeOffset?)null)
                .SetProperty(state => state.LastSuccessAt, (DateTimeOffset?)null),
            cancellationToken);
        await context.SeenItems.Where(item => item.SourceId == id).ExecuteDeleteAsync(cancellationToken);
    }

    internal static IQueryable<SourcePair> Pairs(ArchiveContext context) =>
        from row in context.Sources.AsNoTracking()
        join state in context.SourceStates.AsNoTracking() on row.Id equals state.SourceId
        select new SourcePair { Row = row, State = state };

    internal sealed class SourcePair
    {
        public required SourceRow Row { get; init; }

        public required SourceStateRow State { get; init; }
    }
}
