namespace NewsArchive.Parsing;

/// <summary>What the caller knows of an article besides its content. Every hint is optional and wins over what is found.</summary>
public sealed record ArticleHints
{
    public static ArticleHints None { get; } = new();

    /// <summary>The article's address; names the publisher where <see cref="Publisher"/> is absent.</summary>
    public string? Url { get; init; }

    public string? Title { get; init; }

    /// <summary>Id of a publisher profile ("liputan6"), or any other name, which is then kept as a slug.</summary>
    public string? Publisher { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public string? Section { get; init; }

    public IReadOnlyList<string> Tags { get; init => field = value ?? []; } = [];
}
