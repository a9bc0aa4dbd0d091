using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

using NewsArchive.Archive.Model;
using NewsArchive.Archive.SavedSearches;
using NewsArchive.Archive.SavedSearches.Delivery;
using NewsArchive.Archive.Storage.Rows;

namespace NewsArchive.Archive.Storage.SavedSearches;

/// <summary>Messages to hooks: made of matches that wait, opened for each attempt, settled after it.</summary>
/// <remarks>A search has one open message at most, so that its hook hears of articles in the order they were found in.</remarks>
internal sealed class HookMessages(DatabaseSession session, WebhookSettings settings, TimeProvider clock, ILogger<HookMessages> logger)
{
    public Task<OpenedMessage?> OpenAsync(HeldSearch held, CancellationToken cancellationToken) => session.WriteAsync(
        async (context, token) =>
        {
            var now = clock.GetMicroseconds();
            await HookLease.RenewAsync(context, held, now, token);
            var state = await HookLease.Held(context, held).AsNoTracking().FirstAsync(token);
            if (state.NextAttemptAt is not { } due || due > now) return null;
            var id = held.Search.Id;
            var delivery = await context.HookDeliveries.FirstOrDefaultAsync(
                row => row.SearchId == id && row.Kind == DeliveryKind.Matches && row.State == DeliveryState.Pending, token) ?? await MakeAsync(context, id, now, token);
            if (delivery is null)
            {
                await DueAsync(context, held, null, token);
                return null;
            }

            // Noted before it is tried: who is killed over and over in the middle of it comes back ever later too.
            delivery.Attempts++;
            await context.SaveChangesAsync(token);
            await DueAsync(context, held, now + RetryPace.After(delivery.Attempts, state.LongFailing, wish: null, Random.Shared.NextDouble()), token);
            return await ReadAsync(context, delivery, token);
        },
        cancellationToken);

    public async Task SettleAsync(HeldSearch held, OpenedMessage message, HookAnswer answer, CancellationToken cancellationToken)
    {
        var failing = await session.WriteAsync((context, token) => SettleInAsync(context, held, message, answer, token), cancellationToken);
        if (answer.Verdict == HookVerdict.NoMore) Log.HookWantsNoMore(logger, held.Search.Id);
        if (failing is { } since) Log.HookFailing(logger, held.Search.Id, since);
    }

    public Task<(HeldSearch Search, OpenedMessage Message)?> OpenTrialAsync(Guid id, IReadOnlyList<ArticleSummary> samples, CancellationToken cancellationToken)
    {
        var now = clock.GetMicroseconds();
        var delivery = Draft(id, DeliveryKind.Trial, samples.Count, attempts: 1, now);
        return session.WriteAsync<(HeldSearch, OpenedMessage)?>(
            async (context, token) =>
            {
                if (await SavedSearchStore.Pairs(context).FirstOrDefaultAsync(pair => pair.Row.Id == id, token) is not { } pair) return null;
                if (!await context.HookDeliveries.AnyAsync(row => row.Id == delivery.Id, token)) context.Add(delivery);
                await context.SaveChangesAsync(token);
                var search = SavedSearchMapping.ToSearch(pair.Row, pair.State, waiting: 0, now);
                // Of the moment of the trial, and not of any match.
                List<MatchedArticle> articles = [.. samples.Select(article => new MatchedArticle(article, MatchReason.New, now))];
                return (new HeldSearch(search, SavedSearchMapping.SecretsOf(pair.Row, now), pair.State.Fence, TimeSpan.Zero), new OpenedMessage(delivery.Id, DeliveryKind.Trial, 1, articles, [], More: false));
            },
            cancellationToken);
    }

    public Task SettleTrialAsync(OpenedMessage message, HookAnswer answer, CancellationToken cancellationToken) => session.WriteAsync(
        (context, token) => EndAsync(context, message, answer, answer.Verdict == HookVerdict.Taken ? DeliveryState.Delivered : DeliveryState.Refused, token),
        cancellationToken);

    /// <summary>The oldest matches that wait, as many as one message holds.</summary>
    private async Task<HookDeliveryRow?> MakeAsync(ArchiveContext context, Guid searchId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ids = await Waiting(context, searchId)
            .OrderBy(match => match.MatchedAt).ThenBy(match => match.ArticleId).Take(settings.MaxArticles).Select(match => match.ArticleId).ToListAsync(cancellationToken);
        if (ids.Count == 0) return null;
        var delivery = Draft(searchId, DeliveryKind.Matches, ids.Count, attempts: 0, now);
        context.Add(delivery);
        await context.SearchMatches.Where(match => match.SearchId == searchId && ids.Contains(match.ArticleId))
            .ExecuteUpdateAsync(set => set.SetProperty(match => match.DeliveryId, delivery.Id), cancellationToken);
        return delivery;
    }

