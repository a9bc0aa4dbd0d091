namespace NewsArchive.Archive.Importing.Sources;

/// <summary>A source as people name it.</summary>
public sealed record SourceInput
{
    /// <summary>`feed`, `sitemap`, `listing` or `folder`.</summary>
    public string? Kind { get; init; }

    /// <summary>How lists call it. At most 200 characters; the address where absent.</summary>
    public string? Name { get; init; }

    /// <summary>Absolute http(s) address, or for a folder its absolute path below a root that the setting Import:FolderRoots names. At most 2,048 characters.</summary>
    public string? Address { get; init; }

    /// <summary>CSS selector of the links on a listing page. For `listing` only, and required there.</summary>
    public string? Selector { get; init; }

    /// <summary>Publisher of all its articles, where it is not the one their addresses tell. At most 200 characters.</summary>
    public string? Publisher { get; init; }

    /// <summary>`auto` (the default): as often as the source publishes. Or an interval (`15m`, `2h`, `1d`, `PT90M`), or a cron expression (`*/15 6-22 * * *`).</summary>
    public string? Schedule { get; init; }

    /// <summary>Time zone of a cron expression; `Asia/Jakarta` where absent.</summary>
    public string? TimeZone { get; init; }

    /// <summary>A visit is put off by up to this many seconds, so that not all come at once. 0 to 3600; 60 where absent.</summary>
    public int? JitterSeconds { get; init; }

    /// <summary>Whether visits are suspended.</summary>
    public bool? Paused { get; init; }

    /// <summary>`auto` (the default): the page is fetched where the feed gives only a summary; `always`; `never`.</summary>
    public string? FullArticles { get; init; }

    /// <summary>Address or mail that this source's site is told in the User-Agent, where it is not the one of the settings. At most 200 characters.</summary>
    public string? Contact { get; init; }
}
