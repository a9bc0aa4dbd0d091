using System.Text;

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

using NewsArchive.Api.Access;
using NewsArchive.Api.OpenApi;
using NewsArchive.Api.Problems;
using NewsArchive.Api.Requests;
using NewsArchive.Api.Resources;
using NewsArchive.Archive;
using NewsArchive.Archive.Access;
using NewsArchive.Archive.Corrections;
using NewsArchive.Archive.Importing;
using NewsArchive.Archive.Model;

using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace NewsArchive.Api.Endpoints;

/// <summary>Corrections by hand.</summary>
internal static class CorrectionEndpoints
{
    private const string MergePatch = "application/merge-patch+json";

    /// <summary>A hundred tags of the longest, escaped, and a title fit.</summary>
    private const int MaxBytes = 256 * 1024;

    public static void MapCorrections(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapApi("Corrections");

        group.MapPatch("/articles/{id:guid}", CorrectAsync)
            .WithName("CorrectArticle")
            .WithSummary("Correct an article by hand")
            .WithDescription(
                "A JSON merge patch (RFC 7396) of title, publishedAt, place, authors, tags, and blockKinds: an object with the place of a block, from 0, and its kind. "
                + "The result is a new revision that says who made it. If-Match must name the ETag of the article that was looked at.")
            .WithMetadata(BodyDescription.Correction)
            .RequireScope(Scope.Admin)
            .Produces<ArticleResource>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(410).ProducesProblem(412).ProducesProblem(415).ProducesProblem(428);

        group.MapGet("/corrections", LabelsAsync)
            .WithName("ListCorrections")
            .WithSummary("Corrected articles as labelled data, one JSON object a line")
            .WithDescription("Of raw texts only. The text of each is its original; newsarchive corrections DIRECTORY writes both.")
            .Produces(200, contentType: MediaTypes.Ndjson);
    }

    private static async Task<Results<Utf8ContentHttpResult, ProblemHttpResult>> CorrectAsync(
        Guid id, HttpRequest request, IArticleArchive archive, ICorrections corrections, ITakedowns takedowns, IOptions<JsonOptions> json, CancellationToken cancellationToken)
    {
        var patch = await ReadAsync(request, cancellationToken);
        if (!patch.Ok) return ProblemAnswers.Of(patch.Fault);
        if (request.GetTypedHeaders().IfMatch is not { Count: > 0 } wanted) return TypedResults.Problem(ProblemAnswers.Describe(ProblemCatalog.PreconditionRequired));
        if (await archive.FindAsync(id, cancellationToken) is not { } article) return await AbsentArticle.AnswerAsync(id, null, takedowns, cancellationToken);
        var tag = ArticleAnswer.TagOf(ArticleAnswer.Write(article, json.Value));
        if (!wanted.Any(candidate => candidate.Equals(EntityTagHeaderValue.Any) || candidate.Compare(tag, useStrongComparison: true))) return Outdated();

        var result = await corrections.CorrectAsync(id, article.Revision, patch.Value, RequestActor.Of(request.HttpContext), cancellationToken);
        if (result.Outcome == CorrectionOutcome.Outdated) return Outdated();
        if (result.Outcome == CorrectionOutcome.NotFound) return await AbsentArticle.AnswerAsync(id, null, takedowns, cancellationToken);
        if (result.Outcome == CorrectionOutcome.NoSuchBlock) return ProblemAnswers.InvalidField("blockKinds", $"The article has {article.Content.Blocks.Count} blocks, counted from 0.");
        var body = ArticleAnswer.Write(result.Article!, json.Value);
        // Not as a file: that would hold the new tag against If-Match, and answer 412 to what was done.
        request.HttpContext.Response.Headers.ETag = ArticleAnswer.TagOf(body).ToString();
        return TypedResults.Text(body, "application/json; charset=utf-8");
    }

    private static async Task<Checked<Correction>> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var type = request.ContentType?.Split(';')[0].Trim();
        if (!MergePatch.Equals(type, StringComparison.OrdinalIgnoreCase) && !MediaTypes.Json.Equals(type, StringComparison.OrdinalIgnoreCase))
            return new SubmissionFault(FaultKind.UnsupportedMediaType, $"The Content-Type is {request.ContentType ?? "missing"}; it must be {MergePatch}.");
        if (await RequestBody.ReadAsync(request, MaxBytes, cancellationToken) is not { } bytes)
            return new SubmissionFault(FaultKind.TooLarge, $"A patch may have at most {MaxBytes} bytes.");
        return CorrectionPatch.Read(bytes);
    }

    private static async Task LabelsAsync(HttpResponse response, ICorrections corrections, CancellationToken cancellationToken)
    {
        response.ContentType = MediaTypes.Ndjson;
        await foreach (var labelled in corrections.ReadLabelsAsync(cancellationToken))
        {
            await response.BodyWriter.WriteAsync(Encoding.UTF8.GetBytes(labelled.Label.ToJson() + "\n"), cancellationToken);
        }
    }

    private static ProblemHttpResult Outdated() => TypedResults.Problem(ProblemAnswers.Describe(ProblemCatalog.PreconditionFailed));
}
