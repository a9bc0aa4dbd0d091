using NewsArchive.Archive.Importing.Runs;
using NewsArchive.Archive.Storage.Rows;

namespace NewsArchive.Archive.Storage.Imports;

/// <summary>From rows to what is shown of runs.</summary>
internal static class RunMapping
{
    public static ImportRun ToRun(RunRow row) => new()
    {
        Id = row.Id,
        SourceId = row.SourceId,
        Trigger = row.Trigger,
        State = row.State,
        QueuedAt = row.QueuedAt,
        StartedAt = row.StartedAt,
        EndedAt = row.EndedAt,
        Seen = row.Seen,
        Created = row.Created,
        Unchanged = row.Unchanged,
        Revised = row.Revised,
        Failed = row.Failed,
        Pending = row.Pending,
        Bytes = row.Bytes,
        Resumed = row.Resumed,
        Error = row.Error,
        CancelRequested = row.CancelRequested,
    };

    public static RunItem ToItem(RunItemRow row) => new()
    {
        RunId = row.RunId,
        Number = row.Number,
        Outcome = row.Outcome,
        Address = row.Address,
        Title = row.Title,
        Reason = row.Reason,
        Attempts = row.Attempts,
        RetryAt = row.RetryAt,
        ArticleId = row.ArticleId,
        EndedAt = row.EndedAt,
    };
}
