using NewsArchive.Archive.Importing.Files.Items;
using NewsArchive.Archive.Importing.Runs;

namespace NewsArchive.Archive.Importing.Bulk;

/// <summary>Articles of a file that are archived together.</summary>
/// <param name="items">As they were read; not empty.</param>
internal sealed class ItemBatch(IReadOnlyList<ReadItem> items)
{
    public int Count => items.Count;

    /// <summary>What articles are taken without.</summary>
    public IEnumerable<(string Label, UnreadField Field)> Unread => items.SelectMany(static item => item.Unread.Select(unread => (item.Label, unread)));

    public ArticleBatch ToBatch() => new(
        [.. items.Where(item => FaultOf(item) is null).Select(item => new LabelledArticle(item.Label, item.Submission.Value!))],
        [.. items.Where(item => FaultOf(item) is not null).Select(item => new FailedPart(item.Label, FaultOf(item)!.Message))],
        items[^1].Position.ToString());

    public IEnumerable<SingleArticle> ToSingles() => items.Select(item => new SingleArticle(item.Label, new ItemBatch([item]).ToBatch()));

    private static SubmissionFault? FaultOf(ReadItem item) =>
        item.Submission.Ok ? SubmissionReader.FaultForArchiving(item.Submission.Value) : item.Submission.Fault;
}

/// <param name="Label">How messages call it.</param>
/// <param name="Batch">The batch that holds it alone.</param>
internal sealed record SingleArticle(string Label, ArticleBatch Batch);
