using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Importing.Runs;
using NewsArchive.Archive.Importing.Sources;
using NewsArchive.Archive.Storage.Rows;

namespace NewsArchive.Archive.Storage.Imports;

/// <summary>The journal of runs, in the tables. Every write first makes sure that its run still holds the source.</summary>
internal sealed class RunJournal(DatabaseSession session, TimeProvider clock) : IRunJournal
{
    private const string Stopped = "The run was stopped before its turn; the next one takes it up.";

    public Task<SourceMemory> BeginAsync(ClaimedRun run, SourceReading reading, int most, CancellationToken cancellationToken)
    {
        var opening = new RunOpening(run, reading, most, clock.GetMicroseconds());
        return session.WriteAsync(
            async (context, token) =>
            {
                await RunClaims.HoldAsync(context, run, token);
                return await opening.WriteAsync(context, token);
            },
            cancellationToken);
    }

    public Task<IReadOnlyList<PendingItem>> NextAsync(ClaimedRun run, int most, CancellationToken cancellationToken) => session.RunAsync<IReadOnlyList<PendingItem>>(
        async (context, token) =>
        {
            var rows = await context.RunItems.AsNoTracking()
                .Where(item => item.RunId == run.RunId && item.Outcome == ItemOutcome.Pending)
                .OrderBy(item => item.Number).Take(most).ToListAsync(token);
            return [.. rows.Select(row => new PendingItem(row.Number, SourceMapping.ReadItem(row.Item!), row.Attempts, row.Position))];
        },
        cancellationToken);

    public Task AdvanceAsync(ClaimedRun run, PendingItem item, string position, ItemResult sofar, CancellationToken cancellationToken) =>
        session.WriteAsync((context, token) => AdvanceAsync(context, run, item, position, sofar, token), cancellationToken);

