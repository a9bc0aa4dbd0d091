using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Importing.Runs;
using NewsArchive.Archive.Importing.Sources;
using NewsArchive.Archive.Storage.Rows;

namespace NewsArchive.Archive.Storage.Imports;

/// <summary>Leases of sources, in the tables.</summary>
internal sealed class RunClaims(DatabaseSession session, TimeProvider clock) : IRunClaims
{
    /// <summary>So many are looked at; who loses one to another instance tries the next.</summary>
    private const int Candidates = 20;

    public async Task<ClaimedRun?> ClaimAsync(string owner, TimeSpan lease, Guid? onlySource, CancellationToken cancellationToken)
    {
        var candidates = await session.RunAsync((context, token) => CandidatesAsync(context, onlySource, token), cancellationToken);
        foreach (var candidate in candidates)
        {
            var run = await session.WriteAsync((context, token) => TakeAsync(context, candidate, owner, lease, token), cancellationToken);
            if (run is not null) return run;
        }

        return null;
    }

    public Task<bool> RenewAsync(ClaimedRun run, TimeSpan lease, CancellationToken cancellationToken) => session.WriteAsync(
        async (context, token) =>
        {
            var until = clock.GetMicroseconds() + lease;
            var held = await Held(context, run).ExecuteUpdateAsync(set => set.SetProperty(state => state.LeaseUntil, until), token);
            if (held == 0) throw new LeaseLostException(run.Source.Id);
            return await context.Runs.AnyAsync(row => row.Id == run.RunId && row.CancelRequested, token);
        },
        cancellationToken);

    public Task ReleaseAsync(ClaimedRun run, CancellationToken cancellationToken) => session.WriteAsync(
        (context, token) => Held(context, run).ExecuteUpdateAsync(Free, token), cancellationToken);

    public Task<bool> BreakAsync(Guid sourceId, Func<string, bool> isGone, CancellationToken cancellationToken) => session.WriteAsync(
        async (context, token) =>
        {
            var held = await context.SourceStates.AsNoTracking().FirstOrDefaultAsync(state => state.SourceId == sourceId && state.LeaseUntil != null, token);
            if (held?.LeaseOwner is not { } owner || !isGone(owner)) return false;
            return await context.SourceStates.Where(state => state.SourceId == sourceId && state.Fence == held.Fence).ExecuteUpdateAsync(Free, token) > 0;
        },
        cancellationToken);

    /// <summary>The row of a source, as long as this run holds it.</summary>
    public static IQueryable<SourceStateRow> Held(ArchiveContext context, ClaimedRun run) =>
        context.SourceStates.Where(state => state.SourceId == run.Source.Id && state.Fence == run.Fence && state.LeaseUntil != null);

    /// <summary>Locks the row of a source for the rest of the transaction, so that nobody takes the source meanwhile.</summary>
    /// <exception cref="LeaseLostException">Another instance has taken it.</exception>
    public static async Task HoldAsync(ArchiveContext context, ClaimedRun run, CancellationToken cancellationToken)
    {
        var held = await Held(context, run).ExecuteUpdateAsync(set => set.SetProperty(state => state.LeaseOwner, state => state.LeaseOwner), cancellationToken);
        if (held == 0) throw new LeaseLostException(run.Source.Id);
    }

    public static void Free(Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<SourceStateRow> set) =>
        set.SetProperty(state => state.LeaseOwner, (string?)null).SetProperty(state => state.LeaseUntil, (DateTimeOffset?)null);

    private async Task<List<Candidate>> CandidatesAsync(ArchiveContext context, Guid? onlySource, CancellationToken cancellationToken)
    {
        var now = clock.GetMicroseconds();
        var free = context.SourceStates.AsNoTracking().Where(state => state.LeaseUntil == null || state.LeaseUntil <= now);
        if (onlySource is { } id)
            return await free.Where(state => state.SourceId == id).Select(state => new Candidate(state.SourceId, state.Fence)).ToListAsync(cancellationToken);

        // What somebody asked for, or was interrupted, comes before what is merely due; both the longest waiting first.
        var open = from state in free
                   join run in context.Runs on state.SourceId equals run.SourceId
                   join source in context.Sources on state.SourceId equals source.Id
                   // The files of a command may lie on another machine; only the same command goes on with them.
                   where (run.State == RunState.Queued || run.State == RunState.Running) && source.Kind != SourceKind.File
                   orderby run.Id
                   select new Candidate(state.SourceId, state.Fence);
        var candidates = await open.Take(Candidates).ToListAsync(cancellationToken);
        if (candidates.Count > 0) return candidates;
        var due = from state in free
                  join source in context.Sources on state.SourceId equals source.Id
                  where !source.Paused && state.NextRunAt <= now
                  orderby state.NextRunAt, state.SourceId
                  select new Candidate(state.SourceId, state.Fence);
        return await due.Take(Candidates).ToListAsync(cancellationToken);
    }

    /// <summary>The fence names the state in which the source was seen to be free: who comes second finds another one.</summary>
    private async Task<ClaimedRun?> TakeAsync(ArchiveContext context, Candidate candidate, string owner, TimeSpan lease, CancellationToken cancellationToken)
    {
        var now = clock.GetMicroseconds();
        var until = now + lease;
        var taken = await context.SourceStates
            .Where(state => state.SourceId == candidate.SourceId && state.Fence == candidate.Fence && (state.LeaseUntil == null || state.LeaseUntil <= now))
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(state => state.LeaseOwner, owner)
                    .SetProperty(state => state.LeaseUntil, until)
                    .SetProperty(state => state.Fence, state => state.Fence + 1)
                    .SetProperty(state => state.LastRunAt, now),
                cancellationToken);
        if (taken == 0) return null;

        var pair = await SourceStore.Pairs(context).FirstAsync(pair => pair.Row.Id == candidate.SourceId, cancellationToken);
        var run = await context.Runs
            .FirstOrDefaultAsync(run => run.SourceId == candidate.SourceId && (run.State == RunState.Queued || run.State == RunState.Running), cancellationToken);
        var resumed = run?.State == RunState.Running;
        if (run is null)
        {
            run = new RunRow { Id = Guid.CreateVersion7(now), SourceId = candidate.SourceId, Trigger = RunTrigger.Schedule, State = RunState.Running, QueuedAt = now };
            context.Add(run);
        }

        run.State = RunState.Running;
        run.StartedAt ??= now;
        if (resumed) run.Resumed++;
        await context.SaveChangesAsync(cancellationToken);
        return new ClaimedRun(SourceMapping.ToSource(pair.Row, pair.State), run.Id, pair.State.Fence, run.Listed, resumed, run.Trigger, run.StartedAt.Value);
    }

    private sealed record Candidate(Guid SourceId, long Fence);
}
