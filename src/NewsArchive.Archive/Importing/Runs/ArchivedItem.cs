using NewsArchive.Archive.Model;

namespace NewsArchive.Archive.Importing.Runs;

/// <summary>Says what archiving an article means for the run it belongs to.</summary>
internal static class ArchivedItem
{
    /// <summary>
    /// In a run that was taken up again, "unchanged" may be the run's own work: its first program was gone after the
    /// article was archived and before that was noted. It is counted as what it was.
    /// </summary>
    public static ItemOutcome OutcomeOf(IngestResult result, ClaimedRun run) => result.Outcome switch
    {
        IngestOutcome.Created => ItemOutcome.Created,
        IngestOutcome.Revised => ItemOutcome.Revised,
        IngestOutcome.Refused => ItemOutcome.Failed,
        _ when !run.Resumed || result.Article.ArchivedAt < run.StartedAt => ItemOutcome.Unchanged,
        _ => result.Article.Revision == 1 ? ItemOutcome.Created : ItemOutcome.Revised,
    };
}
