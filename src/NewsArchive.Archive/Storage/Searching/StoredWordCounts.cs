using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Search.Matching;
using NewsArchive.Archive.Search.Querying;

namespace NewsArchive.Archive.Storage.Searching;

/// <summary>Reads in how many articles the words of a query stand.</summary>
internal static class StoredWordCounts
{
    /// <param name="root">The query; null for everything.</param>
    public static async Task<WordCounts> ReadAsync(ArchiveContext context, QueryNode? root, CancellationToken cancellationToken) =>
        new(await ReadAsync(context, SearchPlanner.CountedWords(root).ToList(), cancellationToken));

    /// <summary>As <see cref="ReadAsync(ArchiveContext, QueryNode?, CancellationToken)"/>, with the words that the prefixes of the query stand for at this moment.</summary>
    public static async Task<WordCounts> ReadWithPrefixesAsync(ArchiveContext context, QueryNode? root, CancellationToken cancellationToken)
    {
        var counts = await ReadAsync(context, SearchPlanner.CountedWords(root).ToList(), cancellationToken);
        var prefixes = await StoredPrefixes.ReadAsync(context, SearchPlanner.CountedPrefixes(root).ToList(), cancellationToken);
        foreach (var (word, articles) in prefixes.Values.SelectMany(static words => words)) counts[word] = articles;
        return new WordCounts(counts, prefixes.ToDictionary(static pair => pair.Key, IReadOnlyCollection<string> (pair) => [.. pair.Value.Keys], StringComparer.Ordinal));
    }

    private static Task<Dictionary<string, long>> ReadAsync(ArchiveContext context, List<string> words, CancellationToken cancellationToken) =>
        context.SearchWords.AsNoTracking().Where(row => words.Contains(row.Word)).ToDictionaryAsync(row => row.Word, row => row.Articles, StringComparer.Ordinal, cancellationToken);
}
