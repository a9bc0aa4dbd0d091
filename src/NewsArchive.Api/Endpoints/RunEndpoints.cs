using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;

using NewsArchive.Api.Access;
using NewsArchive.Api.Problems;
using NewsArchive.Api.Requests;
using NewsArchive.Api.Resources;
using NewsArchive.Archive.Access;
using NewsArchive.Archive.Importing.Runs;
using NewsArchive.Archive.Model;

namespace NewsArchive.Api.Endpoints;

/// <summary>Runs of sources.</summary>
internal static class RunEndpoints
{
    public static void MapRuns(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapApi("Runs", "/runs");

        group.MapGet("", ListAllAsync)
            .WithName("ListRuns").WithEntityTag()
            .WithSummary("List the runs of all sources, newest first")
            .Produces<RunList>().ProducesProblem(400);

        group.MapGet("/{id:guid}", GetAsync)
            .WithName("GetRun").WithEntityTag()
            .WithSummary("Read a run")
            .Produces<ImportRun>().ProducesProblem(404);

        group.MapGet("/{id:guid}/items", ListItemsAsync)
            .WithName("ListRunItems").WithEntityTag()
            .WithSummary("List the articles a run had to import, with the reason where one failed")
            .WithDescription("With outcome=failed only those that failed. Articles that were known by the list alone are only counted.")
            .Produces<RunItemList>().ProducesProblem(400).ProducesProblem(404);

        group.MapGet("/{id:guid}/events", FollowAsync)
            .WithName("FollowRun")
            .WithSummary("Follow a run live")
            .WithDescription(
                "Server-sent events, whichever instance is at it: `progress` with the run as it stands, each time something about it changes, and `end` with its last state, after which the stream ends. "
                + "Whoever comes again gets the present state first.")
            .WithMetadata(new DisableRequestTimeoutAttribute())
            .Produces<ImportRun>(200, "text/event-stream").ProducesProblem(404);

        group.MapPost("/{id:guid}/cancel", CancelAsync)
            .WithName("CancelRun")
            .RequireScope(Scope.Admin)
            .WithSummary("Stop a run")
            .WithDescription("One that waits is cancelled at once; one under way stops after the article it is at, wherever it runs. What is left comes with the next run. One that has ended stays as it is.")
            .Produces<ImportRun>(202).ProducesProblem(404);

        group.MapPost("/{id:guid}/retry", RetryAsync)
            .WithName("RetryRun")
            .RequireScope(Scope.Admin)
            .WithSummary("Try a run's failed articles again")
            .Produces<RetryResource>(202).ProducesProblem(404);
    }

    /// <summary>One page of the runs of a source, or of all.</summary>
    public static async Task<RunList> ListAsync(Guid? sourceId, ListPage<Guid?> page, IRunStore runs, CancellationToken cancellationToken)
    {
        var items = await runs.ListAsync(sourceId, page.After, page.Limit, cancellationToken);
        var next = items.Count == page.Limit ? items[^1].Id.ToString("N") : null;
        return new RunList(items, next, new ArticleCount(await runs.CountAsync(sourceId, cancellationToken), Exact: true));
    }

    private static async Task<Results<Ok<RunList>, ProblemHttpResult>> ListAllAsync([AsParameters] PageQuery query, IRunStore runs, CancellationToken cancellationToken)
    {
        var page = query.CheckIds();
        return page.Ok ? TypedResults.Ok(await ListAsync(null, page.Value, runs, cancellationToken)) : ProblemAnswers.Of(page.Fault);
    }

    private static async Task<Results<Ok<ImportRun>, ProblemHttpResult>> GetAsync(Guid id, IRunStore runs, CancellationToken cancellationToken) =>
        await runs.FindAsync(id, cancellationToken) is { } run ? TypedResults.Ok(run) : SourceAnswers.NoRun(id);

    private static async Task<Results<Ok<RunItemList>, ProblemHttpResult>> ListItemsAsync(
        Guid id, [FromQuery] string? outcome, [AsParameters] PageQuery query, IRunStore runs, CancellationToken cancellationToken)
    {
        var page = query.CheckNumbers();
        if (!page.Ok) return ProblemAnswers.Of(page.Fault);
        ItemOutcome? wanted = null;
        if (!string.IsNullOrWhiteSpace(outcome))
        {
            var name = Array.Find(Enum.GetNames<ItemOutcome>(), name => name.Equals(outcome.Trim(), StringComparison.OrdinalIgnoreCase));
            if (name is null) return ProblemAnswers.InvalidField("outcome", "The outcome must be pending, created, unchanged, revised or failed.");
            wanted = Enum.Parse<ItemOutcome>(name);
        }

        if (await runs.FindAsync(id, cancellationToken) is null) return SourceAnswers.NoRun(id);
        var items = await runs.ListItemsAsync(id, wanted, page.Value.After ?? 0, page.Value.Limit, cancellationToken);
        var next = items.Count == page.Value.Limit ? items[^1].Number.ToString(System.Globalization.CultureInfo.InvariantCulture) : null;
        return TypedResults.Ok(new RunItemList(items, next, new ArticleCount(await runs.CountItemsAsync(id, wanted, cancellationToken), Exact: true)));
    }

    private static async Task<Results<ServerSentEventsResult<ImportRun>, ProblemHttpResult>> FollowAsync(
        Guid id, IRunStore runs, RunFollower follower, HttpResponse response, CancellationToken cancellationToken)
    {
        if (await runs.FindAsync(id, cancellationToken) is null) return SourceAnswers.NoRun(id);
        // Proxies that gather what they pass on would show nothing until the end.
        response.Headers["X-Accel-Buffering"] = "no";
        return TypedResults.ServerSentEvents(EventsAsync(follower.FollowAsync(id, cancellationToken), cancellationToken));
    }

    private static async IAsyncEnumerable<SseItem<ImportRun>> EventsAsync(IAsyncEnumerable<ImportRun> states, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var run in states.WithCancellation(cancellationToken)) yield return new SseItem<ImportRun>(run, run.Ended ? "end" : "progress");
    }

    private static async Task<Results<Accepted<ImportRun>, ProblemHttpResult>> CancelAsync(Guid id, IRunStore runs, CancellationToken cancellationToken) =>
        await runs.CancelAsync(id, cancellationToken) is { } run ? TypedResults.Accepted($"/api/v1/runs/{id}", run) : SourceAnswers.NoRun(id);

    private static async Task<Results<Accepted<RetryResource>, ProblemHttpResult>> RetryAsync(Guid id, IRunStore runs, CancellationToken cancellationToken) =>
        await runs.RetryAsync(id, cancellationToken) is { } retried
            ? TypedResults.Accepted(retried.Run is { } run ? $"/api/v1/runs/{run.Id}" : null, new RetryResource(retried.Run, retried.Items))
            : SourceAnswers.NoRun(id);
}
