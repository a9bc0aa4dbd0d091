using System.Text.Json;

using Microsoft.AspNetCore.Http.HttpResults;

using NewsArchive.Api.Problems;
using NewsArchive.Api.Requests;
using NewsArchive.Api.Resources;
using NewsArchive.Archive.Importing.Sources;

namespace NewsArchive.Api.Endpoints;

/// <summary>What requests about sources are answered with.</summary>
internal static class SourceAnswers
{
    public static Results<Ok<SourceResource>, ProblemHttpResult> Changed(Guid id, SourceChange change, HttpResponse response, JsonSerializerOptions json)
    {
        switch (change.Outcome)
        {
            case SourceChangeOutcome.Missing: return NoSource(id);
            case SourceChangeOutcome.OtherVersion: return OtherVersion(change.Source!);
            case SourceChangeOutcome.Duplicate: return TypedResults.Problem(ProblemAnswers.Describe(ProblemCatalog.SourceExists));
        }

        var source = SourceResource.Of(change.Source!);
        response.Headers.ETag = VersionTag.Of(source.Version, source, json).ToString();
        return TypedResults.Ok(source);
    }

    public static ProblemHttpResult NoSource(Guid id) => TypedResults.Problem(ProblemAnswers.Describe(ProblemCatalog.NotFound, $"There is no source {id}."));

    public static ProblemHttpResult NoRun(Guid id) => TypedResults.Problem(ProblemAnswers.Describe(ProblemCatalog.NotFound, $"There is no run {id}."));

    public static ProblemHttpResult Exists(NewsSource source)
    {
        var problem = ProblemAnswers.Describe(ProblemCatalog.SourceExists, $"Source {source.Id} ({source.Definition.Name}) has that kind, address and selector.");
        problem.Extensions["id"] = source.Id.ToString();
        return TypedResults.Problem(problem);
    }

    public static ProblemHttpResult OtherVersion(NewsSource source) => TypedResults.Problem(ProblemAnswers.Describe(
        ProblemCatalog.PreconditionFailed, $"Source {source.Id} has been changed meanwhile and is at version {source.Version} now. Read it again."));
}
