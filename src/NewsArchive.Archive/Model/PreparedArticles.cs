namespace NewsArchive.Archive.Model;

/// <summary>Articles that are ready to be archived together.</summary>
public abstract class PreparedArticles
{
    private protected PreparedArticles(IReadOnlyList<ArticleSubmission> submissions) => Submissions = submissions;

    /// <summary>As they were brought.</summary>
    public IReadOnlyList<ArticleSubmission> Submissions { get; }
}
