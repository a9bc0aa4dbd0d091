using NewsArchive.Api.Resources;

namespace NewsArchive.Api.Bulk;

/// <summary>Counts what became of an import's lines.</summary>
internal sealed class BulkTally
{
    private readonly long[] _counts = new long[Enum.GetValues<BulkOutcome>().Length];

    public long Lines { get; private set; }

    public void Count(BulkOutcome outcome)
    {
        _counts[(int)outcome]++;
        Lines++;
    }

    public long Of(BulkOutcome outcome) => _counts[(int)outcome];
}
