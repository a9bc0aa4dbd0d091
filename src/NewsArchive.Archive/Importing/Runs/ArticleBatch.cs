using NewsArchive.Archive.Model;

namespace NewsArchive.Archive.Importing.Runs;

/// <summary>Articles of a file that are archived together.</summary>
/// <param name="Articles">Some dozens; none where all failed.</param>
/// <param name="Unreadable">Those between them that could not be read.</param>
/// <param name="Position">How far the import has come with them.</param>
public sealed record ArticleBatch(IReadOnlyList<LabelledArticle> Articles, IReadOnlyList<FailedPart> Unreadable, string Position)
{
    /// <summary>What it means for the run that the archive answered so.</summary>
    /// <param name="results">One for each article, in their order.</param>
    public ItemResult ToResult(IReadOnlyList<IngestResult> results)
    {
        List<FailedPart> failed = [.. Unreadable, .. Articles.Zip(results, RefusalOf).OfType<FailedPart>()];
        return new ItemResult
        {
            Outcome = ItemOutcome.Pending,
            FailedParts = failed,
            Bytes = Articles.Sum(article => (long)article.Submission.Original.Content.Length),
            Counts = new ItemCounts(
                Articles.Count + Unreadable.Count,
                results.Count(result => result.Outcome == IngestOutcome.Created),
                results.Count(result => result.Outcome == IngestOutcome.Unchanged),
                results.Count(result => result.Outcome == IngestOutcome.Revised),
                failed.Count),
        };
    }

    private static FailedPart? RefusalOf(LabelledArticle article, IngestResult result) =>
        result.Outcome is IngestOutcome.Created or IngestOutcome.Unchanged or IngestOutcome.Revised ? null : new FailedPart(article.Label, result.Refusal ?? "The archive refused it.");
}

/// <param name="Label">How messages call it.</param>
/// <param name="Submission">The article.</param>
public sealed record LabelledArticle(string Label, ArticleSubmission Submission);
