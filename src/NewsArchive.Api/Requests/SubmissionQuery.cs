using Microsoft.AspNetCore.Mvc;

using NewsArchive.Archive.Importing;

namespace NewsArchive.Api.Requests;

/// <summary>What a sender may tell of an article in the query; members of a JSON body win over it.</summary>
internal sealed record SubmissionQuery
{
    [FromQuery(Name = "url")]
    public string? Url { get; init; }

    [FromQuery(Name = "title")]
    public string? Title { get; init; }

    [FromQuery(Name = "publisher")]
    public string? Publisher { get; init; }

    [FromQuery(Name = "publishedAt")]
    public string? PublishedAt { get; init; }

    [FromQuery(Name = "section")]
    public string? Section { get; init; }

    public ArticleInput Complete(ArticleInput input) => input with
    {
        Url = input.Url ?? Url,
        Title = input.Title ?? Title,
        Publisher = input.Publisher ?? Publisher,
        PublishedAt = input.PublishedAt ?? PublishedAt,
        Section = input.Section ?? Section,
    };
}
