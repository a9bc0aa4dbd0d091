using NewsArchive.Archive.Model;

namespace NewsArchive.Archive.Storage.Statistics;

/// <summary>Keeps the numbers for a while, and lets one caller count for all who ask meanwhile.</summary>
internal sealed class ArchiveStatisticsKeeper(StatisticsReader reader, TimeProvider clock) : IArchiveStatistics, IDisposable
{
    private readonly SemaphoreSlim _counting = new(1, 1);
    private volatile ArchiveStatistics? _kept;

    public async Task<ArchiveStatistics> ReadAsync(CancellationToken cancellationToken)
    {
        if (Fresh() is { } kept) return kept;
        await _counting.WaitAsync(cancellationToken);
        try
        {
            return Fresh() ?? (_kept = await reader.CountAsync(clock.GetUtcNow(), cancellationToken));
        }
        finally
        {
            _counting.Release();
        }
    }

    public void Dispose() => _counting.Dispose();

    private ArchiveStatistics? Fresh() =>
        _kept is { } kept && (clock.GetUtcNow() - kept.CountedAt).Duration() < ArchiveStatistics.Lifetime ? kept : null;
}
