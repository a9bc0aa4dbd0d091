using NewsArchive.Archive.Model;

namespace NewsArchive.Archive.Storage;

/// <summary>What was worked out of articles that are to be written together.</summary>
/// <param name="submissions">As they were brought.</param>
/// <param name="prepared">What was worked out of each, in their order.</param>
/// <param name="known">Those of their ids that the archive had then.</param>
internal sealed class PreparedBatch(IReadOnlyList<ArticleSubmission> submissions, IReadOnlyList<PreparedSubmission> prepared, HashSet<Guid> known)
    : PreparedArticles(submissions)
{
    public IReadOnlyList<PreparedSubmission> Prepared { get; } = prepared;

    public HashSet<Guid> Known { get; } = known;
}
