namespace NewsArchive.Parsing;

/// <summary>What a page says of its article besides the article's own fields, and where each field was read. Only pages have it.</summary>
public sealed record ArticleMetadata
{
    /// <summary>By a field's name in JSON: where the page says it. Fields the caller gave, and those only the text tells, are not listed.</summary>
    public IReadOnlyDictionary<string, MetadataSource> Sources { get; init => field = value ?? new Dictionary<string, MetadataSource>(); } =
        new Dictionary<string, MetadataSource>();

    public string? SiteName { get; init; }

    public string? Description { get; init; }

    public DateTimeOffset? ModifiedAt { get; init; }

    /// <summary>Null where the page does not tell.</summary>
    public bool? Paywalled { get; init; }

    /// <summary>Address or name of a licence.</summary>
    public string? Licence { get; init; }

    /// <summary>The page goes on growing while something happens.</summary>
    public bool LiveBlog { get; init; }

    /// <summary>Addresses of the article's other pages, in order.</summary>
    public IReadOnlyList<string> OtherPages { get; init => field = value ?? []; } = [];
}
