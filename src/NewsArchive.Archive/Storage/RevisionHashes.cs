using NewsArchive.Archive.Storage.Rows;

namespace NewsArchive.Archive.Storage;

/// <summary>What the journal proves a revision by.</summary>
/// <param name="Article">Of the article's row as the revision leaves it.</param>
/// <param name="Revision">Of the revision's row with what is noted of its original.</param>
internal sealed record RevisionHashes(byte[] Article, byte[] Revision)
{
    /// <param name="original">That which the revision was read from.</param>
    public static RevisionHashes Of(ArticleRow article, RevisionRow revision, OriginalNote original) =>
        new(RowHash.Of(article), RowHash.Of(revision, revision.ReadFrom is null ? original : null));
}