    /// <summary>The same within a transaction of the caller's.</summary>
    /// <returns>False where it has come so far already, and nothing was counted.</returns>
    internal async Task<bool> AdvanceAsync(
        ArchiveContext context, ClaimedRun run, PendingItem item, string position, ItemResult sofar, CancellationToken cancellationToken)
    {
        await RunClaims.HoldAsync(context, run, cancellationToken);
        var moved = await Pending(context, run, item).Where(row => row.Position == null || row.Position != position)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Position, position), cancellationToken);
        return moved > 0 && await CountAsync(context, run, sofar, settled: 0, cancellationToken);
    }

    public Task<bool> SettleAsync(ClaimedRun run, PendingItem item, ItemResult result, DateTimeOffset? retryAt, CancellationToken cancellationToken)
    {
        var now = clock.GetMicroseconds();
        return session.WriteAsync(
            async (context, token) =>
            {
                await RunClaims.HoldAsync(context, run, token);
                // A failed item can still be asked for; of any other the address is enough.
                var settled = await Pending(context, run, item).ExecuteUpdateAsync(
                    set => set
                        .SetProperty(row => row.Outcome, result.Outcome)
                        .SetProperty(row => row.ArticleId, result.ArticleId)
                        .SetProperty(row => row.Reason, StoredText.Clean(result.Reason))
                        .SetProperty(row => row.Attempts, row => row.Attempts + 1)
                        .SetProperty(row => row.RetryAt, retryAt)
                        .SetProperty(row => row.EndedAt, now)
                        .SetProperty(row => row.Item, row => result.Outcome == ItemOutcome.Failed ? row.Item : null),
                    token);
                if (settled > 0)
                {
                    await RememberAsync(context, run, item, result.ArticleId, now, token);
                    await CountAsync(context, run, result, settled: 1, token);
                }

                return await context.Runs.AnyAsync(row => row.Id == run.RunId && row.CancelRequested, token);
            },
            cancellationToken);
    }

    public Task EndAsync(ClaimedRun run, RunEnd ending, CancellationToken cancellationToken)
    {
        var now = clock.GetMicroseconds();
        return session.WriteAsync(
            async (context, token) =>
            {
                await RunClaims.HoldAsync(context, run, token);
                var left = await context.RunItems.Where(item => item.RunId == run.RunId && item.Outcome == ItemOutcome.Pending).ExecuteUpdateAsync(
                    set => set
                        .SetProperty(item => item.Outcome, ItemOutcome.Failed)
                        .SetProperty(item => item.Reason, Stopped)
                        .SetProperty(item => item.RetryAt, now)
                        .SetProperty(item => item.EndedAt, now),
                    token);
                await context.Runs.Where(row => row.Id == run.RunId && row.State == RunState.Running).ExecuteUpdateAsync(
                    set => set
                        .SetProperty(row => row.State, ending.State)
                        .SetProperty(row => row.EndedAt, now)
                        .SetProperty(row => row.Error, StoredText.Clean(ending.Error))
                        .SetProperty(row => row.Bytes, row => row.Bytes + ending.Bytes)
                        .SetProperty(row => row.Pending, 0)
                        .SetProperty(row => row.Failed, row => row.Failed + left),
                    token);
                await LetGoAsync(context, run, ending, now, token);
                return true;
            },
            cancellationToken);
    }

    private static async Task LetGoAsync(ArchiveContext context, ClaimedRun run, RunEnd ending, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var memory = ending.Memory is null ? null : SourceMapping.WriteMemory(ending.Memory);
        await RunClaims.Held(context, run).ExecuteUpdateAsync(
            set =>
            {
                RunClaims.Free(set);
                set.SetProperty(state => state.NextRunAt, ending.NextRunAt);
                if (memory is not null) set.SetProperty(state => state.Memory, memory);
                if (ending.State == RunState.Completed)
                {
                    set.SetProperty(state => state.LastSuccessAt, now).SetProperty(state => state.ConsecutiveFailures, 0);
                }
                else if (ending.State == RunState.Failed)
                {
                    set.SetProperty(state => state.ConsecutiveFailures, state => state.ConsecutiveFailures + 1)
                        .SetProperty(state => state.LastError, StoredText.Clean(ending.Error))
                        .SetProperty(state => state.LastErrorAt, now);
                }
            },
            cancellationToken);
    }

    private static IQueryable<RunItemRow> Pending(ArchiveContext context, ClaimedRun run, PendingItem item) =>
        context.RunItems.Where(row => row.RunId == run.RunId && row.Number == item.Number && row.Outcome == ItemOutcome.Pending);

    private static async Task RememberAsync(
        ArchiveContext context, ClaimedRun run, PendingItem item, Guid? articleId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // A file that is put there again is meant to be imported again.
        if (run.Source.Definition.Kind.HoldsFiles()) return;
        var (source, key, fingerprint) = (run.Source.Id, ItemFingerprints.KeyOf(item.Item), ItemFingerprints.Of(item.Item));
        var known = await context.SeenItems.Where(seen => seen.SourceId == source && seen.ItemKey == key).ExecuteUpdateAsync(
            set => set
                .SetProperty(seen => seen.Fingerprint, fingerprint)
                .SetProperty(seen => seen.ArticleId, seen => articleId ?? seen.ArticleId)
                .SetProperty(seen => seen.LastSeenAt, now),
            cancellationToken);
        if (known > 0) return;
        context.Add(new SeenItemRow { SourceId = source, ItemKey = key, Fingerprint = fingerprint, ArticleId = articleId, FirstSeenAt = now, LastSeenAt = now });
        await context.SaveChangesAsync(cancellationToken);
    }

    private async Task<bool> CountAsync(ArchiveContext context, ClaimedRun run, ItemResult result, int settled, CancellationToken cancellationToken)
    {
        var now = clock.GetMicroseconds();
        var counts = result.ToCounts();
        var inside = result.FailedParts;
        if (inside.Count > 0)
        {
            var last = await context.RunItems.Where(item => item.RunId == run.RunId).MaxAsync(item => item.Number, cancellationToken);
            context.AddRange(inside.Select((part, i) => new RunItemRow
            {
                RunId = run.RunId,
                Number = last + 1 + i,
                SourceId = run.Source.Id,
                Outcome = ItemOutcome.Failed,
                Address = StoredText.Clean(part.Label),
                Reason = StoredText.Clean(part.Reason),
                Attempts = 1,
                EndedAt = now,
            }));
            await context.SaveChangesAsync(cancellationToken);
        }

        return await context.Runs.Where(row => row.Id == run.RunId).ExecuteUpdateAsync(
            set => set
                .SetProperty(row => row.Seen, row => row.Seen + counts.Seen)
                .SetProperty(row => row.Created, row => row.Created + counts.Created)
                .SetProperty(row => row.Unchanged, row => row.Unchanged + counts.Unchanged)
                .SetProperty(row => row.Revised, row => row.Revised + counts.Revised)
                .SetProperty(row => row.Failed, row => row.Failed + counts.Failed)
                .SetProperty(row => row.Pending, row => row.Pending - settled)
                .SetProperty(row => row.Bytes, row => row.Bytes + result.Bytes),
            cancellationToken) > 0;
    }
}
