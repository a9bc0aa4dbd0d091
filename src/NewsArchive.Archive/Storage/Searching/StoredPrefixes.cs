using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Search.Indexing;

namespace NewsArchive.Archive.Storage.Searching;

/// <summary>Reads which words of the archive begin in a certain way.</summary>
internal static class StoredPrefixes
{
    /// <summary>An index finds so many words sooner than all that begin alike: it skips through the articles of each, and gathers all articles of a beginning.</summary>
    private const int MostWords = 200;

    /// <summary>Articles whose words are not counted yet and are read through; of more, a beginning is looked for as it is.</summary>
    private const int MostUncounted = 100;

    /// <param name="prefixes">Beginnings of words that are counted: <see cref="IndexedWords"/>.</param>
    /// <returns>By prefix its words, with the articles that have been counted; prefixes are left out whose words are many, or not known for certain.</returns>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyDictionary<string, long>>> ReadAsync(
        ArchiveContext context, IReadOnlyCollection<string> prefixes, CancellationToken cancellationToken)
    {
        var all = new Dictionary<string, IReadOnlyDictionary<string, long>>(StringComparer.Ordinal);
        if (prefixes.Count == 0) return all;
        // Before the words that are counted: what is counted meanwhile is in both, and not in neither.
        var uncounted = await context.SearchChanges.Where(static change => change.Added).Select(static change => change.Words).Take(MostUncounted + 1).ToListAsync(cancellationToken);
        if (uncounted.Count > MostUncounted) return all;
        var waiting = uncounted.SelectMany(static line => line.Split(' ')).ToHashSet(StringComparer.Ordinal);
        foreach (var prefix in prefixes)
        {
            if (await ReadCountedAsync(context, prefix, cancellationToken) is not { } words) continue;
            foreach (var word in waiting.Where(word => word.StartsWith(prefix, StringComparison.Ordinal))) words.TryAdd(word, 0);
            if (words.Count <= MostWords) all[prefix] = words;
        }

        return all;
    }

    /// <returns>Null where there are many.</returns>
    private static async Task<Dictionary<string, long>?> ReadCountedAsync(ArchiveContext context, string prefix, CancellationToken cancellationToken)
    {
        // The first that no longer begins so: words compare by their bytes in both databases.
        var end = prefix[..^1] + (char)(prefix[^1] + 1);
        if (char.IsSurrogate(end[^1])) return null;
#pragma warning disable CA1309 // The database compares.
        var words = await context.SearchWords.AsNoTracking()
            .Where(row => string.Compare(row.Word, prefix) >= 0 && string.Compare(row.Word, end) < 0)
#pragma warning restore CA1309
            .OrderBy(static row => row.Word).Take(MostWords + 1)
            .ToDictionaryAsync(static row => row.Word, static row => row.Articles, StringComparer.Ordinal, cancellationToken);
        return words.Count > MostWords ? null : words;
    }
}
