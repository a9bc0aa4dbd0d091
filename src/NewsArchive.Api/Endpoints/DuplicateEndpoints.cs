using System.Globalization;

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

using NewsArchive.Api.Problems;
using NewsArchive.Api.Resources;
using NewsArchive.Archive;
using NewsArchive.Archive.Model;

namespace NewsArchive.Api.Endpoints;

/// <summary>Articles that have the text of another, or are about the same.</summary>
internal static class DuplicateEndpoints
{
    private const int UsualLimit = 10;
    private const int MaxDuplicates = 32;
    private const int MaxSimilar = 50;

    public static void MapDuplicates(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapApi("Articles", "/articles/{id:guid}");

        group.MapGet("/duplicates", ListDuplicatesAsync)
            .WithName("ListDuplicates").WithEntityTag()
            .WithSummary("List the articles that have the same text, or nearly")
            .WithDescription(
                "Each with the decision: `kind` is sameText or nearDuplicate, `score` the share of the shorter text that stands in the other one word for word, "
                + "`reason` says it in words, `passages` are the longest that both have. The likest first; `limit` is 1 to 32.")
            .Produces<DuplicateList>().ProducesProblem(400).ProducesProblem(404);

        group.MapGet("/similar", ListSimilarAsync)
            .WithName("ListSimilar").WithEntityTag()
            .WithSummary("List the articles that are about the same")
            .WithDescription(
                "Duplicates first, then texts of their own on the same events (`sameStory`), then others with the same telling words (`different`), where `score` is "
                + "the likeness of these words. `limit` is 1 to 50.")
            .Produces<DuplicateList>().ProducesProblem(400).ProducesProblem(404);
    }

    private static Task<Results<Ok<DuplicateList>, ProblemHttpResult>> ListDuplicatesAsync(
        Guid id, [FromQuery] string? limit, IDuplicateFinder finder, CancellationToken cancellationToken) =>
        AnswerAsync(id, limit, MaxDuplicates, finder.FindDuplicatesAsync, cancellationToken);

    private static Task<Results<Ok<DuplicateList>, ProblemHttpResult>> ListSimilarAsync(
        Guid id, [FromQuery] string? limit, IDuplicateFinder finder, CancellationToken cancellationToken) =>
        AnswerAsync(id, limit, MaxSimilar, finder.FindSimilarAsync, cancellationToken);

    private static async Task<Results<Ok<DuplicateList>, ProblemHttpResult>> AnswerAsync(
        Guid id,
        string? limit,
        int most,
        Func<Guid, int, CancellationToken, Task<IReadOnlyList<DuplicateArticle>?>> find,
        CancellationToken cancellationToken)
    {
        var count = UsualLimit;
        if (!string.IsNullOrWhiteSpace(limit) && (!int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out count) || count < 1 || count > most))
            return ProblemAnswers.InvalidField("limit", $"The limit must be a whole number from 1 to {most}.");
        return await find(id, count, cancellationToken) is { } found ? TypedResults.Ok(new DuplicateList(found)) : ProblemAnswers.NotFound(id);
    }
}