    /// <summary>Its articles as they stand now: what was taken down since is not told of.</summary>
    private static async Task<OpenedMessage> ReadAsync(ArchiveContext context, HookDeliveryRow delivery, CancellationToken cancellationToken)
    {
        var matches = await context.SearchMatches.AsNoTracking().Where(match => match.DeliveryId == delivery.Id)
            .OrderBy(match => match.MatchedAt).ThenBy(match => match.ArticleId).ToListAsync(cancellationToken);
        var ids = matches.Select(static match => match.ArticleId).ToList();
        var rows = await context.Articles.AsNoTracking().Where(article => ids.Contains(article.Id)).ToDictionaryAsync(article => article.Id, cancellationToken);
        var more = await Waiting(context, delivery.SearchId).AnyAsync(cancellationToken);
        return new OpenedMessage(
            delivery.Id,
            delivery.Kind,
            delivery.Attempts,
            [.. matches.Where(match => rows.ContainsKey(match.ArticleId)).Select(match => new MatchedArticle(ArticleSummaries.Of(rows[match.ArticleId]), match.Reason, match.MatchedAt))],
            [.. ids.Where(id => !rows.ContainsKey(id))],
            more);
    }

    /// <returns>Since when the hook has taken nothing, where it is marked as failing by this.</returns>
    private async Task<DateTimeOffset?> SettleInAsync(ArchiveContext context, HeldSearch held, OpenedMessage message, HookAnswer answer, CancellationToken cancellationToken)
    {
        var now = clock.GetMicroseconds();
        await HookLease.LockAsync(context, held, now, cancellationToken);
        var state = await HookLease.Held(context, held).FirstAsync(cancellationToken);
        var marked = false;
        if (answer.Verdict is HookVerdict.Taken or HookVerdict.Unneeded)
        {
            await EndAsync(context, message, answer, answer.Verdict == HookVerdict.Taken ? DeliveryState.Delivered : DeliveryState.Emptied, cancellationToken);
            if (answer.Verdict == HookVerdict.Taken) (state.LastDeliveryAt, state.ConsecutiveFailures, state.FailingSince, state.LongFailing) = (now, 0, null, false);
            var more = await Waiting(context, held.Search.Id).AnyAsync(cancellationToken);
            state.NextAttemptAt = more ? now : null;
        }
        else
        {
            await context.HookDeliveries.Where(row => row.Id == message.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, answer.Status).SetProperty(row => row.Error, answer.Error), cancellationToken);
            marked = Fail(state, message, answer, now);
            if (answer.Verdict == HookVerdict.NoMore) await PauseAsync(context, held, now, cancellationToken);
        }

        await context.SaveChangesAsync(cancellationToken);
        return marked ? state.FailingSince : null;
    }

    /// <returns>Whether it is marked as failing by this.</returns>
    private bool Fail(SavedSearchStateRow state, OpenedMessage message, HookAnswer answer, DateTimeOffset now)
    {
        var before = state.LongFailing;
        state.ConsecutiveFailures++;
        state.FailingSince ??= now;
        state.LongFailing = now - state.FailingSince >= settings.FailingAfter;
        state.LastError = StoredText.Clean(answer.Error);
        state.LastErrorAt = now;
        state.NextAttemptAt = now + RetryPace.After(message.Attempt, state.LongFailing, answer.RetryAfter, Random.Shared.NextDouble());
        return state.LongFailing && !before;
    }

    /// <summary>Unless somebody gave it another hook meanwhile, whose wish this is not.</summary>
    private static Task<int> PauseAsync(ArchiveContext context, HeldSearch held, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (id, hook) = (held.Search.Id, held.Search.Definition.Hook);
        return context.SavedSearches.Where(search => search.Id == id && search.Hook == hook && !search.Paused).ExecuteUpdateAsync(
            set => set
                .SetProperty(search => search.Paused, true)
                .SetProperty(search => search.PausedBecause, PauseReason.HookGone)
                .SetProperty(search => search.Version, search => search.Version + 1)
                .SetProperty(search => search.UpdatedAt, now),
            cancellationToken);
    }

    private Task<int> EndAsync(ArchiveContext context, OpenedMessage message, HookAnswer answer, DeliveryState end, CancellationToken cancellationToken)
    {
        var now = clock.GetMicroseconds();
        return context.HookDeliveries.Where(row => row.Id == message.Id).ExecuteUpdateAsync(
            set => set
                .SetProperty(row => row.State, end)
                .SetProperty(row => row.Status, answer.Status)
                .SetProperty(row => row.Error, answer.Error)
                .SetProperty(row => row.EndedAt, now),
            cancellationToken);
    }

    private static HookDeliveryRow Draft(Guid searchId, DeliveryKind kind, int articles, int attempts, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        SearchId = searchId,
        Kind = kind,
        State = DeliveryState.Pending,
        Articles = articles,
        CreatedAt = now,
        Attempts = attempts,
    };

    /// <summary>Matches that no message tells of yet.</summary>
    private static IQueryable<SearchMatchRow> Waiting(ArchiveContext context, Guid searchId) =>
        context.SearchMatches.Where(match => match.SearchId == searchId && match.DeliveryId == null);

    private static Task<int> DueAsync(ArchiveContext context, HeldSearch held, DateTimeOffset? next, CancellationToken cancellationToken) =>
        HookLease.Held(context, held).ExecuteUpdateAsync(set => set.SetProperty(state => state.NextAttemptAt, next), cancellationToken);
}
