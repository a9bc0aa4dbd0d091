using Microsoft.AspNetCore.Mvc;

using NewsArchive.Archive.Importing;

namespace NewsArchive.Api.Requests;

/// <summary>What a sender may tell of an article in the query; members of a JSON body win over it.</summary>
internal sealed record SubmissionQuery(
    [property: FromQuery(Name = "url")] string? Url,
    [property: FromQuery(Name = "title")] string? Title,
    [property: FromQuery(Name = "publisher")] string? Publisher,
    [property: FromQuery(Name = "publishedAt")] string? PublishedAt,
    [property: FromQuery(Name = "section")] string? Section)
{
    public ArticleInput Complete(ArticleInput input) => input with
    {
        Url = input.Url ?? Url,
        Title = input.Title ?? Title,
        Publisher = input.Publisher ?? Publisher,
        PublishedAt = input.PublishedAt ?? PublishedAt,
        Section = input.Section ?? Section,
    };
}
