using NewsArchive.Archive.Search.Indexing;
using NewsArchive.Archive.Search.Matching;

namespace NewsArchive.Archive.Storage;

/// <summary>What differs between the databases in keeping the index and asking it.</summary>
internal interface ISearchIndex
{
    /// <summary>Puts an article into the index, in the transaction that is open. What the index had of it is replaced.</summary>
    /// <param name="replaces">Whether the index may have it already.</param>
    Task WriteAsync(ArchiveContext context, SearchEntry entry, bool replaces, CancellationToken cancellationToken);

    /// <summary>Puts articles into the index that it does not have, all at once, in the transaction that is open.</summary>
    Task AddAsync(ArchiveContext context, IReadOnlyList<EncodedEntry> entries, CancellationToken cancellationToken);

    /// <summary>An entry as <see cref="AddAsync"/> writes it, worked out ahead of the turn to write; may be asked on several threads at once.</summary>
    EncodedEntry Encode(SearchEntry entry);

    /// <summary>Takes an article out of the index, in the transaction that is open. Nothing happens where the index does not have it.</summary>
    Task RemoveAsync(ArchiveContext context, Guid articleId, CancellationToken cancellationToken);

    /// <summary>The newest articles that match, newest first: by <see cref="SortKey"/>, then by id.</summary>
    Task<IReadOnlyList<SearchHit>> NewestAsync(ArchiveContext context, HitQuery query, HitColumns columns, CancellationToken cancellationToken);

    /// <summary>The newest articles that match, and how many match at all, counted up to <see cref="HitQuery.Most"/>. Finding what matches is most of the work: it is done once for both.</summary>
    /// <param name="newest">How many to give, at least 1; where it is more than are counted, so many are counted.</param>
    Task<CountedHits> NewestOfAllAsync(ArchiveContext context, HitQuery query, int newest, HitColumns columns, CancellationToken cancellationToken);

    /// <summary>Articles whose words are counted in one transaction, at most. The more, the fewer words each has of its own; others may have to wait for it.</summary>
    int CountedTogether { get; }

    /// <summary>Whether nobody else can write in the transaction that is open: then no words come while others are counted.</summary>
    bool WritesAlone { get; }

    /// <summary>Adds to the counts of words, in the transaction that is open.</summary>
    Task CountWordsAsync(ArchiveContext context, IReadOnlyDictionary<string, long> counts, CancellationToken cancellationToken);

    /// <summary>Puts in order what was written, so that searches are at their fastest; called when articles have stopped coming.</summary>
    Task SettleAsync(ArchiveContext context, CancellationToken cancellationToken);

    /// <summary>Claims the counting for the transaction that is open.</summary>
    /// <returns>False where somebody else is at it.</returns>
    Task<bool> TryClaimCountingAsync(ArchiveContext context, CancellationToken cancellationToken);
}

/// <param name="SortKey">Its place in the order of time.</param>
/// <param name="Article">What the index keeps of it.</param>
internal sealed record SearchEntry(Guid ArticleId, long SortKey, IndexedArticle Article)
{
    /// <summary>The lexemes that are counted: <see cref="IndexedWords"/>.</summary>
    public string Words { get; } = IndexedWords.Of(Article);
}

/// <summary>An entry in its database's own form, of which nothing is left to work out.</summary>
/// <param name="Words">The lexemes that are counted.</param>
internal abstract record EncodedEntry(Guid ArticleId, string Words);

/// <param name="Match">What to look for.</param>
/// <param name="Range">Where to look.</param>
/// <param name="Most">At most this many.</param>
/// <param name="Share">The share of all articles that is likely to match, 0 to 1; only the speed depends on it.</param>
internal sealed record HitQuery(SearchMatch Match, KeyRange Range, int Most, double Share);

/// <param name="Newest">Newest first.</param>
/// <param name="Matching">How many match, up to what was asked for; not fewer than the newest.</param>
internal readonly record struct CountedHits(IReadOnlyList<SearchHit> Newest, int Matching);

/// <summary>What is read of each hit beside its key and id.</summary>
internal enum HitColumns
{
    None,
    Facets,
    Impacts,
}

/// <param name="Impacts">Where they were asked for, else empty.</param>
/// <param name="Facets">Where they were asked for, else null.</param>
internal readonly record struct SearchHit(long SortKey, Guid ArticleId, byte[] Impacts, string? Facets);
