using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

using NewsArchive.Api.Access;
using NewsArchive.Api.Logging;
using NewsArchive.Api.OpenApi;
using NewsArchive.Api.Problems;
using NewsArchive.Api.Requests;
using NewsArchive.Api.Resources;
using NewsArchive.Archive.Access;
using NewsArchive.Archive.Model;
using NewsArchive.Archive.SavedSearches;
using NewsArchive.Archive.SavedSearches.Delivery;

using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace NewsArchive.Api.Endpoints;

/// <summary>Searches that tell a hook of each new article they find.</summary>
/// <remarks>For administrators, reading too: the address of a hook often has a secret in it.</remarks>
internal static class SavedSearchEndpoints
{
    public static void MapSavedSearches(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapApi("Saved searches", "/searches", Scope.Admin);

        group.MapGet("", ListAsync)
            .WithName("ListSearches")
            .WithSummary("List saved searches, in the order they were saved, with how each hook is doing")
            .Produces<SavedSearchList>().ProducesProblem(400);

        // No Idempotency-Key: the reply that is kept for it would keep the secret.
        group.MapPost("", PostAsync)
            .WithName("PostSearch")
            .WithSummary("Save a search")
            .WithDescription("Each article that comes in from now on and matches, or is revised into matching, is posted to the hook once. The answer has the secret that messages are signed with, which is told this once.")
            .WithMetadata(BodyDescription.SavedSearch)
            .Produces<MadeSearchResource>(201).ProducesProblem(400).ProducesProblem(413).ProducesProblem(415);

        group.MapGet("/{id:guid}", GetAsync)
            .WithName("GetSearch")
            .WithSummary("Read a saved search")
            .WithDescription("Give its ETag as If-Match to change it: a change made by somebody else meanwhile is then noticed, while deliveries are none.")
            .Produces<SavedSearchResource>().Produces(304).ProducesProblem(404);

        group.MapPut("/{id:guid}", PutAsync)
            .WithName("PutSearch")
            .WithSummary("Change a saved search")
            .WithDescription("Takes all that is said of the search; what is left out gets its default. If-Match must name the ETag it was read with, or `*`. Its secret stays, and what was told of is not told again.")
            .WithMetadata(BodyDescription.SavedSearch)
            .Produces<SavedSearchResource>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(412).ProducesProblem(413).ProducesProblem(415).ProducesProblem(428);

        group.MapDelete("/{id:guid}", DeleteAsync)
            .WithName("DeleteSearch")
            .WithSummary("Remove a saved search with its deliveries, also those that were still to be made")
            .Produces(204).ProducesProblem(404);

        group.MapPost("/{id:guid}/test", TestAsync)
            .WithName("TestSearch")
            .WithSummary("Send the hook a signed message of the type search.test")
            .WithDescription("Once, with the newest articles that the search finds, three at most; also while it rests.")
            .Produces<TriedHook>().ProducesProblem(404);

        group.MapPost("/{id:guid}/secret", RotateAsync)
            .WithName("RotateSearchSecret")
            .WithSummary("Give a saved search another secret")
            .WithDescription("The answer tells it this once. For a day (setting Webhooks:OldSecretHours) messages carry the signatures of both.")
            .Produces<MadeSearchResource>().ProducesProblem(404);

        group.MapPost("/{id:guid}/pause", (Guid id, HttpContext context, SavedSearchDesk desk, IOptions<JsonOptions> json) => PauseAsync(id, true, context, desk, json))
            .WithName("PauseSearch")
            .WithSummary("Let a saved search rest")
            .Produces<SavedSearchResource>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(412);

        group.MapPost("/{id:guid}/resume", (Guid id, HttpContext context, SavedSearchDesk desk, IOptions<JsonOptions> json) => PauseAsync(id, false, context, desk, json))
            .WithName("ResumeSearch")
            .WithSummary("Take a saved search up again")
            .WithDescription("What came in meanwhile is looked through, and what waited is delivered.")
            .Produces<SavedSearchResource>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(412);

        group.MapGet("/{id:guid}/deliveries", ListDeliveriesAsync)
            .WithName("ListSearchDeliveries")
            .WithSummary("List a saved search's deliveries, newest first")
            .Produces<DeliveryList>().ProducesProblem(400).ProducesProblem(404);
    }

    private static async Task<Results<Ok<SavedSearchList>, ProblemHttpResult>> ListAsync([AsParameters] PageQuery query, ISavedSearchStore searches, CancellationToken cancellationToken)
    {
        var page = query.CheckIds();
        if (!page.Ok) return ProblemAnswers.Of(page.Fault);
        var items = await searches.ListAsync(page.Value.After, page.Value.Limit, cancellationToken);
        var next = items.Count == page.Value.Limit ? items[^1].Id.ToString("N") : null;
        return TypedResults.Ok(new SavedSearchList([.. items.Select(SavedSearchResource.Of)], next, new ArticleCount(await searches.CountAsync(cancellationToken), Exact: true)));
    }

