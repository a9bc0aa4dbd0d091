using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Model;
using NewsArchive.Archive.SavedSearches.Delivery;
using NewsArchive.Archive.Storage.Rows;

namespace NewsArchive.Archive.Storage.SavedSearches;

/// <summary>Leases of saved searches, and the steps they take through the journal.</summary>
internal sealed class SavedSearchWork(DatabaseSession session, NewMatches matches, HookMessages messages, TimeProvider clock) : ISavedSearchWork
{
    /// <summary>So many are looked at; who loses one to another instance tries the next.</summary>
    private const int Candidates = 20;

    public async Task<HeldSearch?> ClaimAsync(string owner, TimeSpan lease, CancellationToken cancellationToken)
    {
        var candidates = await session.RunAsync(CandidatesAsync, cancellationToken);
        foreach (var (id, fence) in candidates)
        {
            var held = await session.WriteAsync((context, token) => TakeAsync(context, id, fence, owner, lease, token), cancellationToken);
            if (held is not null) return held;
        }

        return null;
    }

    public async Task<bool> MatchAsync(HeldSearch held, CancellationToken cancellationToken)
    {
        var (step, positions) = await session.RunAsync(
            async (context, token) =>
            {
                var pair = await SavedSearchStore.Pairs(context).FirstOrDefaultAsync(pair => pair.Row.Id == held.Search.Id, token)
                    ?? throw new SearchLeaseLostException(held.Search.Id);
                var read = JournalPositions.Read(pair.State.Positions);
                return (await matches.FindAsync(context, pair.Row, read, token), read);
            },
            cancellationToken);
        await session.WriteAsync((context, token) => NoteAsync(context, held, step.Found, positions, token), cancellationToken);
        return step.More;
    }

    public Task<OpenedMessage?> OpenAsync(HeldSearch held, CancellationToken cancellationToken) => messages.OpenAsync(held, cancellationToken);

    public Task SettleAsync(HeldSearch held, OpenedMessage message, HookAnswer answer, CancellationToken cancellationToken) =>
        messages.SettleAsync(held, message, answer, cancellationToken);

    public Task ReleaseAsync(HeldSearch held, CancellationToken cancellationToken) => session.WriteAsync(
        (context, token) => HookLease.Held(context, held).ExecuteUpdateAsync(
            set => set.SetProperty(state => state.LeaseOwner, (string?)null).SetProperty(state => state.LeaseUntil, (DateTimeOffset?)null), token),
        cancellationToken);

    public Task<(HeldSearch Search, OpenedMessage Message)?> OpenTrialAsync(Guid id, IReadOnlyList<ArticleSummary> samples, CancellationToken cancellationToken) =>
        messages.OpenTrialAsync(id, samples, cancellationToken);

    public Task SettleTrialAsync(OpenedMessage message, HookAnswer answer, CancellationToken cancellationToken) =>
        messages.SettleTrialAsync(message, answer, cancellationToken);

    private async Task<List<Candidate>> CandidatesAsync(ArchiveContext context, CancellationToken cancellationToken)
    {
        var now = clock.GetMicroseconds();
        var journal = await context.JournalHeads.SumAsync(head => head.Sequence, cancellationToken);
        var due = from state in context.SavedSearchStates.AsNoTracking()
                  join search in context.SavedSearches on state.SearchId equals search.Id
                  where !search.Paused && (state.LeaseUntil == null || state.LeaseUntil <= now)
                      && (state.Seen < journal || (state.NextAttemptAt != null && state.NextAttemptAt <= now))
                  orderby state.TakenAt, state.SearchId
                  select new Candidate(state.SearchId, state.Fence);
        return await due.Take(Candidates).ToListAsync(cancellationToken);
    }

    /// <summary>The fence names the state in which the search was seen to be free: who comes second finds another one.</summary>
    private async Task<HeldSearch?> TakeAsync(ArchiveContext context, Guid id, long fence, string owner, TimeSpan lease, CancellationToken cancellationToken)
    {
        var now = clock.GetMicroseconds();
        var until = now + lease;
        var taken = await context.SavedSearchStates
            .Where(state => state.SearchId == id && state.Fence == fence && (state.LeaseUntil == null || state.LeaseUntil <= now))
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(state => state.LeaseOwner, owner)
                    .SetProperty(state => state.LeaseUntil, until)
                    .SetProperty(state => state.Fence, fence + 1)
                    .SetProperty(state => state.TakenAt, now),
                cancellationToken);
        if (taken == 0) return null;
        var pair = await SavedSearchStore.Pairs(context).FirstAsync(pair => pair.Row.Id == id, cancellationToken);
        return new HeldSearch(SavedSearchMapping.ToSearch(pair.Row, pair.State, waiting: 0, now), SavedSearchMapping.SecretsOf(pair.Row, now), fence + 1, lease);
    }

    /// <summary>What was found and how far was looked, in one transaction: neither is ever without the other.</summary>
    private async Task<bool> NoteAsync(ArchiveContext context, HeldSearch held, IReadOnlyList<NewMatch> found, JournalPositions positions, CancellationToken cancellationToken)
    {
        var now = clock.GetMicroseconds();
        await HookLease.RenewAsync(context, held, now, cancellationToken);
        var (place, seen) = (positions.ToBytes(), positions.Seen);
        // Answered with a broken connection, it may have been written: then the place is there already.
        var state = HookLease.Held(context, held);
        if (await state.AnyAsync(row => row.Seen >= seen, cancellationToken)) return false;
        await state.ExecuteUpdateAsync(set => set.SetProperty(row => row.Positions, place).SetProperty(row => row.Seen, seen), cancellationToken);
        if (found.Count == 0) return true;
        context.AddRange(found.Select(match => new SearchMatchRow { SearchId = held.Search.Id, ArticleId = match.ArticleId, Reason = match.Reason, MatchedAt = now }));
        await context.SaveChangesAsync(cancellationToken);
        await state.Where(row => row.NextAttemptAt == null).ExecuteUpdateAsync(set => set.SetProperty(row => row.NextAttemptAt, now), cancellationToken);
        return true;
    }

    private sealed record Candidate(Guid SearchId, long Fence);
}
