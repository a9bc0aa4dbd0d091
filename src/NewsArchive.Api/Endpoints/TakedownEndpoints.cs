using System.Globalization;

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

using NewsArchive.Api.Access;
using NewsArchive.Api.OpenApi;
using NewsArchive.Api.Problems;
using NewsArchive.Api.Requests;
using NewsArchive.Api.Resources;
using NewsArchive.Archive;
using NewsArchive.Archive.Access;
using NewsArchive.Archive.Model;

namespace NewsArchive.Api.Endpoints;

/// <summary>Takedowns, legal holds and retention.</summary>
internal static class TakedownEndpoints
{
    private const int MaxReason = 1_000;

    public static void MapTakedowns(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapApi("Takedown");

        group.MapDelete("/articles/{id:guid}", DeleteAsync)
            .WithName("DeleteArticle")
            .WithSummary("Delete an article with all its revisions and originals, or take it down for a reason")
            .WithDescription(
                "Without a reason the article is deleted and may come in again. With one it is taken down: a tombstone without its text stays, and imports do not bring it back. "
                + "An article under legal hold is not deleted.")
            .RequireScope(Scope.Admin)
            .Produces(204).ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);

        group.MapGet("/tombstones", ListAsync)
            .WithName("ListTombstones").WithEntityTag()
            .WithSummary("List what was taken down, and why")
            .Produces<TombstoneList>().ProducesProblem(400);

        group.MapDelete("/tombstones/{id:guid}", LiftAsync)
            .WithName("LiftTakedown")
            .WithSummary("Lift a takedown, so that the article may come in again")
            .RequireScope(Scope.Admin)
            .Produces(204).ProducesProblem(404);

        group.MapGet("/articles/{id:guid}/hold", GetHoldAsync)
            .WithName("GetHold").WithSummary("The article's legal hold").Produces<LegalHold>().ProducesProblem(404);

        group.MapPut("/articles/{id:guid}/hold", HoldAsync)
            .WithName("HoldArticle")
            .WithSummary("Put an article under legal hold: nobody may delete it")
            .WithMetadata(BodyDescription.Hold)
            .RequireScope(Scope.Admin)
            .Produces(204).ProducesProblem(400).ProducesProblem(404);

        group.MapDelete("/articles/{id:guid}/hold", ReleaseAsync)
            .WithName("ReleaseArticle").WithSummary("End an article's legal hold")
            .RequireScope(Scope.Admin)
            .Produces(204).ProducesProblem(404);

        group.MapGet("/retention", ListRetentionAsync)
            .WithName("ListRetention").WithEntityTag().WithSummary("List how long what is kept").Produces<RetentionList>();

        group.MapPut("/retention/{scope}", SetRetentionAsync)
            .WithName("SetRetention")
            .WithSummary("Set for how many days articles of a publisher or a source are kept")
            .WithDescription("The scope is publisher:ID or source:ID. After that many days without a new revision an article is taken down, unless it is under legal hold.")
            .WithMetadata(BodyDescription.Retention)
            .RequireScope(Scope.Admin)
            .Produces(204).ProducesProblem(400);

        group.MapDelete("/retention/{scope}", RemoveRetentionAsync)
            .WithName("RemoveRetention").WithSummary("Keep articles of a publisher or a source for ever again")
            .RequireScope(Scope.Admin)
            .Produces(204).ProducesProblem(400);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(
        Guid id, [FromQuery] string? reason, HttpContext context, IArticleArchive archive, ITakedowns takedowns, CancellationToken cancellationToken)
    {
        if (reason is null) return await archive.DeleteAsync(id, cancellationToken) ? TypedResults.NoContent() : await AbsentArticle.AnswerAsync(id, null, takedowns, cancellationToken);
        if (IsNoReason(reason)) return NoReason();
        return await takedowns.TakeDownAsync(id, reason, RequestActor.Of(context), cancellationToken)
            ? TypedResults.NoContent()
            : await AbsentArticle.AnswerAsync(id, null, takedowns, cancellationToken);
    }

