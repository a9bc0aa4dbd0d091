using NewsArchive.Archive.Storage;

namespace NewsArchive.Archive.Model;

/// <summary>Articles that are ready to be archived together.</summary>
public sealed class PreparedArticles
{
    internal PreparedArticles(IReadOnlyList<ArticleSubmission> submissions, IReadOnlyList<PreparedSubmission> prepared, HashSet<Guid> known) =>
        (Submissions, Prepared, Known) = (submissions, prepared, known);

    /// <summary>As they were brought.</summary>
    public IReadOnlyList<ArticleSubmission> Submissions { get; }

    internal IReadOnlyList<PreparedSubmission> Prepared { get; }

    /// <summary>Those of their ids that the archive had when they were prepared.</summary>
    internal HashSet<Guid> Known { get; }
}
