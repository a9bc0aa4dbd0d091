namespace NewsArchive.Archive.Importing;

/// <summary>An article as a JSON object brings it: its content and what the sender knows of it.</summary>
/// <remarks>Members that are not listed here are ignored.</remarks>
public sealed record ArticleInput
{
    /// <summary>The article's raw text or HTML. At least one letter.</summary>
    public string? Content { get; init; }

    /// <summary>`text/plain` (the default) or `text/html`.</summary>
    public string? ContentType { get; init; }

    /// <summary>Absolute http(s) address of the article; names the publisher where `publisher` is absent. At most 2,048 characters.</summary>
    public string? Url { get; init; }

    /// <summary>Headline. At most 1,000 characters.</summary>
    public string? Title { get; init; }

    /// <summary>Id of a known publisher (`liputan6`) or any other name. At most 200 characters.</summary>
    public string? Publisher { get; init; }

    /// <summary>When it was published: a date (2023-06-13) or a timestamp (2023-06-13T08:30:00+07:00); without an offset it is WIB (UTC+7).</summary>
    public string? PublishedAt { get; init; }

    /// <summary>Section of the site. At most 200 characters.</summary>
    public string? Section { get; init; }

    /// <summary>Key words. At most 100 of at most 200 characters.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>The sender's own name for the article. The command line passes it through; elsewhere it is ignored.</summary>
    public string? File { get; init; }
}
