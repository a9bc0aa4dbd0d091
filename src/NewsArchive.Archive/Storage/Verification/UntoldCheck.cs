using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Model;

namespace NewsArchive.Archive.Storage.Verification;

/// <summary>Tombstones and holds of which the journal never heard.</summary>
internal static class UntoldCheck
{
    public static async Task<List<Finding>> CheckAsync(ArchiveContext context, CancellationToken cancellationToken)
    {
        var tombstones = await context.Tombstones.Where(row => !context.Journal.Any(entry => entry.ArticleId == row.ArticleId && entry.Kind == JournalKind.TakenDown))
            .Select(row => row.ArticleId).OrderBy(id => id).ToListAsync(cancellationToken);
        var holds = await context.LegalHolds.Where(row => !context.Articles.Any(article => article.Id == row.ArticleId))
            .Select(row => row.ArticleId).OrderBy(id => id).ToListAsync(cancellationToken);
        return
        [
            .. tombstones.Select(id => new Finding(FindingKind.TombstoneDamaged, $"Article {id}: the journal does not tell that it was taken down.") { ArticleId = id }),
            .. holds.Select(id => new Finding(FindingKind.HoldDamaged, $"Article {id}: it is under legal hold, and is not there.") { ArticleId = id }),
        ];
    }

    /// <summary>Ids as text, where one of them cannot be read as an id and so ends every other reading.</summary>
    public static async Task<List<Finding>> NameUnreadableAsync(ArchiveContext context, CancellationToken cancellationToken)
    {
        var tombstones = await context.Database.SqlQuery<string>($"SELECT CAST(article_id AS text) AS \"Value\" FROM tombstones").ToListAsync(cancellationToken);
        var holds = await context.Database.SqlQuery<string>($"SELECT CAST(article_id AS text) AS \"Value\" FROM legal_holds").ToListAsync(cancellationToken);
        return
        [
            .. tombstones.Where(IsNoId).Select(text => new Finding(FindingKind.TombstoneDamaged, $"Tombstone of article '{text}': its id is none.")),
            .. holds.Where(IsNoId).Select(text => new Finding(FindingKind.HoldDamaged, $"Legal hold of article '{text}': its id is none.")),
        ];
    }

    private static bool IsNoId(string text) => !Guid.TryParseExact(text, "D", out _);
}
