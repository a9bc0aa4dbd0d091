using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Identity;
using NewsArchive.Archive.Model;
using NewsArchive.Archive.Storage.Rows;

namespace NewsArchive.Archive.Storage;

/// <summary>Replies in the archive's own database, so that they are there for every instance and after a restart.</summary>
internal sealed class ReplyStore(DatabaseSession session, TimeProvider clock) : IReplyStore
{
    private static readonly TimeSpan SweepInterval = TimeSpan.FromMinutes(10);

    private long _sweptAt = clock.GetTimestamp();

    public async Task<ReplyClaim> ClaimAsync(string key, byte[] fingerprint, CancellationToken cancellationToken)
    {
        await SweepAsync(cancellationToken);
        var id = ArticleIdentity.ToId($"newsarchive:1:reply:{key}");
        return await session.RunAsync((context, token) => ClaimAsync(context, id, fingerprint, token), cancellationToken);
    }

    public Task KeepAsync(ReplyClaim claim, StoredReply reply, CancellationToken cancellationToken) => session.RunAsync(
        async (context, token) =>
        {
            var body = reply.Body.ToArray();
            var freeAt = clock.GetUtcNow() + ReplyRules.Lifetime;
            using var turn = await session.EnterWriteAsync(token);
            return await Mine(context, claim).ExecuteUpdateAsync(
                row => row
                    .SetProperty(kept => kept.Status, (short)reply.Status)
                    .SetProperty(kept => kept.ContentType, reply.ContentType)
                    .SetProperty(kept => kept.Location, reply.Location)
                    .SetProperty(kept => kept.Body, body)
                    .SetProperty(kept => kept.FreeAt, freeAt),
                token);
        },
        cancellationToken);

    public Task ReleaseAsync(ReplyClaim claim, CancellationToken cancellationToken) => session.RunAsync(
        async (context, token) =>
        {
            using var turn = await session.EnterWriteAsync(token);
            return await Mine(context, claim).ExecuteDeleteAsync(token);
        },
        cancellationToken);

    private static IQueryable<ReplyRow> Mine(ArchiveContext context, ReplyClaim claim) =>
        context.Replies.Where(row => row.Id == claim.Id && row.Turn == claim.Turn && row.Status == null);

    /// <summary>Two that claim at once meet at the key or at its turn: one is run again, and then sees the other.</summary>
    private async Task<ReplyClaim> ClaimAsync(ArchiveContext context, Guid id, byte[] fingerprint, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var row = await context.Replies.FirstOrDefaultAsync(reply => reply.Id == id, cancellationToken);
        if (row is not null && row.FreeAt > now) return Held(row, fingerprint);
        if (row is null)
        {
            row = new ReplyRow { Id = id, Fingerprint = fingerprint, Turn = 1, FreeAt = now + ReplyRules.Patience };
            context.Add(row);
        }
        else
        {
            row.Fingerprint = fingerprint;
            row.Turn++;
            row.FreeAt = now + ReplyRules.Patience;
            row.Status = null;
            row.Body = null;
        }

        using (await session.EnterWriteAsync(cancellationToken)) await context.SaveChangesAsync(cancellationToken);
        return new ReplyClaim(id, ReplyState.GoOn, row.Turn, null);
    }

    private static ReplyClaim Held(ReplyRow row, byte[] fingerprint)
    {
        if (!row.Fingerprint.AsSpan().SequenceEqual(fingerprint)) return new ReplyClaim(row.Id, ReplyState.OtherRequest, row.Turn, null);
        return row.Status is { } status
            ? new ReplyClaim(row.Id, ReplyState.Answered, row.Turn, new StoredReply(status, row.ContentType, row.Location, row.Body ?? []))
            : new ReplyClaim(row.Id, ReplyState.UnderWay, row.Turn, null);
    }

    /// <summary>Now and then removes what nobody will ask for again.</summary>
    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        var before = Volatile.Read(ref _sweptAt);
        if (clock.GetElapsedTime(before) < SweepInterval || Interlocked.CompareExchange(ref _sweptAt, clock.GetTimestamp(), before) != before) return;
        var now = clock.GetUtcNow();
        await session.RunAsync(
            async (context, token) =>
            {
                using var turn = await session.EnterWriteAsync(token);
                return await context.Replies.Where(row => row.FreeAt <= now).ExecuteDeleteAsync(token);
            },
            cancellationToken);
    }
}
