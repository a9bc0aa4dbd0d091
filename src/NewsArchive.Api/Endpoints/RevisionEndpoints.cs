using System.Globalization;

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

using NewsArchive.Api.Problems;
using NewsArchive.Api.Requests;
using NewsArchive.Api.Resources;
using NewsArchive.Archive;
using NewsArchive.Archive.Model;

namespace NewsArchive.Api.Endpoints;

/// <summary>What articles were, and what changed in them.</summary>
internal static class RevisionEndpoints
{
    public static void MapRevisions(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapApi("History");

        group.MapGet("/articles/{id:guid}/revisions/{number:int}", GetAsync)
            .WithName("GetRevision").WithEntityTag()
            .WithSummary("Read an article as one of its revisions has it")
            .Produces<ArticleResource>().ProducesProblem(404).ProducesProblem(410);

        group.MapGet("/articles/{id:guid}/revisions/{number:int}/diff", CompareAsync)
            .WithName("CompareRevisions").WithEntityTag()
            .WithSummary("What changed between two revisions, word by word")
            .WithDescription(
                "Title, lead and body in parts: equal and removed parts together are the earlier text, equal and added ones the later. "
                + "parserChanged tells that two versions of the parser read them, so that a difference need not be the site's doing.")
            .Produces<RevisionDiff>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(410);

        group.MapGet("/revisions", ListAsync)
            .WithName("ListChanges").WithEntityTag()
            .WithSummary("List what sites changed in their articles, newest first")
            .WithDescription(
                "One item for each revision that came from outside. Where notice is none, the site told nobody: a silent edit. "
                + "Corrections by hand and new readings by a later parser are not listed here.")
            .Produces<ChangeList>().ProducesProblem(400);
    }

    private static async Task<Results<Ok<ArticleResource>, ProblemHttpResult>> GetAsync(
        Guid id, int number, IRevisionHistory history, ITakedowns takedowns, CancellationToken cancellationToken) =>
        await history.FindAsync(id, number, cancellationToken) is { } article
            ? TypedResults.Ok(ArticleResource.Of(article))
            : await AbsentArticle.AnswerAsync(id, number, takedowns, cancellationToken);

    private static async Task<Results<Ok<RevisionDiff>, ProblemHttpResult>> CompareAsync(
        Guid id, int number, [FromQuery] string? from, IRevisionHistory history, ITakedowns takedowns, CancellationToken cancellationToken)
    {
        int? earlier = null;
        if (!string.IsNullOrWhiteSpace(from))
        {
            if (!int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var given) || given < 1)
                return ProblemAnswers.InvalidField("from", "The from must be the number of a revision, a whole number from 1.");
            earlier = given;
        }

        return await history.CompareAsync(id, earlier, number, cancellationToken) is { } diff
            ? TypedResults.Ok(diff)
            : await AbsentArticle.AnswerAsync(id, earlier is null ? number : Math.Max(earlier.Value, number), takedowns, cancellationToken);
    }

    private static async Task<Results<Ok<ChangeList>, ProblemHttpResult>> ListAsync(
        [AsParameters] ChangeQuery query, PublisherIds publishers, IRevisionHistory history, CancellationToken cancellationToken)
    {
        var wanted = query.Check(publishers);
        if (!wanted.Ok) return ProblemAnswers.Of(wanted.Fault);
        var page = await history.ListChangesAsync(wanted.Value, cancellationToken);
        return TypedResults.Ok(new ChangeList(page.Items, page.Next?.ToString()));
    }
}
