using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

using NewsArchive.Api.Access;
using NewsArchive.Api.Idempotency;
using NewsArchive.Api.OpenApi;
using NewsArchive.Api.Problems;
using NewsArchive.Api.Requests;
using NewsArchive.Api.Resources;
using NewsArchive.Archive.Access;
using NewsArchive.Archive.Importing.Runs;
using NewsArchive.Archive.Importing.Sources;
using NewsArchive.Archive.Importing.Web;
using NewsArchive.Archive.Model;

using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace NewsArchive.Api.Endpoints;

/// <summary>The sources that the archive fills itself from.</summary>
internal static class SourceEndpoints
{
    public static void MapSources(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapApi("Sources", "/sources");

        group.MapGet("", ListAsync)
            .WithName("ListSources").WithEntityTag()
            .WithSummary("List sources, in the order they were added, with how each is doing")
            .Produces<SourceList>().ProducesProblem(400);

        group.MapPost("", PostAsync)
            .WithName("PostSource")
            .RequireScope(Scope.Admin)
            .WithSummary("Add a source")
            .WithDescription("It is visited at once, unless it is paused, and then as its schedule says. Only kind and address are required (for a listing also selector).")
            .WithMetadata(BodyDescription.Source)
            .WithIdempotencyKey()
            .Produces<SourceResource>(201).ProducesProblem(413).ProducesProblem(415);

        group.MapPost("/check", CheckAsync)
            .WithName("CheckSource")
            .RequireScope(Scope.Admin)
            .WithSummary("Try a source without keeping anything")
            .WithDescription("Visits it once and shows what it lists, and how its newest article would be read. A source that cannot be read is an answer too: ok is false, and failure says why.")
            .WithMetadata(BodyDescription.Source)
            .Produces<TriedSource>().ProducesProblem(400).ProducesProblem(413).ProducesProblem(415);

        group.MapGet("/{id:guid}", GetAsync)
            .WithName("GetSource")
            .WithSummary("Read a source")
            .WithDescription("Give its ETag as If-Match to change it: a change made by somebody else meanwhile is then noticed, while visits are none.")
            .Produces<SourceResource>().Produces(304).ProducesProblem(404);

        group.MapPut("/{id:guid}", PutAsync)
            .WithName("PutSource")
            .RequireScope(Scope.Admin)
            .WithSummary("Change a source")
            .WithDescription("Takes all that is said of the source; what is left out gets its default. If-Match must name the ETag it was read with, or `*`. Another address makes what was learnt of it void.")
            .WithMetadata(BodyDescription.Source)
            .Produces<SourceResource>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesProblem(413).ProducesProblem(415).ProducesProblem(428);

        group.MapDelete("/{id:guid}", DeleteAsync)
            .WithName("DeleteSource")
            .RequireScope(Scope.Admin)
            .WithSummary("Remove a source with its runs; its articles stay")
            .Produces(204).ProducesProblem(400).ProducesProblem(404).ProducesProblem(412);

        group.MapPost("/{id:guid}/pause", (Guid id, HttpContext context, SourceDesk desk, IOptions<JsonOptions> json) => PauseAsync(id, true, context, desk, json))
            .WithName("PauseSource")
            .RequireScope(Scope.Admin)
            .WithSummary("Suspend a source's visits")
            .Produces<SourceResource>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(412);

        group.MapPost("/{id:guid}/resume", (Guid id, HttpContext context, SourceDesk desk, IOptions<JsonOptions> json) => PauseAsync(id, false, context, desk, json))
            .WithName("ResumeSource")
            .RequireScope(Scope.Admin)
            .WithSummary("Take a source's visits up again")
            .Produces<SourceResource>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(412);

        group.MapPost("/{id:guid}/run", RunAsync)
            .WithName("RunSource")
            .RequireScope(Scope.Admin)
            .WithSummary("Visit a source now")
            .WithDescription("Also where it is paused. Where a run of it is open already the answer is that one. Follow it with GET /api/v1/runs/{id}/events.")
            .Produces<ImportRun>(202).ProducesProblem(404);

        group.MapGet("/{id:guid}/runs", ListRunsAsync)
            .WithName("ListSourceRuns")
            .WithSummary("List a source's runs, newest first")
            .Produces<RunList>().ProducesProblem(400).ProducesProblem(404);
    }

    private static async Task<Results<Ok<SourceList>, ProblemHttpResult>> ListAsync([AsParameters] PageQuery query, ISourceStore sources, CancellationToken cancellationToken)
    {
        var page = query.CheckIds();
        if (!page.Ok) return ProblemAnswers.Of(page.Fault);
        var items = await sources.ListAsync(page.Value.After, page.Value.Limit, cancellationToken);
        var next = items.Count == page.Value.Limit ? items[^1].Id.ToString("N") : null;
        return TypedResults.Ok(new SourceList([.. items.Select(SourceResource.Of)], next, new ArticleCount(await sources.CountAsync(cancellationToken), Exact: true)));
    }

