using NewsArchive.Archive.Model;

namespace NewsArchive.Archive.Importing.Runs;

/// <summary>Says what archiving an article means for the run it belongs to.</summary>
internal static class ArchivedItem
{
    /// <param name="result">What the archive answered.</param>
    /// <param name="run">The run; null: it belongs to none.</param>
    /// <param name="bytes">Bytes that came for the article.</param>
    public static ItemResult ToResult(IngestResult result, ClaimedRun? run, long bytes)
    {
        var outcome = OutcomeOf(result, run);
        return outcome == ItemOutcome.Failed
            ? ItemResult.Failure(result.Refusal ?? "The archive refused it.", passing: false, bytes)
            : new ItemResult { Outcome = outcome, ArticleId = result.Article.Id, Bytes = bytes };
    }

    /// <summary>
    /// In a run that was taken up again, "unchanged" may be the run's own work: its first program was gone after the
    /// article was archived and before that was noted. It is counted as what it was.
    /// </summary>
    public static ItemOutcome OutcomeOf(IngestResult result, ClaimedRun? run) => result.Outcome switch
    {
        IngestOutcome.Created => ItemOutcome.Created,
        IngestOutcome.Revised => ItemOutcome.Revised,
        IngestOutcome.Refused => ItemOutcome.Failed,
        _ when run is not { Resumed: true } || result.Article.ArchivedAt < run.StartedAt => ItemOutcome.Unchanged,
        _ => result.Article.Revision == 1 ? ItemOutcome.Created : ItemOutcome.Revised,
    };
}
