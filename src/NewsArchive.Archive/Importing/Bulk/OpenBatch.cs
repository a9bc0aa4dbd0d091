using NewsArchive.Archive.Importing.Files.Items;
using NewsArchive.Archive.Importing.Runs;

namespace NewsArchive.Archive.Importing.Bulk;

/// <summary>Articles that wait to be archived together.</summary>
internal sealed class OpenBatch
{
    /// <summary>One commit for so many: enough that the commit costs little, and not so many that other writers have to wait for long.</summary>
    private const int MostArticles = 50;

    /// <summary>Batches of large pages are written before they fill the memory.</summary>
    private const long MostBytes = 4_000_000;

    private readonly List<ReadItem> _items = [];
    private long _bytes;

    public bool IsFull => _items.Count >= MostArticles || _bytes >= MostBytes;

    public bool IsEmpty => _items.Count == 0;

    public void Add(ReadItem item)
    {
        _items.Add(item);
        _bytes += item.Submission.Value?.Original.Content.Length ?? 0;
    }

    public void Clear()
    {
        _items.Clear();
        _bytes = 0;
    }

    public ArticleBatch ToBatch() => ToBatch(_items);

    public IEnumerable<SingleArticle> ToSingles() => _items.ConvertAll(item => new SingleArticle(item.Label, ToBatch([item])));

    private static ArticleBatch ToBatch(IReadOnlyList<ReadItem> items) => new(
        [.. items.Where(item => FaultOf(item) is null).Select(item => new LabelledArticle(item.Label, item.Submission.Value!))],
        [.. items.Where(item => FaultOf(item) is not null).Select(item => new FailedPart(item.Label, FaultOf(item)!.Message))],
        items[^1].Position.ToString());

    private static SubmissionFault? FaultOf(ReadItem item) =>
        item.Submission.Ok ? SubmissionReader.FaultForArchiving(item.Submission.Value) : item.Submission.Fault;
}

/// <param name="Label">How messages call it.</param>
/// <param name="Batch">The batch that holds it alone.</param>
internal sealed record SingleArticle(string Label, ArticleBatch Batch);
