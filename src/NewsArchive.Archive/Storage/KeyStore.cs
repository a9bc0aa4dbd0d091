using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Access;
using NewsArchive.Archive.Storage.Rows;

namespace NewsArchive.Archive.Storage;

/// <summary>Keys in the archive's own database, so that they hold for every instance and for the command line.</summary>
internal sealed class KeyStore(DatabaseSession session, TimeProvider clock) : IKeyStore
{
    public async Task<MadeKey> CreateAsync(Scope scope, string name, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(name.Length, KeyRules.MaxNameLength);
        var token = KeyToken.Make();
        var row = new KeyRow { Id = token.Id, Name = name, Scope = scope, SecretHash = token.SecretHash, CreatedAt = clock.GetUtcNow() };
        await session.RunAsync(
            async (context, stop) =>
            {
                context.Add(row);
                using var turn = await session.EnterWriteAsync(stop);
                return await context.SaveChangesAsync(stop);
            },
            cancellationToken);
        return new MadeKey(ToKey(row), token);
    }

    public Task<KnownKey?> FindAsync(string id, CancellationToken cancellationToken) => session.RunAsync(
        async (context, stop) => await context.AccessKeys.AsNoTracking().FirstOrDefaultAsync(key => key.Id == id, stop) is { } row
            ? new KnownKey(ToKey(row), row.SecretHash)
            : null,
        cancellationToken);

    public Task<IReadOnlyList<AccessKey>> ListAsync(CancellationToken cancellationToken) => session.RunAsync<IReadOnlyList<AccessKey>>(
        async (context, stop) =>
        {
            var rows = await context.AccessKeys.AsNoTracking().OrderBy(key => key.CreatedAt).ThenBy(key => key.Id).ToListAsync(stop);
            return [.. rows.Select(ToKey)];
        },
        cancellationToken);

    public Task<bool> AnyAsync(CancellationToken cancellationToken) =>
        session.RunAsync(
            async (context, stop) =>
            {
                // Asked with each request as long as there is none, and before anything else at a start: the model of the tables is not waited for.
                await using var command = await context.CreateCommandAsync("SELECT count(*) FROM (SELECT 1 FROM access_keys LIMIT 1) AS key", stop);
                return (long)(await command.ExecuteScalarAsync(stop))! > 0;
            },
            cancellationToken);

    public Task<bool> RevokeAsync(string id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return session.RunAsync(
            async (context, stop) =>
            {
                using var turn = await session.EnterWriteAsync(stop);
                var revoked = await context.AccessKeys.Where(key => key.Id == id && key.RevokedAt == null)
                    .ExecuteUpdateAsync(row => row.SetProperty(key => key.RevokedAt, now), stop);
                return revoked > 0 || await context.AccessKeys.AnyAsync(key => key.Id == id, stop);
            },
            cancellationToken);
    }

    public Task RecordUseAsync(string id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return session.RunAsync(
            async (context, stop) =>
            {
                using var turn = await session.EnterWriteAsync(stop);
                return await context.AccessKeys.Where(key => key.Id == id).ExecuteUpdateAsync(row => row.SetProperty(key => key.LastUsedAt, now), stop);
            },
            cancellationToken);
    }

    private static AccessKey ToKey(KeyRow row) => new(row.Id, row.Name, row.Scope, row.CreatedAt, row.LastUsedAt, row.RevokedAt);
}
