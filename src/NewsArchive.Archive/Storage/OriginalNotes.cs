using NewsArchive.Archive.Storage.Rows;

namespace NewsArchive.Archive.Storage;

/// <summary>Reads what is noted of originals, and leaves their bytes in the database.</summary>
internal static class OriginalNotes
{
    public static IQueryable<ArticleOriginal> Of(ArchiveContext context, IReadOnlyCollection<Guid> articles) =>
        context.Originals.Where(original => articles.Contains(original.ArticleId)).Select(original => new ArticleOriginal(
            original.ArticleId, new OriginalNote(original.Number, original.MediaType, original.Origin, original.Length, original.Sha256)));
}

internal sealed record ArticleOriginal(Guid ArticleId, OriginalNote Note);
