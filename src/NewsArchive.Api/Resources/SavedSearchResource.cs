using NewsArchive.Archive.Model;
using NewsArchive.Archive.SavedSearches;
using NewsArchive.Archive.Search.Querying;

namespace NewsArchive.Api.Resources;

/// <summary>A saved search, and how its hook is doing.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Grows with every change of what is said of it.</param>
/// <param name="Name">How lists call it.</param>
/// <param name="Query">What is looked for.</param>
/// <param name="Understood">How the query is read, with hints at what is odd in it.</param>
/// <param name="Publisher">Only articles of this publisher, by id.</param>
/// <param name="Place">Only articles from this place.</param>
/// <param name="Section">Only articles of this section.</param>
/// <param name="Author">Only articles of this author.</param>
/// <param name="Tag">Only articles with this tag.</param>
/// <param name="From">Earliest publication, inclusive.</param>
/// <param name="To">Latest publication, exclusive.</param>
/// <param name="Hook">Where new matches are posted to.</param>
/// <param name="Paused">Whether it rests.</param>
/// <param name="PausedBecause">`asked`: somebody wished it. `hookGone`: the hook answered 410.</param>
/// <param name="Health">`untried`: nothing was delivered yet. `working`: the last message was taken. `retrying`: it was not, and is tried again. `failing`: so for days; it goes on once a day.</param>
/// <param name="Waiting">Matches that the hook has not taken yet.</param>
/// <param name="NextAttemptAt">When the next message is due; null: there is nothing to tell, or it rests.</param>
/// <param name="LastDeliveryAt">When the hook took a message last.</param>
/// <param name="ConsecutiveFailures">Attempts in a row that failed.</param>
/// <param name="FailingSince">When the first of them was.</param>
/// <param name="LastError">Why the last failed attempt failed.</param>
/// <param name="LastErrorAt">When that was.</param>
/// <param name="OldSecretUntil">Until when a secret that was replaced signs beside the new one; null: one signs.</param>
/// <param name="CreatedAt">When it was saved.</param>
/// <param name="UpdatedAt">When it was changed last.</param>
internal sealed record SavedSearchResource(
    Guid Id,
    int Version,
    string Name,
    string Query,
    SearchEcho Understood,
    string? Publisher,
    string? Place,
    string? Section,
    string? Author,
    string? Tag,
    DateTimeOffset? From,
    DateTimeOffset? To,
    string Hook,
    bool Paused,
    PauseReason? PausedBecause,
    HookHealth Health,
    int Waiting,
    DateTimeOffset? NextAttemptAt,
    DateTimeOffset? LastDeliveryAt,
    int ConsecutiveFailures,
    DateTimeOffset? FailingSince,
    string? LastError,
    DateTimeOffset? LastErrorAt,
    DateTimeOffset? OldSecretUntil,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt)
{
    public static SavedSearchResource Of(SavedSearch search)
    {
        var (said, filter) = (search.Definition, search.Definition.Filter);
        return new SavedSearchResource(
            search.Id, search.Version, said.Name, said.Query, SearchEcho.Of(SearchQueryParser.Parse(said.Query)), filter.Publisher, filter.Place, filter.Section, filter.Author, filter.Tag,
            filter.From, filter.To, said.Hook, said.Paused, search.PausedBecause, search.Health, search.Waiting, search.NextAttemptAt, search.LastDeliveryAt, search.ConsecutiveFailures,
            search.FailingSince, search.LastError, search.LastErrorAt, search.OldSecretUntil, search.CreatedAt, search.UpdatedAt);
    }
}

/// <summary>A saved search with a secret that was just made.</summary>
/// <param name="Search">The search.</param>
/// <param name="Secret">What its messages are signed with. It is told this once: keep it where only the receiver reads it.</param>
internal sealed record MadeSearchResource(SavedSearchResource Search, string Secret)
{
    public static MadeSearchResource Of(MadeSearch made) => new(SavedSearchResource.Of(made.Search), made.Secret.Reveal());
}

/// <summary>A message to a hook.</summary>
/// <param name="Id">The header `webhook-id`: the same with every attempt.</param>
/// <param name="Kind">`matches`: it tells of articles. `trial`: somebody tried the hook.</param>
/// <param name="State">`pending`, `delivered`, `refused` (a trial that was not taken) or `emptied` (its articles left the archive before it was taken).</param>
/// <param name="Articles">How many articles it tells of.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="Attempts">How often it was sent.</param>
/// <param name="Status">HTTP status of the last answer; null: there was none.</param>
/// <param name="Error">Why the last attempt failed; null: it did not.</param>
/// <param name="EndedAt">When it was taken, or needed no more.</param>
internal sealed record DeliveryResource(
    string Id, DeliveryKind Kind, DeliveryState State, int Articles, DateTimeOffset CreatedAt, int Attempts, int? Status, string? Error, DateTimeOffset? EndedAt)
{
    public static DeliveryResource Of(HookDelivery delivery) => new(
        delivery.MessageId, delivery.Kind, delivery.State, delivery.Articles, delivery.CreatedAt, delivery.Attempts, delivery.Status, delivery.Error, delivery.EndedAt);
}

/// <summary>One page of saved searches, in the order they were saved.</summary>
/// <param name="Items">The page's searches.</param>
/// <param name="NextCursor">Give it as `cursor` for the next page; null on the last one.</param>
/// <param name="Total">How many there are.</param>
internal sealed record SavedSearchList(IReadOnlyList<SavedSearchResource> Items, string? NextCursor, ArticleCount Total);

/// <summary>One page of a saved search's deliveries, newest first.</summary>
/// <param name="Items">The page's deliveries.</param>
/// <param name="NextCursor">Give it as `cursor` for the next page; null on the last one.</param>
/// <param name="Total">How many there are.</param>
internal sealed record DeliveryList(IReadOnlyList<DeliveryResource> Items, string? NextCursor, ArticleCount Total);
