using NewsArchive.Archive.Storage;

namespace NewsArchive.Benchmarks.Searching;

/// <summary>Keeps nothing and finds nothing: what an archive costs without an index.</summary>
internal sealed class NoIndex : ISearchIndex
{
    public Task WriteAsync(ArchiveContext context, SearchEntry entry, bool replaces, CancellationToken cancellationToken) => Task.CompletedTask;

    public int CountedTogether => 1;

    public bool WritesAlone => false;

    public EncodedEntry Encode(SearchEntry entry) => new NoEntry(entry.ArticleId);

    public Task AddAsync(ArchiveContext context, IReadOnlyList<EncodedEntry> entries, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task RemoveAsync(ArchiveContext context, Guid articleId, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<IReadOnlyList<SearchHit>> NewestAsync(ArchiveContext context, HitQuery query, HitColumns columns, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<SearchHit>>([]);

    public Task<CountedHits> NewestOfAllAsync(ArchiveContext context, HitQuery query, int newest, HitColumns columns, CancellationToken cancellationToken) =>
        Task.FromResult(new CountedHits([], 0));

    public Task CountWordsAsync(ArchiveContext context, IReadOnlyDictionary<string, long> counts, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SettleAsync(ArchiveContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<bool> TryClaimCountingAsync(ArchiveContext context, CancellationToken cancellationToken) => Task.FromResult(false);

    private sealed record NoEntry(Guid ArticleId) : EncodedEntry(ArticleId, "");
}
