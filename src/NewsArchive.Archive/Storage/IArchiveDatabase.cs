using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Model;

namespace NewsArchive.Archive.Storage;

/// <summary>What differs between the databases an archive can live in.</summary>
internal interface IArchiveDatabase
{
    /// <summary>Name of the database system, as people write it.</summary>
    string Name { get; }

    /// <summary>For reading and writing articles.</summary>
    DbContextOptions<ArchiveContext> Options { get; }

    /// <summary>For migrating, which may create the database and take its time.</summary>
    DbContextOptions<ArchiveContext> MigrationOptions { get; }

    /// <summary>Bytes that the database takes, on all of its nodes.</summary>
    Task<long> ReadSizeAsync(ArchiveContext context, CancellationToken cancellationToken);

    /// <summary>
    /// Reads ends of the journal's chains as the last writer left them, and keeps others from writing them until the transaction ends. They are
    /// taken in the order of their strands, so that two that take several never wait for each other.
    /// </summary>
    FormattableString HoldHeads(short[] strands);

    /// <summary>How types are stored. Timestamps must come back in UTC, exact to the microsecond, and sort by time.</summary>
    void ConfigureConventions(ModelConfigurationBuilder builder);

    /// <summary>Column types that the conventions do not reach.</summary>
    void ConfigureModel(ModelBuilder builder);

    /// <summary>Names a fault by the database's exact code.</summary>
    /// <param name="exception">One exception, without those inside it.</param>
    DatabaseFault Classify(Exception exception);

    /// <summary>Waits for the turn to write, where the database takes one writer at a time.</summary>
    ValueTask<IDisposable> EnterWriteAsync(CancellationToken cancellationToken);

    /// <summary>Whether it is seen at once that migrating has nothing to do. Where it is not, migrating finds out.</summary>
    Task<bool> IsCurrentAsync(CancellationToken cancellationToken);

    /// <summary>Keeps other programs from migrating the same database meanwhile, for as long as the result lives.</summary>
    /// <exception cref="ArchiveSchemaException">Another program did not finish in time.</exception>
    ValueTask<IDisposable> EnterMigrationAsync(ArchiveContext context, CancellationToken cancellationToken);

    /// <summary>Has the database write over what was deleted, as far as it can be told to.</summary>
    Task<bool> EraseTracesAsync(ArchiveContext context, CancellationToken cancellationToken);

    /// <summary>Asks the database whether its own structures are whole.</summary>
    /// <returns>What is broken, in its words; empty where nothing is, or where it cannot tell.</returns>
    Task<IReadOnlyList<string>> CheckIntegrityAsync(ArchiveContext context, CancellationToken cancellationToken);

    /// <summary>Spreads over the nodes of a cluster what is not spread yet.</summary>
    /// <param name="context">Made with <see cref="MigrationOptions"/>, migrated, and with the turn to migrate.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>All tables, and where each of them is now.</returns>
    /// <exception cref="ArchiveSchemaException">The database is none of a cluster.</exception>
    Task<IReadOnlyList<DistributedTable>> DistributeAsync(ArchiveContext context, CancellationToken cancellationToken);

    /// <summary>Whether the archive's articles are spread over the nodes of a cluster.</summary>
    Task<bool> IsDistributedAsync(ArchiveContext context, CancellationToken cancellationToken);
}
