using NewsArchive.Archive.Model;
using NewsArchive.Parsing;

namespace NewsArchive.Api.Resources;

/// <summary>What became of an article that was sent, and the article as it stands in the archive now.</summary>
/// <param name="Outcome">`created`: the archive had no such article. `unchanged`: it had it, word for word, as the latest or an earlier revision. `revised`: it had it with other content only; a revision was added.</param>
/// <param name="Id">The article's id, derived from its identity: the same in every archive.</param>
/// <param name="Revision">Number of the latest revision, from 1.</param>
/// <param name="FirstArchivedAt">When revision 1 was archived, UTC.</param>
/// <param name="ArchivedAt">When the latest revision was archived, UTC.</param>
/// <param name="Article">The clean article, each piece explained.</param>
internal sealed record IngestResource(
    IngestOutcome Outcome, Guid Id, int Revision, DateTimeOffset FirstArchivedAt, DateTimeOffset ArchivedAt, ParsedArticle Article)
{
    public static IngestResource Of(IngestResult result) => new(
        result.Outcome, result.Article.Id, result.Article.Revision, result.Article.FirstArchivedAt, result.Article.ArchivedAt, result.Article.Content);
}
