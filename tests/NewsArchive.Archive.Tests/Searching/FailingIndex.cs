using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Storage;

namespace NewsArchive.Archive.Tests.Searching;

internal sealed class IndexFailure() : Exception("The index failed after it was written.");

/// <summary>Writes what it is given, and then fails.</summary>
/// <param name="index">What writes it.</param>
/// <param name="until">Where it is given, what is written one by one waits for it, and only what is written together fails.</param>
internal sealed class FailingIndex(ISearchIndex index, Task? until = null) : ISearchIndex
{
    private int _failures;

    /// <summary>How often it has failed.</summary>
    public int Failures => _failures;

    public async Task WriteAsync(ArchiveContext context, SearchEntry entry, bool replaces, CancellationToken cancellationToken)
    {
        if (until is not null) await until;
        await index.WriteAsync(context, entry, replaces, cancellationToken);
        if (until is null) throw Failure();
    }

    public int CountedTogether => index.CountedTogether;

    public bool WritesAlone => index.WritesAlone;

    public EncodedEntry Encode(SearchEntry entry) => index.Encode(entry);

    public async Task AddAsync(ArchiveContext context, IReadOnlyList<EncodedEntry> entries, CancellationToken cancellationToken)
    {
        await index.AddAsync(context, entries, cancellationToken);
        throw Failure();
    }

    public Task RemoveAsync(ArchiveContext context, Guid articleId, CancellationToken cancellationToken) => index.RemoveAsync(context, articleId, cancellationToken);

    public Task<IReadOnlyList<SearchHit>> NewestAsync(ArchiveContext context, HitQuery query, HitColumns columns, CancellationToken cancellationToken) =>
        index.NewestAsync(context, query, columns, cancellationToken);

    public Task<CountedHits> NewestOfAllAsync(ArchiveContext context, HitQuery query, int newest, HitColumns columns, CancellationToken cancellationToken) =>
        index.NewestOfAllAsync(context, query, newest, columns, cancellationToken);

    public Task CountWordsAsync(ArchiveContext context, IReadOnlyDictionary<string, long> counts, CancellationToken cancellationToken) =>
        index.CountWordsAsync(context, counts, cancellationToken);

    public Task SettleAsync(ArchiveContext context, CancellationToken cancellationToken) => index.SettleAsync(context, cancellationToken);

    public Task<bool> TryClaimCountingAsync(ArchiveContext context, CancellationToken cancellationToken) => index.TryClaimCountingAsync(context, cancellationToken);

    private IndexFailure Failure()
    {
        Interlocked.Increment(ref _failures);
        return new IndexFailure();
    }
}

internal static class ServiceReplacement
{
    /// <summary>Puts something before the service that is registered.</summary>
    public static void Replace<T>(this IServiceCollection services, Func<T, T> wrap)
        where T : class
    {
        var registered = services.Last(service => service.ServiceType == typeof(T));
        services.Remove(registered);
        services.AddSingleton(provider => wrap((T)ActivatorUtilities.CreateInstance(provider, registered.ImplementationType!)));
    }
}
