using NewsArchive.Archive.Storage.Rows;

namespace NewsArchive.Archive.Storage;

/// <summary>What is written of an article that the archive does not have.</summary>
/// <param name="Hashes">What the journal proves the rows by.</param>
/// <param name="Entry">What the index gets.</param>
internal sealed record FirstRevision(ArticleRow Article, RevisionRow Revision, OriginalRow Original, RevisionHashes Hashes, EncodedEntry Entry);