    private static async Task<Results<Ok<TombstoneList>, ProblemHttpResult>> ListAsync(
        [FromQuery] string? cursor, [FromQuery] string? limit, ITakedowns takedowns, CancellationToken cancellationToken)
    {
        var page = new NumberPage { Limit = limit }.Check();
        if (!page.Ok) return ProblemAnswers.Of(page.Fault);
        Guid? after = null;
        if (!string.IsNullOrWhiteSpace(cursor))
        {
            if (!Guid.TryParseExact(cursor, "D", out var last)) return ProblemAnswers.InvalidField("cursor", "The cursor must be the nextCursor of an earlier answer.");
            after = last;
        }

        var items = await takedowns.ListTombstonesAsync(after, page.Value.Limit, cancellationToken);
        return TypedResults.Ok(new TombstoneList(items, items.Count < page.Value.Limit ? null : items[^1].ArticleId.ToString("D")));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> LiftAsync(Guid id, HttpContext context, ITakedowns takedowns, CancellationToken cancellationToken) =>
        await takedowns.LiftAsync(id, RequestActor.Of(context), cancellationToken) ? TypedResults.NoContent() : ProblemAnswers.NotFound(id);

    private static async Task<Results<Ok<LegalHold>, ProblemHttpResult>> GetHoldAsync(Guid id, ITakedowns takedowns, CancellationToken cancellationToken) =>
        await takedowns.FindHoldAsync(id, cancellationToken) is { } hold
            ? TypedResults.Ok(hold)
            : TypedResults.Problem(ProblemAnswers.Describe(ProblemCatalog.NotFound, $"Article {id} is not under legal hold."));

    private static async Task<Results<NoContent, ProblemHttpResult>> HoldAsync(
        Guid id, HoldInput input, HttpContext context, ITakedowns takedowns, CancellationToken cancellationToken)
    {
        if (IsNoReason(input.Reason)) return NoReason();
        return await takedowns.HoldAsync(id, input.Reason!, RequestActor.Of(context), cancellationToken)
            ? TypedResults.NoContent()
            : await AbsentArticle.AnswerAsync(id, null, takedowns, cancellationToken);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> ReleaseAsync(Guid id, HttpContext context, ITakedowns takedowns, CancellationToken cancellationToken) =>
        await takedowns.ReleaseAsync(id, RequestActor.Of(context), cancellationToken)
            ? TypedResults.NoContent()
            : TypedResults.Problem(ProblemAnswers.Describe(ProblemCatalog.NotFound, $"Article {id} is not under legal hold."));

    private static async Task<Ok<RetentionList>> ListRetentionAsync(ITakedowns takedowns, CancellationToken cancellationToken) =>
        TypedResults.Ok(new RetentionList(await takedowns.ListRetentionAsync(cancellationToken)));

    private static async Task<Results<NoContent, ProblemHttpResult>> SetRetentionAsync(
        string scope, RetentionInput input, HttpContext context, ITakedowns takedowns, CancellationToken cancellationToken)
    {
        if (input.Days is not (>= 1 and <= 36_500)) return ProblemAnswers.InvalidField("days", "The days must be a whole number from 1 to 36500.");
        return await SetAsync(scope, input.Days, context, takedowns, cancellationToken);
    }

    private static Task<Results<NoContent, ProblemHttpResult>> RemoveRetentionAsync(
        string scope, HttpContext context, ITakedowns takedowns, CancellationToken cancellationToken) => SetAsync(scope, null, context, takedowns, cancellationToken);

    private static async Task<Results<NoContent, ProblemHttpResult>> SetAsync(
        string scope, int? days, HttpContext context, ITakedowns takedowns, CancellationToken cancellationToken)
    {
        try
        {
            await takedowns.SetRetentionAsync(scope, days, RequestActor.Of(context), cancellationToken);
            return TypedResults.NoContent();
        }
        catch (ArgumentException)
        {
            return ProblemAnswers.InvalidField("scope", "The scope must be publisher:ID or source:ID.");
        }
    }

    private static bool IsNoReason(string? reason) => string.IsNullOrWhiteSpace(reason) || reason.Length > MaxReason;

    private static ProblemHttpResult NoReason() =>
        ProblemAnswers.InvalidField("reason", string.Create(CultureInfo.InvariantCulture, $"The reason must be a text of 1 to {MaxReason} characters."));
}
