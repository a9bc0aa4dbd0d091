using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Search.Matching;
using NewsArchive.Archive.Search.Querying;

namespace NewsArchive.Archive.Storage.Searching;

/// <summary>Reads in how many articles the words of a query stand.</summary>
internal static class StoredWordCounts
{
    /// <param name="root">The query; null for everything.</param>
    public static async Task<WordCounts> ReadAsync(ArchiveContext context, QueryNode? root, CancellationToken cancellationToken)
    {
        var words = SearchPlanner.CountedWords(root).ToList();
        return new WordCounts(await context.SearchWords.AsNoTracking()
            .Where(row => words.Contains(row.Word))
            .ToDictionaryAsync(row => row.Word, row => row.Articles, StringComparer.Ordinal, cancellationToken));
    }
}
