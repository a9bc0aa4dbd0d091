using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

using NewsArchive.Archive.Storage;

using Npgsql;

namespace NewsArchive.Archive.Postgres;

/// <summary>Lets one program at a time migrate a database.</summary>
/// <remarks>
/// The data layer locks its history table too, but lets go of it after each migration and does not look again at what has
/// been applied: of several migrations, two programs that start at once would both apply the second.
/// </remarks>
internal static class MigrationTurn
{
    // Any number that no other program uses on the same database: "NEWSARCH" in ASCII.
    private const long LockKey = 0x4E45_5753_4152_4348;

    /// <returns>A connection of its own that has the turn; the turn ends with it, however it ends.</returns>
    /// <param name="context">The database, which is created where it does not exist.</param>
    /// <param name="connectionString">Its `lock_timeout` bounds the waiting.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public static async ValueTask<IDisposable> EnterAsync(ArchiveContext context, string connectionString, CancellationToken cancellationToken)
    {
        await CreateDatabaseAsync(context.GetService<IRelationalDatabaseCreator>(), cancellationToken);
        // Not from a pool: a pooled connection would go on holding the lock after it is given back.
        var holder = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ToString());
        try
        {
            await holder.OpenAsync(cancellationToken);
            await using var command = new NpgsqlCommand("SELECT pg_advisory_lock($1)", holder) { Parameters = { new() { Value = LockKey } } };
            await command.ExecuteNonQueryAsync(cancellationToken);
            return holder;
        }
        catch
        {
            await holder.DisposeAsync();
            throw;
        }
    }

    private static async Task CreateDatabaseAsync(IRelationalDatabaseCreator creator, CancellationToken cancellationToken)
    {
        if (await creator.ExistsAsync(cancellationToken)) return;
        try
        {
            await creator.CreateAsync(cancellationToken);
        }
        catch (PostgresException other) when (other.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another program has created it meanwhile.
        }
    }
}
