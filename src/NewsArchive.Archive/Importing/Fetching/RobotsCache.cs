using System.Collections.Concurrent;

namespace NewsArchive.Archive.Importing.Fetching;

/// <summary>Keeps what the robots.txt of each site asks, for a day.</summary>
internal sealed class RobotsCache(Func<FetchRequest, CancellationToken, Task<FetchAnswer>> fetch, FetchSettings settings, TimeProvider clock)
{
    private const int MaxBytes = 5_000_000;

    /// <summary>Above, all are read anew.</summary>
    private const int MostSites = 5_000;

    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);
    private static readonly TimeSpan KeptUnread = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, SiteRobots> _sites = new(StringComparer.Ordinal);

    public async Task<SiteRobots> ReadAsync(Uri address, string? contact, CancellationToken cancellationToken)
    {
        var site = address.GetLeftPart(UriPartial.Authority);
        var known = _sites.GetValueOrDefault(site);
        if (known is not null && known.Until > clock.GetUtcNow()) return known;
        if (_sites.Count > MostSites) _sites.Clear();

        var answer = await fetch(new FetchRequest(new Uri(site + "/robots.txt")) { Accept = "text/plain, */*;q=0.5", Contact = contact, MaxBytes = MaxBytes }, cancellationToken);
        var robots = Understand(answer, known);
        return _sites[site] = robots;
    }

    /// <summary>
    /// A site without robots.txt (any 4xx) asks nothing. One whose robots.txt cannot be read at the moment has to be taken to
    /// ask for everything (RFC 9309, 2.3.1.4), unless it is known what it asked before.
    /// </summary>
    private SiteRobots Understand(FetchAnswer answer, SiteRobots? known)
    {
        var now = clock.GetUtcNow();
        if (answer.Fault is not { } fault) return new SiteRobots(RobotsRules.Parse(answer.Body.Span, settings.Product), null, now + Kept);
        if (answer.Status is >= 400 and < 500 and not 429 || fault.Kind is FetchFaultKind.Refused or FetchFaultKind.BadRedirect or FetchFaultKind.TooLarge)
            return new SiteRobots(RobotsRules.AllowAll, null, now + Kept);
        if (known?.Unread is null && known is not null) return known with { Until = now + KeptUnread };
        var reason = answer.Status == 0 ? fault : new FetchFault(FetchFaultKind.Status, $"What the site's robots.txt asks could not be read: {fault.Message}");
        return new SiteRobots(RobotsRules.AllowAll, reason with { Retried = true }, now + KeptUnread);
    }
}

/// <summary>What a site's robots.txt asks.</summary>
/// <param name="Rules">Its rules.</param>
/// <param name="Unread">Why it could not be read; null: it was.</param>
/// <param name="Until">When to read it again.</param>
internal sealed record SiteRobots(RobotsRules Rules, FetchFault? Unread, DateTimeOffset Until)
{
    public TimeSpan? CrawlDelay => Rules.CrawlDelay;

    /// <summary>Why an address is not fetched; null: it may be.</summary>
    public FetchFault? FaultFor(Uri address) =>
        Unread ?? (Rules.Allows(address) ? null : new FetchFault(FetchFaultKind.Forbidden, $"The robots.txt of {address.Authority} asks not to fetch {address.PathAndQuery}."));
}
