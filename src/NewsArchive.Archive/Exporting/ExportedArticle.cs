using NewsArchive.Parsing;

namespace NewsArchive.Archive.Exporting;

/// <summary>An article as tables and texts need it: its latest revision.</summary>
/// <param name="Id">The article.</param>
/// <param name="Revision">Number of the revision.</param>
/// <param name="FirstArchivedAt">When revision 1 was archived, UTC.</param>
/// <param name="ArchivedAt">When this revision was archived, UTC.</param>
/// <param name="Article">The clean article.</param>
/// <param name="OriginalSha256">SHA-256 of its original, lower-case hexadecimal.</param>
internal sealed record ExportedArticle(
    Guid Id, int Revision, DateTimeOffset FirstArchivedAt, DateTimeOffset ArchivedAt, ParsedArticle Article, string OriginalSha256)
{
    /// <summary>The body: blocks with an empty line between them.</summary>
    public string Text => string.Join("\n\n", Article.Blocks.Select(block => block.Text));
}

/// <summary>An original with the clean text that was read from it last, for archives of the web.</summary>
/// <param name="Number">Number of the revision that brought it.</param>
/// <param name="SeenAt">When the site showed it; when it was archived, where nobody knows. UTC.</param>
internal sealed record ExportedOriginal(
    Guid Id, int Number, DateTimeOffset SeenAt, string MediaType, byte[] Content, byte[] Sha256, ParsedArticle Reading, DateTimeOffset ReadAt);