    private static async Task<Results<Created<SourceResource>, ProblemHttpResult>> PostAsync(
        HttpContext context, SourceDesk desk, IOptions<JsonOptions> json, CancellationToken cancellationToken)
    {
        var input = await SourceBody.ReadAsync(context.Request, cancellationToken);
        if (!input.Ok) return ProblemAnswers.Of(input.Fault);
        var added = await desk.AddAsync(input.Value, cancellationToken);
        if (!added.Ok) return ProblemAnswers.Of(added.Fault);
        if (!added.Value.IsNew) return SourceAnswers.Exists(added.Value.Source);
        var source = SourceResource.Of(added.Value.Source);
        context.Response.Headers.ETag = VersionTag.Of(source.Version, source, json.Value.SerializerOptions).ToString();
        return TypedResults.Created($"/api/v1/sources/{source.Id}", source);
    }

    private static async Task<Results<Ok<TriedSource>, ProblemHttpResult>> CheckAsync(HttpRequest request, SourceTrial trial, CancellationToken cancellationToken)
    {
        var input = await SourceBody.ReadAsync(request, cancellationToken);
        if (!input.Ok) return ProblemAnswers.Of(input.Fault);
        var tried = await trial.TryAsync(input.Value, cancellationToken);
        return tried.Ok ? TypedResults.Ok(tried.Value) : ProblemAnswers.Of(tried.Fault);
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> GetAsync(
        Guid id, ISourceStore sources, IOptions<JsonOptions> json, CancellationToken cancellationToken)
    {
        if (await sources.FindAsync(id, cancellationToken) is not { } found) return SourceAnswers.NoSource(id);
        var source = SourceResource.Of(found);
        var body = VersionTag.Write(source, json.Value.SerializerOptions);
        return TypedResults.Bytes(body, "application/json; charset=utf-8", entityTag: VersionTag.Of(source.Version, body));
    }

    private static async Task<Results<Ok<SourceResource>, ProblemHttpResult>> PutAsync(
        Guid id, HttpContext context, SourceDesk desk, IOptions<JsonOptions> json, CancellationToken cancellationToken)
    {
        if (VersionTag.ReadMatch(context.Request, isRequired: true, out var version) is { } problem) return problem;
        var input = await SourceBody.ReadAsync(context.Request, cancellationToken);
        if (!input.Ok) return ProblemAnswers.Of(input.Fault);
        var change = await desk.ChangeAsync(id, version, input.Value, cancellationToken);
        return change.Ok ? SourceAnswers.Changed(id, change.Value, context.Response, json.Value.SerializerOptions) : ProblemAnswers.Of(change.Fault);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(Guid id, HttpRequest request, ISourceStore sources, CancellationToken cancellationToken)
    {
        if (VersionTag.ReadMatch(request, isRequired: false, out var version) is { } problem) return problem;
        if (version is not null && await sources.FindAsync(id, cancellationToken) is { } source && source.Version != version) return SourceAnswers.OtherVersion(source);
        return await sources.RemoveAsync(id, cancellationToken) ? TypedResults.NoContent() : SourceAnswers.NoSource(id);
    }

    private static async Task<Results<Ok<SourceResource>, ProblemHttpResult>> PauseAsync(
        Guid id, bool paused, HttpContext context, SourceDesk desk, IOptions<JsonOptions> json)
    {
        if (VersionTag.ReadMatch(context.Request, isRequired: false, out var version) is { } problem) return problem;
        var change = await desk.PauseAsync(id, version, paused, context.RequestAborted);
        return SourceAnswers.Changed(id, change, context.Response, json.Value.SerializerOptions);
    }

    private static async Task<Results<Accepted<ImportRun>, ProblemHttpResult>> RunAsync(Guid id, IRunStore runs, CancellationToken cancellationToken) =>
        await runs.QueueAsync(id, RunTrigger.Manual, cancellationToken) is { } queued
            ? TypedResults.Accepted($"/api/v1/runs/{queued.Run.Id}", queued.Run)
            : SourceAnswers.NoSource(id);

    private static async Task<Results<Ok<RunList>, ProblemHttpResult>> ListRunsAsync(
        Guid id, [AsParameters] PageQuery query, ISourceStore sources, IRunStore runs, CancellationToken cancellationToken)
    {
        var page = query.CheckIds();
        if (!page.Ok) return ProblemAnswers.Of(page.Fault);
        if (await sources.FindAsync(id, cancellationToken) is null) return SourceAnswers.NoSource(id);
        return TypedResults.Ok(await RunEndpoints.ListAsync(id, page.Value, runs, cancellationToken));
    }
}
