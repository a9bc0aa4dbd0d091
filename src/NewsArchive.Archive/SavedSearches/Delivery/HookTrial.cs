using System.Diagnostics;

using NewsArchive.Archive.Model;

namespace NewsArchive.Archive.SavedSearches.Delivery;

/// <summary>Tries a saved search's hook here and now, with a signed message of the type `search.test`.</summary>
public sealed class HookTrial
{
    /// <summary>As many articles as show what messages look like.</summary>
    private const int Samples = 3;

    private readonly ISavedSearchStore _store;
    private readonly ISavedSearchWork _work;
    private readonly IArticleSearch _search;
    private readonly HookSender _sender;

    internal HookTrial(ISavedSearchStore store, ISavedSearchWork work, IArticleSearch search, HookSender sender) =>
        (_store, _work, _search, _sender) = (store, work, search, sender);

    /// <summary>Sends it once, also where the search rests; whatever comes of it changes nothing but the list of deliveries.</summary>
    /// <returns>Null where there is no such search.</returns>
    public async Task<TriedHook?> TryAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await _store.FindAsync(id, cancellationToken) is not { } search) return null;
        var found = await _search.SearchAsync(
            new SearchRequest { Query = search.Definition.Query, Filter = search.Definition.Filter, Order = SearchOrder.Date, Limit = Samples }, cancellationToken);
        var samples = found.Items.Where(static item => !item.Partial).Select(static item => item.Article).ToList();
        if (await _work.OpenTrialAsync(id, samples, cancellationToken) is not var (held, message)) return null;
        var started = Stopwatch.GetTimestamp();
        var answer = await _sender.SendAsync(held, message, cancellationToken);
        var time = (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        await _work.SettleTrialAsync(message, answer, cancellationToken);
        return new TriedHook(answer.Verdict == HookVerdict.Taken, HookDelivery.MessageIdOf(message.Id), answer.Status, answer.Error, time, samples.Count);
    }
}

/// <summary>What came of trying a hook.</summary>
/// <param name="Ok">Whether it took the message.</param>
/// <param name="MessageId">The header `webhook-id`.</param>
/// <param name="Status">HTTP status; null: no answer.</param>
/// <param name="Error">What was wrong; null: nothing.</param>
/// <param name="Milliseconds">How long it took.</param>
/// <param name="Articles">Articles the message showed: the newest the search finds, three at most.</param>
public sealed record TriedHook(bool Ok, string MessageId, int? Status, string? Error, long Milliseconds, int Articles);
