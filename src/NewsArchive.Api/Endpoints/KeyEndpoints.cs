using Microsoft.AspNetCore.Http.HttpResults;

using NewsArchive.Api.Access;
using NewsArchive.Api.Logging;
using NewsArchive.Api.OpenApi;
using NewsArchive.Api.Problems;
using NewsArchive.Api.Requests;
using NewsArchive.Api.Resources;
using NewsArchive.Archive.Access;

namespace NewsArchive.Api.Endpoints;

/// <summary>The keys people and programs come with.</summary>
internal static class KeyEndpoints
{
    public static void MapKeys(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapApi("Keys", "/keys", Scope.Admin);

        group.MapGet("", ListAsync)
            .WithName("ListKeys")
            .WithSummary("List all keys, without their secrets")
            .Produces<KeyList>();

        group.MapPost("", CreateAsync)
            .WithName("CreateKey")
            .WithSummary("Make a key")
            .WithDescription("The answer has the whole key, which is told this once. From the first key on nobody gets in without one.")
            .WithMetadata(BodyDescription.Key)
            .Produces<MadeKeyResource>(StatusCodes.Status201Created)
            .ProducesProblem(400).ProducesProblem(413).ProducesProblem(415);

        group.MapDelete("/{id}", RevokeAsync)
            .WithName("RevokeKey")
            .WithSummary("Revoke a key")
            .WithDescription("It is useless at once here, and within five seconds on other instances. It stays in the list.")
            .Produces(204).ProducesProblem(404);
    }

    private static async Task<Ok<KeyList>> ListAsync(IKeyStore keys, CancellationToken cancellationToken) =>
        TypedResults.Ok(new KeyList(await keys.ListAsync(cancellationToken)));

    private static async Task<Results<Created<MadeKeyResource>, ProblemHttpResult>> CreateAsync(
        HttpContext context, IKeyStore keys, ILogger<KeyStoreEvents> log, CancellationToken cancellationToken)
    {
        var order = await KeyRequest.ReadAsync(context.Request, cancellationToken);
        if (!order.Ok) return ProblemAnswers.Of(order.Fault);
        var made = await keys.CreateAsync(order.Value.Scope, order.Value.Name, cancellationToken);
        Log.KeyCreated(log, made.Key.Id, made.Key.Scope, Caller.KeyIdOf(context.User));
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Created($"/api/v1/keys/{made.Key.Id}", MadeKeyResource.Of(made));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RevokeAsync(
        string id, HttpContext context, IKeyStore keys, KeyRing ring, ILogger<KeyStoreEvents> log, CancellationToken cancellationToken)
    {
        if (!await keys.RevokeAsync(id, cancellationToken)) return TypedResults.Problem(ProblemAnswers.Describe(ProblemCatalog.NotFound, "There is no such key."));
        ring.Forget(id);
        Log.KeyRevoked(log, id, Caller.KeyIdOf(context.User));
        return TypedResults.NoContent();
    }
}

/// <summary>Names the log of what happens to keys.</summary>
internal sealed class KeyStoreEvents;
