using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Model;
using NewsArchive.Archive.Storage.Rows;

namespace NewsArchive.Archive.Storage.Verification;

/// <summary>Articles that the journal tells of must be there, unless it tells that they are gone; and what was taken down has its tombstone.</summary>
internal static class AbsentCheck
{
    public static async Task<List<Finding>> CheckAsync(ArchiveContext context, IReadOnlyCollection<Guid> passed, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        var present = await context.Articles.Where(article => passed.Contains(article.Id)).Select(article => article.Id).ToListAsync(cancellationToken);
        var tombstones = await context.Tombstones.AsNoTracking().Where(row => passed.Contains(row.ArticleId)).ToDictionaryAsync(row => row.ArticleId, cancellationToken);
        var absent = passed.Except(present).ToList();
        var entries = await context.Journal.AsNoTracking().Where(entry => absent.Contains(entry.ArticleId)).ToListAsync(cancellationToken);
        foreach (var last in entries.GroupBy(entry => entry.ArticleId).Select(of => of.MaxBy(entry => entry.Sequence)!))
        {
            if (last.Kind is not (JournalKind.Deleted or JournalKind.TakenDown or JournalKind.Lifted))
                Add(FindingKind.ArticleMissing, last.ArticleId, "The journal tells of it, and it is not there.");
            var tombstone = tombstones.GetValueOrDefault(last.ArticleId);
            var expected = last.Kind == JournalKind.TakenDown ? last.StateHash : null;
            if (!expected.AsSpan().SequenceEqual(tombstone is null ? null : RowHash.Of(tombstone)))
                Add(FindingKind.TombstoneDamaged, last.ArticleId, "Its tombstone is not the one that the journal tells of.");
        }

        foreach (var id in present.Where(tombstones.ContainsKey)) Add(FindingKind.TombstoneDamaged, id, "It has a tombstone, and is there.");
        return findings;

        void Add(FindingKind kind, Guid id, string message) => findings.Add(new Finding(kind, $"Article {id}: {message}") { ArticleId = id });
    }
}