    private static async Task<Results<Created<MadeSearchResource>, ProblemHttpResult>> PostAsync(
        HttpContext context, SavedSearchDesk desk, PublisherIds publishers, IOptions<JsonOptions> json, ILogger<SavedSearch> log, CancellationToken cancellationToken)
    {
        var input = await SavedSearchBody.ReadAsync(context.Request, publishers, cancellationToken);
        if (!input.Ok) return ProblemAnswers.Of(input.Fault);
        var made = await desk.AddAsync(input.Value, cancellationToken);
        if (!made.Ok) return ProblemAnswers.Of(made.Fault);
        Log.SearchChanged(log, made.Value.Search.Id, "saved", Caller.KeyIdOf(context.User));
        var resource = MadeSearchResource.Of(made.Value);
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ETag = VersionTag.Of(resource.Search.Version, resource.Search, json.Value.SerializerOptions).ToString();
        return TypedResults.Created($"/api/v1/searches/{resource.Search.Id}", resource);
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> GetAsync(Guid id, ISavedSearchStore searches, IOptions<JsonOptions> json, CancellationToken cancellationToken)
    {
        if (await searches.FindAsync(id, cancellationToken) is not { } found) return NoSearch(id);
        var search = SavedSearchResource.Of(found);
        var body = VersionTag.Write(search, json.Value.SerializerOptions);
        return TypedResults.Bytes(body, "application/json; charset=utf-8", entityTag: VersionTag.Of(search.Version, body));
    }

    private static async Task<Results<Ok<SavedSearchResource>, ProblemHttpResult>> PutAsync(
        Guid id, HttpContext context, SavedSearchDesk desk, PublisherIds publishers, IOptions<JsonOptions> json, CancellationToken cancellationToken)
    {
        if (VersionTag.ReadMatch(context.Request, isRequired: true, out var version) is { } problem) return problem;
        var input = await SavedSearchBody.ReadAsync(context.Request, publishers, cancellationToken);
        if (!input.Ok) return ProblemAnswers.Of(input.Fault);
        var change = await desk.ChangeAsync(id, version, input.Value, cancellationToken);
        return change.Ok ? Changed(id, change.Value, context, json.Value) : ProblemAnswers.Of(change.Fault);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(Guid id, HttpContext context, ISavedSearchStore searches, ILogger<SavedSearch> log, CancellationToken cancellationToken)
    {
        if (!await searches.RemoveAsync(id, cancellationToken)) return NoSearch(id);
        Log.SearchChanged(log, id, "removed", Caller.KeyIdOf(context.User));
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<TriedHook>, ProblemHttpResult>> TestAsync(Guid id, HookTrial trial, CancellationToken cancellationToken) =>
        await trial.TryAsync(id, cancellationToken) is { } tried ? TypedResults.Ok(tried) : NoSearch(id);

    private static async Task<Results<Ok<MadeSearchResource>, ProblemHttpResult>> RotateAsync(
        Guid id, HttpContext context, SavedSearchDesk desk, ILogger<SavedSearch> log, CancellationToken cancellationToken)
    {
        if (await desk.RotateAsync(id, cancellationToken) is not { } made) return NoSearch(id);
        Log.SearchChanged(log, id, "given another secret", Caller.KeyIdOf(context.User));
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(MadeSearchResource.Of(made));
    }

    private static async Task<Results<Ok<SavedSearchResource>, ProblemHttpResult>> PauseAsync(Guid id, bool paused, HttpContext context, SavedSearchDesk desk, IOptions<JsonOptions> json)
    {
        if (VersionTag.ReadMatch(context.Request, isRequired: false, out var version) is { } problem) return problem;
        return Changed(id, await desk.PauseAsync(id, version, paused, context.RequestAborted), context, json.Value);
    }

    private static async Task<Results<Ok<DeliveryList>, ProblemHttpResult>> ListDeliveriesAsync(
        Guid id, [AsParameters] PageQuery query, ISavedSearchStore searches, CancellationToken cancellationToken)
    {
        var page = query.CheckIds();
        if (!page.Ok) return ProblemAnswers.Of(page.Fault);
        if (await searches.FindAsync(id, cancellationToken) is null) return NoSearch(id);
        var items = await searches.ListDeliveriesAsync(id, page.Value.After, page.Value.Limit, cancellationToken);
        var next = items.Count == page.Value.Limit ? items[^1].Id.ToString("N") : null;
        return TypedResults.Ok(new DeliveryList([.. items.Select(DeliveryResource.Of)], next, new ArticleCount(await searches.CountDeliveriesAsync(id, cancellationToken), Exact: true)));
    }

    private static Results<Ok<SavedSearchResource>, ProblemHttpResult> Changed(Guid id, SavedSearchChange change, HttpContext context, JsonOptions json)
    {
        if (change.Outcome == SavedSearchOutcome.Missing) return NoSearch(id);
        if (change.Outcome == SavedSearchOutcome.OtherVersion)
        {
            return TypedResults.Problem(ProblemAnswers.Describe(
                ProblemCatalog.PreconditionFailed, $"Saved search {id} has been changed meanwhile and is at version {change.Search!.Version} now. Read it again."));
        }

        var search = SavedSearchResource.Of(change.Search!);
        context.Response.Headers.ETag = VersionTag.Of(search.Version, search, json.SerializerOptions).ToString();
        return TypedResults.Ok(search);
    }

    private static ProblemHttpResult NoSearch(Guid id) => TypedResults.Problem(ProblemAnswers.Describe(ProblemCatalog.NotFound, $"There is no saved search {id}."));
}
