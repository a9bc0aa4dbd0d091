namespace NewsArchive.Archive.Search.Suggestions;

/// <summary>The words of an archive.</summary>
public interface IVocabulary
{
    /// <summary>In how many articles stems stand; those in none may be left out.</summary>
    Task<IReadOnlyDictionary<string, long>> CountAsync(IReadOnlyCollection<string> stems, CancellationToken cancellationToken);
}
