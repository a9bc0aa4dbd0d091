using NewsArchive.Archive.Storage.Duplicates;

namespace NewsArchive.Archive.Storage.Searching;

/// <summary>Keeps the index of words good.</summary>
internal sealed class SearchMaintenance(WordCounting counting, Reindexing reindexing, FingerprintBackfill fingerprints) : ISearchMaintenance
{
    public Task<int> CountWordsAsync(CancellationToken cancellationToken) => counting.CountAsync(cancellationToken);

    public Task<bool> IsCompleteAsync(CancellationToken cancellationToken) => reindexing.IsCompleteAsync(cancellationToken);

    public async Task<long> ReindexAsync(bool all, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var indexed = await reindexing.RunAsync(all, progress, cancellationToken);
        await fingerprints.RunAsync(cancellationToken);
        return indexed;
    }
}
