using NewsArchive.Archive.Importing.Runs;

namespace NewsArchive.Archive.Importing.Bulk;

/// <summary>What became of the articles of a file.</summary>
internal sealed class FileTally
{
    public ItemCounts Counts { get; private set; }

    public void Add(ItemCounts counts) => Counts = new ItemCounts(
        Counts.Seen + counts.Seen, Counts.Created + counts.Created, Counts.Unchanged + counts.Unchanged, Counts.Revised + counts.Revised, Counts.Failed + counts.Failed);

    /// <summary>The outcome of the whole; what became of its articles is counted already.</summary>
    public ItemResult ToResult(string? reason = null) => new()
    {
        Outcome = reason is not null || Counts.Failed > 0 ? ItemOutcome.Failed
            : Counts.Created > 0 ? ItemOutcome.Created
            : Counts.Revised > 0 ? ItemOutcome.Revised
            : ItemOutcome.Unchanged,
        Reason = reason,
        Counts = default(ItemCounts),
    };
}
