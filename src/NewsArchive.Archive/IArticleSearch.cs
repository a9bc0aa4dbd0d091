using NewsArchive.Archive.Model;

namespace NewsArchive.Archive;

/// <summary>Finds articles by their words, the same on every database.</summary>
public interface IArticleSearch
{
    /// <exception cref="ArgumentOutOfRangeException">The limit is not within its bounds.</exception>
    /// <exception cref="ArgumentException"><see cref="SearchRequest.After"/> is no place in the answers to this request.</exception>
    /// <exception cref="ArchiveUnavailableException">The database did not answer.</exception>
    Task<SearchPage> SearchAsync(SearchRequest request, CancellationToken cancellationToken);

    /// <summary>Whether a text is <see cref="SearchPage.Next"/> of an answer to a like request.</summary>
    bool IsCursor(SearchRequest request, string text);
}
