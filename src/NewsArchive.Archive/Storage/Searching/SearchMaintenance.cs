namespace NewsArchive.Archive.Storage.Searching;

/// <summary>Keeps the index of words good.</summary>
internal sealed class SearchMaintenance(WordCounting counting, Reindexing reindexing) : ISearchMaintenance
{
    public Task<int> CountWordsAsync(CancellationToken cancellationToken) => counting.CountAsync(cancellationToken);

    public Task<bool> IsCompleteAsync(CancellationToken cancellationToken) => reindexing.IsCompleteAsync(cancellationToken);

    public Task<long> ReindexAsync(bool all, IProgress<long>? progress, CancellationToken cancellationToken) =>
        reindexing.RunAsync(all, progress, cancellationToken);
}
