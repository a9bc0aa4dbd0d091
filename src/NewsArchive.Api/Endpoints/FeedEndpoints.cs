using System.Text.Json;

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

using NewsArchive.Api.Access;
using NewsArchive.Api.Feeds;
using NewsArchive.Api.Problems;
using NewsArchive.Api.Requests;
using NewsArchive.Api.Resources;
using NewsArchive.Archive;
using NewsArchive.Archive.Access;
using NewsArchive.Archive.Importing;
using NewsArchive.Archive.Model;

using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace NewsArchive.Api.Endpoints;

/// <summary>Searches to subscribe to.</summary>
internal static class FeedEndpoints
{
    private const string Description = "The newest articles that a search finds; takes the same parameters as ListArticles, and goes by date unless sort says otherwise. With If-None-Match the answer is 304 where nothing changed.";

    public static void MapFeeds(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/articles").WithTags("Articles").RequireScope(Scope.Read).ProducesProblem(400).ProducesProblem(503);

        group.MapGet("/feed.atom", GetAtomAsync)
            .WithName("GetAtomFeed").WithSummary("A search as an Atom feed").WithDescription(Description)
            .Produces(200, contentType: "application/atom+xml").Produces(304);

        group.MapGet("/feed.json", GetJsonAsync)
            .WithName("GetJsonFeed").WithSummary("A search as a JSON Feed").WithDescription(Description)
            .Produces<JsonFeed>(200, "application/feed+json").Produces(304);
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> GetAtomAsync(
        [AsParameters] ListQuery query, [AsParameters] SearchParameters sought, HttpRequest request, PublisherIds publishers, IArticleSearch search, CancellationToken cancellationToken)
    {
        var feed = await FindAsync(query, sought, request, publishers, search, cancellationToken);
        return feed.Ok ? Tagged(AtomFeed.Write(feed.Value), AtomFeed.MediaType) : ProblemAnswers.Of(feed.Fault);
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> GetJsonAsync(
        [AsParameters] ListQuery query, [AsParameters] SearchParameters sought, HttpRequest request, PublisherIds publishers, IArticleSearch search, IOptions<JsonOptions> json,
        CancellationToken cancellationToken)
    {
        var feed = await FindAsync(query, sought, request, publishers, search, cancellationToken);
        if (!feed.Ok) return ProblemAnswers.Of(feed.Fault);
        var options = json.Value.SerializerOptions;
        return Tagged(JsonSerializer.SerializeToUtf8Bytes(JsonFeed.Of(feed.Value), options.GetTypeInfo(typeof(JsonFeed))), JsonFeed.MediaType);
    }

    /// <summary>Feed readers ask every few minutes, and mostly nothing has come in.</summary>
    private static FileContentHttpResult Tagged(byte[] feed, string mediaType) => TypedResults.Bytes(feed, mediaType, entityTag: ArticleAnswer.TagOf(feed));

    private static async Task<Checked<SearchFeed>> FindAsync(
        ListQuery query, SearchParameters sought, HttpRequest request, PublisherIds publishers, IArticleSearch search, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(sought.Sort)) sought = sought with { Sort = nameof(SearchOrder.Date) };
        var wanted = sought.Check(query, publishers, search);
        if (!wanted.Ok) return wanted.Fault;
        return SearchFeed.Of(await search.SearchAsync(wanted.Value, cancellationToken), request);
    }
}
