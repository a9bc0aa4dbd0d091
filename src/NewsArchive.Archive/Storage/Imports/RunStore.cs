using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Importing.Runs;
using NewsArchive.Archive.Storage.Rows;

namespace NewsArchive.Archive.Storage.Imports;

/// <summary>Runs in the tables.</summary>
internal sealed class RunStore(DatabaseSession session, TimeProvider clock) : IRunStore
{
    public Task<QueuedRun?> QueueAsync(Guid sourceId, RunTrigger trigger, CancellationToken cancellationToken)
    {
        var now = clock.GetMicroseconds();
        var id = Guid.CreateVersion7(now);
        return session.WriteAsync((context, token) => QueueAsync(context, sourceId, id, trigger, now, token), cancellationToken);
    }

    public Task<ImportRun?> FindAsync(Guid id, CancellationToken cancellationToken) => session.RunAsync(
        async (context, token) => await FindAsync(context, id, token) is { } row ? RunMapping.ToRun(row) : null, cancellationToken);

    public Task<IReadOnlyList<ImportRun>> ListAsync(Guid? sourceId, Guid? before, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return session.RunAsync<IReadOnlyList<ImportRun>>(
            async (context, token) =>
            {
                var runs = Of(context, sourceId);
                if (before is { } last) runs = runs.Where(run => run.Id.CompareTo(last) < 0);
                var rows = await runs.OrderByDescending(run => run.Id).Take(limit).ToListAsync(token);
                return [.. rows.Select(RunMapping.ToRun)];
            },
            cancellationToken);
    }

    public Task<int> CountAsync(Guid? sourceId, CancellationToken cancellationToken) =>
        session.RunAsync((context, token) => Of(context, sourceId).CountAsync(token), cancellationToken);

    public Task<IReadOnlyList<RunItem>> ListItemsAsync(Guid runId, ItemOutcome? outcome, int after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return session.RunAsync<IReadOnlyList<RunItem>>(
            async (context, token) =>
            {
                var rows = await Items(context, runId, outcome).Where(item => item.Number > after).OrderBy(item => item.Number).Take(limit)
                    .Select(item => new RunItemRow
                    {
                        RunId = item.RunId,
                        Number = item.Number,
                        SourceId = item.SourceId,
                        Outcome = item.Outcome,
                        Address = item.Address,
                        Title = item.Title,
                        Reason = item.Reason,
                        Attempts = item.Attempts,
                        RetryAt = item.RetryAt,
                        ArticleId = item.ArticleId,
                        EndedAt = item.EndedAt,
                    })
                    .ToListAsync(token);
                return [.. rows.Select(RunMapping.ToItem)];
            },
            cancellationToken);
    }

    public Task<int> CountItemsAsync(Guid runId, ItemOutcome? outcome, CancellationToken cancellationToken) =>
        session.RunAsync((context, token) => Items(context, runId, outcome).CountAsync(token), cancellationToken);

    public Task<ImportRun?> CancelAsync(Guid id, CancellationToken cancellationToken)
    {
        var now = clock.GetMicroseconds();
        return session.WriteAsync(
            async (context, token) =>
            {
                var waiting = context.Runs.Where(run => run.Id == id && run.State == RunState.Queued);
                await waiting.ExecuteUpdateAsync(
                    set => set.SetProperty(run => run.State, RunState.Cancelled).SetProperty(run => run.EndedAt, now).SetProperty(run => run.CancelRequested, true), token);
                await context.Runs.Where(run => run.Id == id && run.State == RunState.Running)
                    .ExecuteUpdateAsync(set => set.SetProperty(run => run.CancelRequested, true), token);
                return await FindAsync(context, id, token) is { } row ? RunMapping.ToRun(row) : null;
            },
            cancellationToken);
    }

    public Task<RetriedRun?> RetryAsync(Guid id, CancellationToken cancellationToken)
    {
        var now = clock.GetMicroseconds();
        var newId = Guid.CreateVersion7(now);
        return session.WriteAsync(
            async (context, token) =>
            {
                if (await FindAsync(context, id, token) is not { } row) return null;
                // An item without a key is an article inside a file, which has been moved away: only its file can come again.
                var items = await context.RunItems
                    .Where(item => item.RunId == id && item.Outcome == ItemOutcome.Failed && item.Item != null)
                    .ExecuteUpdateAsync(set => set.SetProperty(item => item.RetryAt, now), token);
                if (items == 0) return new RetriedRun(null, 0);
                return new RetriedRun((await QueueAsync(context, row.SourceId, newId, RunTrigger.Retry, now, token))!.Run, items);
            },
            cancellationToken);
    }

    public Task<int> RemoveEndedAsync(DateTimeOffset before, CancellationToken cancellationToken) => session.WriteAsync(
        (context, token) =>
        {
            var waiting = context.RunItems.Where(item => item.RetryAt != null).Select(item => item.RunId);
            return context.Runs.Where(run => run.EndedAt != null && run.EndedAt < before && !waiting.Contains(run.Id)).ExecuteDeleteAsync(token);
        },
        cancellationToken);

    private static async Task<QueuedRun?> QueueAsync(
        ArchiveContext context, Guid sourceId, Guid id, RunTrigger trigger, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!await context.Sources.AnyAsync(source => source.Id == sourceId, cancellationToken)) return null;
        var open = await context.Runs.AsNoTracking()
            .FirstOrDefaultAsync(run => run.SourceId == sourceId && (run.State == RunState.Queued || run.State == RunState.Running), cancellationToken);
        if (open is not null) return new QueuedRun(RunMapping.ToRun(open), IsNew: open.Id == id);
        var row = new RunRow { Id = id, SourceId = sourceId, Trigger = trigger, State = RunState.Queued, QueuedAt = now };
        context.Add(row);
        await context.SaveChangesAsync(cancellationToken);
        return new QueuedRun(RunMapping.ToRun(row), IsNew: true);
    }

    private static Task<RunRow?> FindAsync(ArchiveContext context, Guid id, CancellationToken cancellationToken) =>
        context.Runs.AsNoTracking().FirstOrDefaultAsync(run => run.Id == id, cancellationToken);

    private static IQueryable<RunRow> Of(ArchiveContext context, Guid? sourceId) =>
        sourceId is { } id ? context.Runs.AsNoTracking().Where(run => run.SourceId == id) : context.Runs.AsNoTracking();

    private static IQueryable<RunItemRow> Items(ArchiveContext context, Guid runId, ItemOutcome? outcome)
    {
        var items = context.RunItems.AsNoTracking().Where(item => item.RunId == runId);
        return outcome is { } wanted ? items.Where(item => item.Outcome == wanted) : items;
    }
}
