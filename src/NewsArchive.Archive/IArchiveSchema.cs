using NewsArchive.Archive.Model;

namespace NewsArchive.Archive;

/// <summary>The shape of the archive's database, and whether it answers.</summary>
public interface IArchiveSchema
{
    /// <summary>
    /// Brings the database up to date, creating it where it does not exist. Safe when several programs start at once. Where the archive is
    /// distributed, what came new is distributed too.
    /// </summary>
    /// <returns>What it applied; empty where the database was up to date.</returns>
    /// <exception cref="ArchiveSchemaException">
    /// The database is newer than this program, or another program held the migration lock for longer than
    /// <see cref="ArchiveOptions.MigrationLockTimeout"/>.
    /// </exception>
    /// <exception cref="ArchiveUnavailableException">The database did not answer.</exception>
    Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Spreads the archive over the nodes of a cluster (PostgreSQL with the citus extension), and does nothing to what is spread already.
    /// Writers wait meanwhile: on an archive with articles, stop the services first.
    /// </summary>
    /// <returns>All tables, and where each of them is now.</returns>
    /// <exception cref="ArchiveSchemaException">The database is none of a cluster, or not of this program's version.</exception>
    /// <exception cref="ArchiveUnavailableException">The database did not answer.</exception>
    Task<IReadOnlyList<DistributedTable>> DistributeAsync(CancellationToken cancellationToken);

    /// <summary>Compares the database with this program. A database that does not exist yet has everything pending.</summary>
    /// <exception cref="ArchiveUnavailableException">The database did not answer.</exception>
    Task<SchemaStatus> ReadStatusAsync(CancellationToken cancellationToken);

    /// <summary>Refuses a database of a newer program, which would be misread. One that is behind is not refused.</summary>
    /// <exception cref="ArchiveSchemaException">The database is newer than this program.</exception>
    /// <exception cref="ArchiveUnavailableException">The database did not answer.</exception>
    Task RefuseNewerAsync(CancellationToken cancellationToken);

    /// <summary>Reads from the database once, within <see cref="ArchiveOptions.PingTimeout"/>.</summary>
    /// <exception cref="ArchiveUnavailableException">It did not answer in time.</exception>
    /// <exception cref="ArchiveSchemaException">It has no archive in it yet.</exception>
    Task PingAsync(CancellationToken cancellationToken);
}
