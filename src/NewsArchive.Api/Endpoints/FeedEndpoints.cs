using Microsoft.AspNetCore.Http.HttpResults;

using NewsArchive.Api.Feeds;
using NewsArchive.Api.Problems;
using NewsArchive.Api.Requests;
using NewsArchive.Api.Resources;
using NewsArchive.Archive;
using NewsArchive.Archive.Importing;
using NewsArchive.Archive.Model;

namespace NewsArchive.Api.Endpoints;

/// <summary>Searches to subscribe to.</summary>
internal static class FeedEndpoints
{
    private const string Description = "The newest articles that a search finds; takes the same parameters as ListArticles, and goes by date unless sort says otherwise.";

    public static void MapFeeds(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapApi("Articles", "/articles").ProducesProblem(400);

        group.MapGet("/feed.atom", GetAtomAsync)
            .WithName("GetAtomFeed").WithSummary("A search as an Atom feed").WithDescription(Description)
            .Produces(200, contentType: "application/atom+xml").Produces(304);

        group.MapGet("/feed.json", GetJsonAsync)
            .WithName("GetJsonFeed").WithEntityTag().WithSummary("A search as a JSON Feed").WithDescription(Description)
            .Produces<JsonFeed>(200, "application/feed+json");
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> GetAtomAsync(
        [AsParameters] ListQuery query, [AsParameters] SearchParameters sought, HttpRequest request, PublisherIds publishers, IArticleSearch search, CancellationToken cancellationToken)
    {
        var feed = await FindAsync(query, sought, request, publishers, search, cancellationToken);
        if (!feed.Ok) return ProblemAnswers.Of(feed.Fault);
        var body = AtomFeed.Write(feed.Value);
        return TypedResults.Bytes(body, AtomFeed.MediaType, entityTag: ArticleAnswer.TagOf(body));
    }

    private static async Task<Results<JsonHttpResult<JsonFeed>, ProblemHttpResult>> GetJsonAsync(
        [AsParameters] ListQuery query, [AsParameters] SearchParameters sought, HttpRequest request, PublisherIds publishers, IArticleSearch search, CancellationToken cancellationToken)
    {
        var feed = await FindAsync(query, sought, request, publishers, search, cancellationToken);
        return feed.Ok ? TypedResults.Json(JsonFeed.Of(feed.Value), contentType: JsonFeed.MediaType) : ProblemAnswers.Of(feed.Fault);
    }

    private static async Task<Checked<SearchFeed>> FindAsync(
        ListQuery query, SearchParameters sought, HttpRequest request, PublisherIds publishers, IArticleSearch search, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(sought.Sort)) sought = sought with { Sort = nameof(SearchOrder.Date) };
        var wanted = sought.Check(query, publishers, search);
        if (!wanted.Ok) return wanted.Fault;
        return SearchFeed.Of(await search.SearchAsync(wanted.Value, cancellationToken), request);
    }
}
