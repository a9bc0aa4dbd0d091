using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Corrections;
using NewsArchive.Archive.Model;
using NewsArchive.Archive.Storage.Rows;
using NewsArchive.Parsing;

namespace NewsArchive.Archive.Storage.Reparsing;

/// <summary>What is needed to read an article again.</summary>
/// <param name="Id">The article.</param>
/// <param name="Revision">Its latest revision.</param>
/// <param name="Article">The latest reading.</param>
/// <param name="First">The reading that came with the original.</param>
/// <param name="Hints">What was said of the original; null where that was not noted.</param>
/// <param name="Original">The original the latest revision was read from.</param>
/// <param name="Corrections">Corrections of readings of that original, as merge patches, in order.</param>
internal sealed record KeptArticle(
    Guid Id, int Revision, ParsedArticle Article, ParsedArticle First, ArticleHints? Hints, OriginalRow Original, IReadOnlyList<string> Corrections)
{
    /// <returns>Null where there is no such article.</returns>
    public static async Task<KeptArticle?> ReadAsync(ArchiveContext context, Guid id, CancellationToken cancellationToken)
    {
        if (await CurrentArticle.Query(context, id).AsNoTracking().FirstOrDefaultAsync(cancellationToken) is not { } current) return null;
        var number = current.Original.Number;
        var original = await context.Originals.AsNoTracking().FirstOrDefaultAsync(row => row.ArticleId == id && row.Number == number, cancellationToken);
        var first = await context.Revisions.AsNoTracking().FirstOrDefaultAsync(row => row.ArticleId == id && row.Number == number, cancellationToken);
        if (original is null || first is null) return null;
        var corrections = await context.Revisions.AsNoTracking()
            .Where(row => row.ArticleId == id && row.Kind == RevisionKind.Correction && row.ReadFrom == number && row.Change != null)
            .OrderBy(row => row.Number).Select(row => row.Change!).ToListAsync(cancellationToken);
        return new KeptArticle(
            id, current.Article.Revision, current.ToModel().Content, StoredArticle.Read(first.Content, id, number), StoredHints.Read(first.Hints), original, corrections);
    }

    /// <summary>The new reading with the corrections made again; a block's kind where the block still has the same words.</summary>
    public ParsedArticle Reapply(ParsedArticle read)
    {
        if (Corrections.Count == 0) return read;
        var article = read;
        foreach (var change in Corrections)
        {
            if (CorrectionPatch.Read(change).Value is not { } correction) continue;
            var kinds = new Dictionary<int, BlockKind>();
            foreach (var (at, kind) in correction.BlockKinds)
            {
                if (at >= Article.Blocks.Count) continue;
                var same = article.Blocks.ToList().FindIndex(block => block.Text == Article.Blocks[at].Text);
                if (same >= 0) kinds[same] = kind;
            }

            article = CorrectedArticle.Apply(article, correction with { BlockKinds = kinds }) ?? article;
        }

        return article;
    }

    /// <summary>Whether anything but the parser's version is otherwise.</summary>
    public bool Differs(ParsedArticle read) =>
        ParsedArticleJson.Serialize(read with { ParserVersion = Article.ParserVersion }) != ParsedArticleJson.Serialize(Article);
}
