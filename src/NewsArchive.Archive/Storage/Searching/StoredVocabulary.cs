using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Search.Suggestions;

namespace NewsArchive.Archive.Storage.Searching;

/// <summary>The archive's words, as they have been counted.</summary>
internal sealed class StoredVocabulary(ArchiveContext context) : IVocabulary
{
    public async Task<IReadOnlyDictionary<string, long>> CountAsync(IReadOnlyCollection<string> stems, CancellationToken cancellationToken) =>
        await context.SearchWords.AsNoTracking().Where(row => stems.Contains(row.Word))
            .ToDictionaryAsync(row => row.Word, row => row.Articles, StringComparer.Ordinal, cancellationToken);
}
