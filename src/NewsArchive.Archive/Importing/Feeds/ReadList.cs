using NewsArchive.Archive.Importing.Sources;

namespace NewsArchive.Archive.Importing.Feeds;

/// <summary>What a feed, a sitemap or a listing page lists.</summary>
/// <param name="Format">What it is ("RSS 2.0").</param>
/// <param name="Items">Its articles, in its own order.</param>
internal sealed record ReadList(string Format, IReadOnlyList<ListedItem> Items)
{
    /// <summary>How it calls itself.</summary>
    public string? Title { get; init; }

    /// <summary>Sitemaps that an index of sitemaps names, in its order.</summary>
    public IReadOnlyList<ChildSitemap> Children { get; init; } = [];

    /// <summary>What had to be overlooked to read it, in a sentence.</summary>
    public string? Remark { get; init; }

    /// <summary>Why it could not be read, in a sentence.</summary>
    public string? Fault { get; init; }

    public static ReadList Unreadable(string reason) => new("", []) { Fault = reason };
}

/// <param name="Address">Where it is.</param>
/// <param name="Updated">When it was last changed, as the index says.</param>
internal sealed record ChildSitemap(Uri Address, DateTimeOffset? Updated);
