using System.Globalization;

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

using NewsArchive.Api.Problems;
using NewsArchive.Api.Requests;
using NewsArchive.Api.Resources;
using NewsArchive.Archive;
using NewsArchive.Archive.Importing;

using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace NewsArchive.Api.Endpoints;

/// <summary>Articles in the archive.</summary>
internal static class ArticleEndpoints
{
    public static void MapArticles(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapApi("Articles", "/articles");

        group.MapGet("", ListAsync)
            .WithName("ListArticles").WithEntityTag()
            .WithSummary("List or search articles")
            .WithDescription(
                "One page of articles without their text. Give nextCursor as cursor to get the page that follows. Without q, newest first. With q, what "
                + "fits best first: words (in any form), \"phrases\", -not, OR, parentheses, prefix nego*, exact =form, title: subheading: place: publisher: author: source: tag:, "
                + "date:2023-06..2023-07. No text is an error: the answer's query tells how it was understood. The members from complete on are there only where something was searched.")
            .Produces<SearchList>().ProducesProblem(400);

        group.MapGet("/{id:guid}", GetAsync)
            .WithName("GetArticle")
            .WithSummary("Read an article")
            .WithDescription("The article at its latest revision. The ETag is strong: with If-None-Match the answer is 304 where nothing changed.")
            .Produces<ArticleResource>().Produces(304).ProducesProblem(404).ProducesProblem(410);

        group.MapGet("/{id:guid}/raw", GetRawAsync)
            .WithName("GetOriginal")
            .WithSummary("Download the untouched original")
            .WithDescription("The bytes as they were received, with their media type, as an attachment.")
            .Produces(200, contentType: "application/octet-stream").Produces(304).ProducesProblem(400).ProducesProblem(404);

        group.MapGet("/{id:guid}/revisions", ListRevisionsAsync)
            .WithName("ListRevisions").WithEntityTag()
            .WithSummary("List an article's revisions, newest first")
            .Produces<RevisionList>().ProducesProblem(404);
    }

    private static async Task<Results<Ok<ArticleList>, Ok<SearchList>, ProblemHttpResult>> ListAsync(
        [AsParameters] ListQuery query,
        [AsParameters] SearchParameters sought,
        PublisherIds publishers,
        IArticleArchive archive,
        IArticleSearch search,
        IDuplicateFinder duplicates,
        CancellationToken cancellationToken)
    {
        if (sought.IsAsked)
        {
            var request = sought.Check(query, publishers, search);
            if (!request.Ok) return ProblemAnswers.Of(request.Fault);
            var found = SearchList.Of(await search.SearchAsync(request.Value, cancellationToken));
            if (sought.Folds) found = found.Fold(await duplicates.FindClustersAsync([.. found.Items.Select(static item => item.Id)], cancellationToken));
            return TypedResults.Ok(found);
        }

        var wanted = query.Check(publishers);
        if (!wanted.Ok) return ProblemAnswers.Of(wanted.Fault);
        var page = await archive.ListAsync(wanted.Value, cancellationToken);
        return TypedResults.Ok(new ArticleList(page.Items, page.Next?.ToString(), page.Total));
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> GetAsync(
        Guid id, IArticleArchive archive, ITakedowns takedowns, IOptions<JsonOptions> json, CancellationToken cancellationToken)
    {
        if (await archive.FindAsync(id, cancellationToken) is not { } article) return await AbsentArticle.AnswerAsync(id, null, takedowns, cancellationToken);
        var body = ArticleAnswer.Write(article, json.Value);
        return TypedResults.Bytes(body, "application/json; charset=utf-8", entityTag: ArticleAnswer.TagOf(body));
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> GetRawAsync(
        Guid id, [FromQuery] string? revision, IArticleArchive archive, ITakedowns takedowns, CancellationToken cancellationToken)
    {
        int? number = null;
        if (!string.IsNullOrWhiteSpace(revision))
        {
            if (!int.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var given) || given < 1)
                return ProblemAnswers.InvalidField("revision", "The revision must be a whole number from 1.");
            number = given;
        }

        if (await archive.ReadOriginalAsync(id, number, cancellationToken) is not { } original)
            return await AbsentArticle.AnswerAsync(id, number, takedowns, cancellationToken);
        // Other people's HTML: as an attachment it gets the headers that keep a browser from taking it for a page of this service.
        var extension = MediaTypes.KindOf(original.MediaType) == ContentKind.Html ? "html" : "txt";
        return TypedResults.Bytes(
            original.Content, original.MediaType, fileDownloadName: $"{id}.{extension}", entityTag: ArticleAnswer.TagOf(original.Content.Span));
    }

    private static async Task<Results<Ok<RevisionList>, ProblemHttpResult>> ListRevisionsAsync(
        Guid id, IArticleArchive archive, ITakedowns takedowns, CancellationToken cancellationToken)
    {
        var revisions = await archive.ListRevisionsAsync(id, cancellationToken);
        return revisions.Count == 0 ? await AbsentArticle.AnswerAsync(id, null, takedowns, cancellationToken) : TypedResults.Ok(new RevisionList(revisions));
    }
}
