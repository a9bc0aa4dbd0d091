using NewsArchive.Archive.Importing.Sources;

namespace NewsArchive.Api.Resources;

/// <summary>A source, how it is doing, and what was learnt of it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Grows with every change of what is said of it.</param>
/// <param name="Kind">Where its articles are listed.</param>
/// <param name="Name">How lists call it.</param>
/// <param name="Address">An http(s) address, or a folder's full path.</param>
/// <param name="Selector">CSS selector of the links on a listing page.</param>
/// <param name="Publisher">Publisher of all its articles, where it is not the one their addresses tell.</param>
/// <param name="Schedule">`auto`, an interval or a cron expression.</param>
/// <param name="TimeZone">Time zone of a cron expression.</param>
/// <param name="JitterSeconds">A visit is put off by up to this many seconds.</param>
/// <param name="Paused">Whether visits are suspended.</param>
/// <param name="FullArticles">When the page of an article is fetched.</param>
/// <param name="Contact">What its site is told in the User-Agent, where it is not the contact of the settings.</param>
/// <param name="Health">`unchecked`: not visited yet. `healthy`: the last visit read it. `failing`: it did not; visits go on, ever more slowly.</param>
/// <param name="NextRunAt">When it is due, where it is not paused.</param>
/// <param name="LastRunAt">When it was visited last.</param>
/// <param name="LastSuccessAt">When it was read last.</param>
/// <param name="ConsecutiveFailures">Visits in a row that could not read it.</param>
/// <param name="LastError">Why the last failed visit failed.</param>
/// <param name="LastErrorAt">When that was.</param>
/// <param name="MovedTo">Where it has moved for good, as its site says; it is visited there.</param>
/// <param name="ArticlesPerDay">New articles a day, lately; null: not known yet.</param>
/// <param name="ListedArticles">How many articles it listed last.</param>
/// <param name="Distrust">Why its "not modified" is no longer believed; null: it is.</param>
/// <param name="CreatedAt">When it was added.</param>
/// <param name="UpdatedAt">When it was changed last.</param>
internal sealed record SourceResource(
    Guid Id,
    int Version,
    SourceKind Kind,
    string Name,
    string Address,
    string? Selector,
    string? Publisher,
    string Schedule,
    string TimeZone,
    int JitterSeconds,
    bool Paused,
    FullArticles FullArticles,
    string? Contact,
    SourceHealth Health,
    DateTimeOffset NextRunAt,
    DateTimeOffset? LastRunAt,
    DateTimeOffset? LastSuccessAt,
    int ConsecutiveFailures,
    string? LastError,
    DateTimeOffset? LastErrorAt,
    string? MovedTo,
    double? ArticlesPerDay,
    int? ListedArticles,
    string? Distrust,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt)
{
    public static SourceResource Of(NewsSource source)
    {
        var (said, learnt) = (source.Definition, source.Memory);
        return new SourceResource(
            source.Id, source.Version, said.Kind, said.Name, said.Address, said.Selector, said.Publisher, said.Schedule, said.TimeZone, said.JitterSeconds, said.Paused,
            said.FullArticles, said.Contact, source.Health, source.NextRunAt, source.LastRunAt, source.LastSuccessAt, source.ConsecutiveFailures, source.LastError,
            source.LastErrorAt, learnt.MovedTo, learnt.ArticlesPerDay is { } rate ? Math.Round(rate, 2) : null, learnt.ListedItems, learnt.Distrust, source.CreatedAt, source.UpdatedAt);
    }
}
