using Microsoft.AspNetCore.Http.HttpResults;

using NewsArchive.Api.Access;
using NewsArchive.Api.Limits;
using NewsArchive.Api.OpenApi;
using NewsArchive.Api.Problems;
using NewsArchive.Api.Requests;
using NewsArchive.Archive.Access;
using NewsArchive.Archive.Importing;
using NewsArchive.Parsing;

namespace NewsArchive.Api.Endpoints;

/// <summary>Parsing without archiving.</summary>
internal static class ParseEndpoints
{
    public static void MapParse(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/v1/parse", ParseAsync)
            .RequireScope(Scope.Read)
            .WithName("Parse")
            .WithTags("Parse")
            .WithSummary("Parse an article; nothing is stored")
            .WithDescription("Takes one article as raw text, as HTML or as a JSON object, and answers what each piece of it is and why anything was removed.")
            .WithMetadata(BodyDescription.Article)
            .Produces<ParsedArticle>()
            .ProducesProblem(400).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(503);

    private static async Task<Results<Ok<ParsedArticle>, ProblemHttpResult>> ParseAsync(
        HttpRequest request, [AsParameters] SubmissionQuery query, SubmissionReader reader, ParseGate gate, CancellationToken cancellationToken)
    {
        var submission = await SubmissionRequest.ReadAsync(request, query, reader, gate, cancellationToken);
        return submission.Ok ? TypedResults.Ok(submission.Value.Article) : ProblemAnswers.Of(submission.Fault);
    }
}
