using NewsArchive.Archive.Identity;

namespace NewsArchive.Archive.Storage.Rows;

/// <summary>Hashes of rows by their values, the same on every database. A column that is not in here is not proven.</summary>
internal static class RowHash
{
    /// <summary>
    /// The revision with what is noted of its own original. Not how the original is compressed, which another program may do
    /// otherwise: its bytes are proven by their own SHA-256.
    /// </summary>
    /// <param name="revision">The revision.</param>
    /// <param name="original">Null where the revision was read from an earlier one's.</param>
    public static byte[] Of(RevisionRow revision, OriginalNote? original)
    {
        using var hash = new HashWriter("newsarchive:1:row:revision");
        return hash.Add(revision.ArticleId).Add((long)revision.Number).Add(revision.Kind.ToString()).Add((long?)revision.ReadFrom)
            .Add(revision.Title).Add(revision.ParserVersion).Add(revision.ContentHash).Add(revision.ArchivedAt).Add(revision.SeenAt)
            .Add(revision.Actor).Add(revision.Change).Add(revision.Hints).Add(revision.Content)
            .Add(original?.MediaType).Add(original?.Origin).Add(original?.Length).Add(original?.Sha256).Finish();
    }

    /// <summary>The article as lists show it. Not its place in the journal, which the entry tells itself.</summary>
    public static byte[] Of(ArticleRow article)
    {
        using var hash = new HashWriter("newsarchive:1:row:article");
        return hash.Add(article.Id).Add((long)article.Revision).Add((long)article.Version)
            .Add(article.Publisher).Add(article.Place).Add(article.PlaceFolded).Add(article.Title).Add(article.Lead).Add(article.Url)
            .Add(article.PublishedAt).Add((long?)article.PublishedOffsetMinutes).Add(article.SortAt)
            .Add(article.FirstArchivedAt).Add(article.ArchivedAt).Finish();
    }

    public static byte[] Of(TombstoneRow tombstone)
    {
        using var hash = new HashWriter("newsarchive:1:row:tombstone");
        return hash.Add(tombstone.ArticleId).Add(tombstone.Reason).Add(tombstone.Actor).Add(tombstone.At).Finish();
    }

    public static byte[] Of(LegalHoldRow hold)
    {
        using var hash = new HashWriter("newsarchive:1:row:hold");
        return hash.Add(hold.ArticleId).Add(hold.Reason).Add(hold.Actor).Add(hold.At).Finish();
    }
}

/// <summary>What is noted of an original, without its bytes.</summary>
internal sealed record OriginalNote(int Number, string MediaType, string Origin, long Length, byte[] Sha256)
{
    public static OriginalNote Of(OriginalRow row) => new(row.Number, row.MediaType, row.Origin, row.Length, row.Sha256);
}
