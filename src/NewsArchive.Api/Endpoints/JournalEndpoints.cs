using System.Globalization;

using Microsoft.AspNetCore.Http.HttpResults;

using NewsArchive.Api.Access;
using NewsArchive.Api.Care;
using NewsArchive.Api.Problems;
using NewsArchive.Api.Requests;
using NewsArchive.Api.Resources;
using NewsArchive.Archive;
using NewsArchive.Archive.Access;
using NewsArchive.Archive.Model;

namespace NewsArchive.Api.Endpoints;

/// <summary>What proves that the archive is as it was written.</summary>
internal static class JournalEndpoints
{
    public static void MapJournal(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapApi("Trust");

        group.MapGet("/articles/{id:guid}/journal", ListAsync)
            .WithName("ListJournal").WithEntityTag()
            .WithSummary("What happened to an article, oldest first; also to one that is gone")
            .Produces<JournalList>().ProducesProblem(400).ProducesProblem(404);

        group.MapGet("/digests", ListDigestsAsync)
            .WithName("ListDigests").WithEntityTag()
            .WithSummary("List digests of the journal, newest first")
            .WithDescription("A digest that is kept elsewhere proves later that the journal up to it was not written anew: newsarchive verify --digest FILE.")
            .Produces<DigestList>().ProducesProblem(400);

        group.MapPost("/digests", SealAsync)
            .WithName("MakeDigest")
            .WithSummary("Make a digest of the journal as it stands")
            .RequireScope(Scope.Admin)
            .Produces<ArchiveDigest>();

        group.MapGet("/verification", LastVerification)
            .WithName("GetVerification")
            .WithSummary("The report of the last verification that this service ran")
            .Produces<VerificationReport>().ProducesProblem(404);
    }

    private static async Task<Results<Ok<JournalList>, ProblemHttpResult>> ListAsync(
        Guid id, [AsParameters] NumberPage page, IArchiveJournal journal, CancellationToken cancellationToken)
    {
        var wanted = page.Check();
        if (!wanted.Ok) return ProblemAnswers.Of(wanted.Fault);
        var entries = await journal.ListAsync(id, wanted.Value.Cursor ?? 0, wanted.Value.Limit, cancellationToken);
        if (entries.Count == 0 && wanted.Value.Cursor is null) return ProblemAnswers.NotFound(id);
        return TypedResults.Ok(new JournalList(entries, entries.Count < wanted.Value.Limit ? null : Text(entries[^1].Sequence)));
    }

    private static async Task<Results<Ok<DigestList>, ProblemHttpResult>> ListDigestsAsync(
        [AsParameters] NumberPage page, IArchiveJournal journal, CancellationToken cancellationToken)
    {
        var wanted = page.Check();
        if (!wanted.Ok) return ProblemAnswers.Of(wanted.Fault);
        var digests = await journal.ListDigestsAsync(wanted.Value.Cursor, wanted.Value.Limit, cancellationToken);
        return TypedResults.Ok(new DigestList(digests, digests.Count < wanted.Value.Limit ? null : Text(digests[^1].Number)));
    }

    private static async Task<Ok<ArchiveDigest>> SealAsync(IArchiveJournal journal, CancellationToken cancellationToken) =>
        TypedResults.Ok(await journal.SealAsync(cancellationToken));

    private static Results<Ok<VerificationReport>, ProblemHttpResult> LastVerification(LastReport last) => last.Report is { } report
        ? TypedResults.Ok(report)
        : TypedResults.Problem(ProblemAnswers.Describe(ProblemCatalog.NotFound, "This service has not verified the archive yet."));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
