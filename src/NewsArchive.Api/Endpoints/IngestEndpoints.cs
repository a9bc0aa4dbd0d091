using System.Text.Json.Serialization.Metadata;

using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

using NewsArchive.Api.Access;
using NewsArchive.Api.Bulk;
using NewsArchive.Api.Idempotency;
using NewsArchive.Api.Limits;
using NewsArchive.Api.Logging;
using NewsArchive.Api.OpenApi;
using NewsArchive.Api.Problems;
using NewsArchive.Api.Requests;
using NewsArchive.Api.Resources;
using NewsArchive.Archive;
using NewsArchive.Archive.Access;
using NewsArchive.Archive.Importing;
using NewsArchive.Archive.Model;

using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace NewsArchive.Api.Endpoints;

/// <summary>Articles on their way in.</summary>
internal static class IngestEndpoints
{
    public static void MapIngest(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/articles").WithTags("Articles").RequireScope(Scope.Ingest);

        group.MapPost("", PostAsync)
            .WithName("PostArticle")
            .WithSummary("Parse an article and archive it")
            .WithDescription(
                "Takes one article as raw text, as HTML or as a JSON object. The untouched original is kept beside the clean article. "
                + "The same article always gets the same id: sent again it is left unchanged (200); sent with content that none of its revisions has, it gets a new revision (200). "
                + "The kept original of a JSON object is its content in UTF-8.")
            .WithMetadata(BodyDescription.Article)
            .WithIdempotencyKey()
            .Produces<IngestResource>(StatusCodes.Status201Created)
            .Produces<IngestResource>()
            .ProducesProblem(400).ProducesProblem(410).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(503);

        group.MapPost("/bulk", PostBulkAsync)
            .WithName("PostArticles")
            .WithSummary("Parse and archive many articles")
            .WithDescription(
                "Takes newline-delimited JSON, an object as POST /api/v1/articles takes it on each line, and answers a line for each, in order, while the request is still being sent. "
                + "A line that fails does not stop the rest. Blank lines are counted but have no result. There is no limit to the number of lines; "
                + "who sends more than 100,000 in one request has to read the answer meanwhile.")
            .WithMetadata(BodyDescription.Articles)
            // Of any length, and as long as it takes: each line has its limit.
            .WithMetadata(new DisableRequestSizeLimitAttribute(), new DisableRequestTimeoutAttribute())
            .Produces<BulkLine>(StatusCodes.Status200OK, MediaTypes.Ndjson)
            .ProducesProblem(415).ProducesProblem(503);
    }

    private static async Task<Results<Created<IngestResource>, Ok<IngestResource>, ProblemHttpResult>> PostAsync(
        HttpRequest request,
        [AsParameters] SubmissionQuery query,
        SubmissionReader reader,
        ParseGate gate,
        IArticleArchive archive,
        ILogger<ArticleSubmission> log,
        CancellationToken cancellationToken)
    {
        var submission = await SubmissionRequest.ReadAsync(request, query, reader, gate, cancellationToken);
        if (!submission.Ok) return ProblemAnswers.Of(submission.Fault);
        if (SubmissionReader.FaultForArchiving(submission.Value) is { } fault) return ProblemAnswers.Of(fault);

        var result = await archive.IngestAsync(submission.Value, cancellationToken);
        if (result.Refusal is { } refusal) return TypedResults.Problem(ProblemAnswers.Describe(ProblemCatalog.TakenDown, refusal));
        var (article, original) = (result.Article.Content, submission.Value.Original);
        Log.Ingested(
            log, result.Article.Id, result.Outcome, result.Article.Revision, original.Origin, article.Publisher?.Id,
            article.Blocks.Count, article.Removed.Count, original.Content.Length);
        var resource = IngestResource.Of(result);
        return result.Outcome == IngestOutcome.Created
            ? TypedResults.Created($"/api/v1/articles/{resource.Id}", resource)
            : TypedResults.Ok(resource);
    }

    private static async Task<Results<EmptyHttpResult, ProblemHttpResult>> PostBulkAsync(
        HttpContext context, BulkImport import, ParseGate gate, IOptions<JsonOptions> json, CancellationToken cancellationToken)
    {
        if (!IsNdjson(context.Request.ContentType))
        {
            return ProblemAnswers.Of(new SubmissionFault(
                FaultKind.UnsupportedMediaType, $"The Content-Type is {context.Request.ContentType ?? "missing"}; it must be {MediaTypes.Ndjson}."));
        }

        using var place = gate.EnterImport();
        // Articles may trickle in for hours, and a client that sends before it reads is no slow reader.
        context.Features.Get<IHttpMinRequestBodyDataRateFeature>()?.MinDataRate = null;
        context.Features.Get<IHttpMinResponseDataRateFeature>()?.MinDataRate = null;
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();

        var type = (JsonTypeInfo<BulkLine>)json.Value.SerializerOptions.GetTypeInfo(typeof(BulkLine));
        await BulkAnswer.WriteAsync(
            import.RunAsync(context.Request.BodyReader, cancellationToken),
            context.Response.BodyWriter,
            type,
            () => context.Response.ContentType = MediaTypes.Ndjson,
            cancellationToken);
        return TypedResults.Empty;
    }

    private static bool IsNdjson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && (type.MediaType.Equals(MediaTypes.Ndjson, StringComparison.OrdinalIgnoreCase)
            || type.MediaType.Equals("application/ndjson", StringComparison.OrdinalIgnoreCase)
            || type.MediaType.Equals("application/jsonl", StringComparison.OrdinalIgnoreCase));
}
