using NewsArchive.Archive.Importing.Runs;

namespace NewsArchive.Archive.Importing.Bulk;

/// <summary>What became of the articles of a file.</summary>
internal sealed class FileTally
{
    /// <summary>More reasons nobody reads; all are in the journal.</summary>
    private const int MostShown = 1_000;

    private readonly List<FailedPart> _failed = [];

    public ItemCounts Counts { get; private set; }

    /// <summary>The first ones that failed.</summary>
    public IReadOnlyList<FailedPart> Failed => _failed;

    public void Add(ItemCounts counts, IReadOnlyList<FailedPart> failed)
    {
        Counts = new ItemCounts(
            Counts.Seen + counts.Seen, Counts.Created + counts.Created, Counts.Unchanged + counts.Unchanged, Counts.Revised + counts.Revised, Counts.Failed + counts.Failed);
        _failed.AddRange(failed.Take(MostShown - _failed.Count));
    }

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
