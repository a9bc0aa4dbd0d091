namespace NewsArchive.Parsing.Html.Metadata;

/// <summary>What a page says of its article, apart from the article's text. What is not said is null or empty.</summary>
internal sealed record PageMetadata
{
    /// <summary>The headline without the site's name.</summary>
    public string? Title { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public DateTimeOffset? ModifiedAt { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public IReadOnlyList<string> Editors { get; init; } = [];

    public string? Section { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The canonical address, absolute.</summary>
    public string? Url { get; init; }

    /// <summary>The lead image, then others the page declares; addresses are absolute.</summary>
    public IReadOnlyList<ArticleImage> Images { get; init; } = [];

    /// <summary>BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>Null where the page does not tell.</summary>
    public bool? Paywalled { get; init; }

    /// <summary>Address or name of a licence.</summary>
    public string? Licence { get; init; }

    public bool IsLiveBlog { get; init; }

    /// <summary>Absolute addresses of the article's other pages, in order, this one not included.</summary>
    public IReadOnlyList<string> OtherPages { get; init; } = [];

    public string? SiteName { get; init; }

    public string? Description { get; init; }

    /// <summary>The article's text as JSON-LD gives it: a witness for what the body is, with line breaks where it has any.</summary>
    public string? ArticleBody { get; init; }

    /// <summary>Where each field was read, by its name in JSON.</summary>
    public IReadOnlyDictionary<string, MetadataSource> Sources { get; init; } = new Dictionary<string, MetadataSource>();

    /// <summary>The part that goes into the parsed article beside its own fields.</summary>
    public ArticleMetadata ToArticleMetadata() => new()
    {
        Sources = Sources,
        SiteName = SiteName,
        Description = Description,
        ModifiedAt = ModifiedAt,
        Paywalled = Paywalled,
        Licence = Licence,
        LiveBlog = IsLiveBlog,
        OtherPages = OtherPages,
    };
}
