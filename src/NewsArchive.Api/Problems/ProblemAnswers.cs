using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

using NewsArchive.Archive.Importing;

namespace NewsArchive.Api.Problems;

/// <summary>Problems as RFC 9457 writes them.</summary>
internal static class ProblemAnswers
{
    public static ProblemHttpResult NotFound(Guid id, int? revision = null) =>
        TypedResults.Problem(Describe(
            ProblemCatalog.NotFound, revision is null ? $"There is no article {id}." : $"There is no revision {revision} of an article {id}."));

    public static ProblemHttpResult InvalidField(string field, string message)
    {
        var errors = new Dictionary<string, string[]> { [field] = [message] };
        return Of(new SubmissionFault(FaultKind.InvalidFields, message) { Errors = errors });
    }

    public static ProblemHttpResult Of(SubmissionFault fault) => TypedResults.Problem(Describe(fault));

    public static ProblemDetails Describe(SubmissionFault fault)
    {
        var problem = Describe(ProblemCatalog.Of(fault.Kind), fault.Message);
        if (fault.Errors.Count > 0) problem.Extensions["errors"] = fault.Errors.ToDictionary();
        if (fault.ByteOffset is { } offset) problem.Extensions["byteOffset"] = offset;
        if (fault.Line is { } line) problem.Extensions["line"] = line;
        if (fault.Position is { } position) problem.Extensions["position"] = position;
        return problem;
    }

    /// <param name="kind">The kind of problem.</param>
    /// <param name="detail">What happened this time; null for the kind's description.</param>
    /// <param name="status">Where the status is another than the kind's.</param>
    public static ProblemDetails Describe(ProblemKind kind, string? detail = null, int? status = null) => new()
    {
        Type = kind.Type,
        Title = kind.Title,
        Status = status ?? kind.Status,
        Detail = detail ?? kind.Description,
    };
}
