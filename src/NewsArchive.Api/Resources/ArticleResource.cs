using NewsArchive.Archive.Model;
using NewsArchive.Parsing;

namespace NewsArchive.Api.Resources;

/// <summary>An article in the archive, at its latest revision.</summary>
/// <param name="Id">The article's id, derived from its identity: the same in every archive.</param>
/// <param name="Revision">Number of the revision shown, from 1.</param>
/// <param name="FirstArchivedAt">When revision 1 was archived, UTC.</param>
/// <param name="ArchivedAt">When this revision was archived, UTC.</param>
/// <param name="Article">The clean article, each piece explained.</param>
internal sealed record ArticleResource(Guid Id, int Revision, DateTimeOffset FirstArchivedAt, DateTimeOffset ArchivedAt, ParsedArticle Article)
{
    public static ArticleResource Of(ArchivedArticle article) =>
        new(article.Id, article.Revision, article.FirstArchivedAt, article.ArchivedAt, article.Content);
}
