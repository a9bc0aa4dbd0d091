using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

using NewsArchive.Archive.Model;
using NewsArchive.Archive.Storage.Rows;
using NewsArchive.Archive.Storage.Searching;

namespace NewsArchive.Archive.Storage.Takedowns;

/// <summary>Tombstones and holds in the tables.</summary>
internal sealed class Takedowns(DatabaseSession session, IArchiveDatabase database, RevisionWriter revisions, WordCounting words, Retention retention, TimeProvider clock, ILogger<Takedowns> logger) : ITakedowns
{
    public async Task<bool> TakeDownAsync(Guid id, string reason, string actor, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        var row = new TombstoneRow { ArticleId = id, Reason = StoredText.Clean(reason.Trim()), Actor = StoredText.Name(actor)!, At = Now };
        var done = await WriteAsync(
            id,
            async (context, pen, token) =>
            {
                await LegalHolds.RefuseAsync(context, id, token);
                if (!await revisions.RemoveAsync(context, id, token)) return false;
                await Erasure.EraseNotesAsync(context, id, token);
                context.Add(row);
                pen.Write(JournalKind.TakenDown, id, RowHash.Of(row), actor, row.At);
                return true;
            },
            cancellationToken);
        if (!done) return false;
        // Words that came in or went out wait with their article's id to be counted.
        await words.CountAsync(cancellationToken);
        await session.WriteAsync((context, token) => context.SearchWords.Where(word => word.Articles <= 0).ExecuteDeleteAsync(token), cancellationToken);
        // What is deleted stays readable in the file, and in the log beside it, until somebody writes over it.
        await session.RunAsync(database.EraseTracesAsync, cancellationToken);
        Log.TakenDown(logger, id, row.Actor);
        return true;
    }

    public Task<bool> LiftAsync(Guid id, string actor, CancellationToken cancellationToken) => WriteAsync(
        id,
        async (context, pen, token) =>
        {
            if (await context.Tombstones.Where(row => row.ArticleId == id).ExecuteDeleteAsync(token) == 0) return false;
            pen.Write(JournalKind.Lifted, id, null, actor, Now);
            return true;
        },
        cancellationToken);

    public Task<bool> HoldAsync(Guid id, string reason, string actor, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        var row = new LegalHoldRow { ArticleId = id, Reason = StoredText.Clean(reason.Trim()), Actor = StoredText.Name(actor)!, At = Now };
        return WriteAsync(
            id,
            async (context, pen, token) =>
            {
                if (await context.Articles.FirstOrDefaultAsync(article => article.Id == id, token) is not { } article) return false;
                if (await context.LegalHolds.AnyAsync(hold => hold.ArticleId == id, token)) return true;
                await Adoption.WriteAsync(context, pen, article, row.At, token);
                context.Add(row);
                pen.Write(JournalKind.Held, id, RowHash.Of(row), actor, row.At);
                return true;
            },
            cancellationToken);
    }

    public Task<bool> ReleaseAsync(Guid id, string actor, CancellationToken cancellationToken) => WriteAsync(
        id,
        async (context, pen, token) =>
        {
            if (await context.LegalHolds.Where(row => row.ArticleId == id).ExecuteDeleteAsync(token) == 0) return false;
            pen.Write(JournalKind.Released, id, null, actor, Now);
            return true;
        },
        cancellationToken);

    public Task<Tombstone?> FindTombstoneAsync(Guid id, CancellationToken cancellationToken) => session.RunAsync(
        (context, token) => context.Tombstones.Where(row => row.ArticleId == id)
            .Select(row => new Tombstone(row.ArticleId, row.Reason, row.Actor, row.At)).FirstOrDefaultAsync(token),
        cancellationToken);

    public Task<IReadOnlyList<Tombstone>> ListTombstonesAsync(Guid? after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return session.RunAsync<IReadOnlyList<Tombstone>>(
            async (context, token) =>
            {
                var rows = context.Tombstones.AsQueryable();
                if (after is { } last) rows = rows.Where(row => row.ArticleId.CompareTo(last) > 0);
                return await rows.OrderBy(row => row.ArticleId).Take(limit).Select(row => new Tombstone(row.ArticleId, row.Reason, row.Actor, row.At)).ToListAsync(token);
            },
            cancellationToken);
    }

    public Task<LegalHold?> FindHoldAsync(Guid id, CancellationToken cancellationToken) => session.RunAsync(
        (context, token) => context.LegalHolds.Where(row => row.ArticleId == id)
            .Select(row => new LegalHold(row.ArticleId, row.Reason, row.Actor, row.At)).FirstOrDefaultAsync(token),
        cancellationToken);

    public Task<IReadOnlyList<RetentionRule>> ListRetentionAsync(CancellationToken cancellationToken) => retention.ListAsync(cancellationToken);

    public Task SetRetentionAsync(string scope, int? days, string actor, CancellationToken cancellationToken) =>
        retention.SetAsync(scope, days, actor, cancellationToken);

    public async Task<int> RetainSomeAsync(CancellationToken cancellationToken)
    {
        var due = await retention.DueAsync(cancellationToken);
        foreach (var (id, rule) in due) await TakeDownAsync(id, $"kept for {rule.Days} days by the rule for {rule.Scope}", "retention", cancellationToken);
        return due.Count;
    }

    private DateTimeOffset Now => ArticleReading.ToMicroseconds(clock.GetUtcNow());

    private Task<bool> WriteAsync(Guid id, Func<ArchiveContext, JournalPen, CancellationToken, Task<bool>> work, CancellationToken cancellationToken) => session.WriteAsync(
        async (context, token) =>
        {
            var pen = new JournalPen(context);
            await pen.HoldAsync(id, token);
            if (!await work(context, pen, token)) return false;
            await context.SaveChangesAsync(token);
            return true;
        },
        cancellationToken);
}
