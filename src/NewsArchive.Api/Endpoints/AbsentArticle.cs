using Microsoft.AspNetCore.Http.HttpResults;

using NewsArchive.Api.Problems;
using NewsArchive.Archive;

namespace NewsArchive.Api.Endpoints;

/// <summary>Answers for articles that are not there: never heard of, or taken down.</summary>
internal static class AbsentArticle
{
    public static async Task<ProblemHttpResult> AnswerAsync(Guid id, int? revision, ITakedowns takedowns, CancellationToken cancellationToken)
    {
        if (await takedowns.FindTombstoneAsync(id, cancellationToken) is not { } tombstone) return ProblemAnswers.NotFound(id, revision);
        return TypedResults.Problem(ProblemAnswers.Describe(ProblemCatalog.TakenDown, new ArticleTakenDownException(id, tombstone.At, tombstone.Reason).Message));
    }
}
