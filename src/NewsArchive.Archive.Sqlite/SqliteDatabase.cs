using System.Text.Json;

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

using NewsArchive.Archive.Model;
using NewsArchive.Archive.Storage;
using NewsArchive.Archive.Storage.Rows;

namespace NewsArchive.Archive.Sqlite;

/// <summary>What differs when the archive lives in a SQLite file.</summary>
internal sealed class SqliteDatabase(SqliteFile file, ArchiveOptions options, ILoggerFactory loggers) : IArchiveDatabase, IDisposable
{
    private readonly WriteGate _writing = new(options.CommandTimeout);
    private readonly MigrationGate _migrating = new(file.Path, options.MigrationLockTimeout, loggers.CreateLogger<MigrationGate>());

    public string Name => "SQLite";

    public DbContextOptions<ArchiveContext> Options { get; } = CreateOptions(file, create: false, options.CommandTimeout, loggers);

    public DbContextOptions<ArchiveContext> MigrationOptions { get; } = CreateOptions(file, create: true, options.CommandTimeout, loggers);

    /// <summary>Whoever is in a transaction is the only one that writes.</summary>
    public FormattableString HoldHeads(short[] strands) =>
        $"SELECT strand, sequence, hash FROM journal_heads WHERE strand IN (SELECT value FROM json_each({JsonSerializer.Serialize(strands)}))";

    public void ConfigureConventions(ModelConfigurationBuilder builder)
    {
        builder.Properties<DateTimeOffset>().HaveConversion<MicrosecondsConverter>();
        builder.Properties<Guid>().HaveConversion<LowerCaseGuidConverter>();
    }

    public void ConfigureModel(ModelBuilder builder)
    {
        // The key is the number of the row here and in the index: the newest are found without a further step.
        var document = builder.Entity<SearchDocumentRow>();
        document.HasKey(row => row.SortKey).HasName("pk_search_documents");
        document.Property(row => row.SortKey).ValueGeneratedNever();
        document.HasIndex(row => row.ArticleId).IsUnique().HasDatabaseName("ix_search_documents_article");
        // The index cannot tell which words an article had.
        document.Property<string>("words").HasColumnName("words");
    }

    public DatabaseFault Classify(Exception exception) => SqliteFaults.Classify(exception);

    public ValueTask<IDisposable> EnterWriteAsync(CancellationToken cancellationToken) => _writing.EnterAsync(cancellationToken);

    public Task<bool> IsCurrentAsync(CancellationToken cancellationToken) => MigratedFile.IsCurrentAsync(file, _migrating.LockPath, options.CommandTimeout, cancellationToken);

    public ValueTask<IDisposable> EnterMigrationAsync(ArchiveContext context, CancellationToken cancellationToken) =>
        _migrating.EnterAsync(context, cancellationToken);

    public async Task<long> ReadSizeAsync(ArchiveContext context, CancellationToken cancellationToken) =>
        (await context.Database.SqlQuery<long>($"SELECT page_count * page_size AS \"Value\" FROM pragma_page_count(), pragma_page_size()").ToListAsync(cancellationToken))[0];

    public Task<IReadOnlyList<DistributedTable>> DistributeAsync(ArchiveContext context, CancellationToken cancellationToken) => throw new ArchiveSchemaException(
        "An archive in SQLite is one file and cannot be distributed. Export it, restore the export into PostgreSQL with the citus extension, and distribute that.");

    public Task<bool> IsDistributedAsync(ArchiveContext context, CancellationToken cancellationToken) => Task.FromResult(false);

    /// <summary>Pages, indexes and their agreement with tables.</summary>
    public async Task<IReadOnlyList<string>> CheckIntegrityAsync(ArchiveContext context, CancellationToken cancellationToken)
    {
        var lines = await context.Database.SqlQuery<string>($"SELECT integrity_check AS \"Value\" FROM pragma_integrity_check").ToListAsync(cancellationToken);
        return [.. lines.Where(line => line != "ok").Select(line => $"SQLite finds its file broken: {line}")];
    }

    /// <summary>Deleted content is zeroed in the file (see <see cref="ConnectionPragmas"/>); the write-ahead log still has it until it is folded in.</summary>
    public async Task<bool> EraseTracesAsync(ArchiveContext context, CancellationToken cancellationToken)
    {
        // The index of words keeps what was deleted until its parts are merged; of a large index that takes seconds.
        using (await EnterWriteAsync(cancellationToken)) await context.Database.ExecuteSqlAsync($"INSERT INTO search_index (search_index) VALUES ('optimize')", cancellationToken);
        await context.Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(TRUNCATE)", cancellationToken);
        return true;
    }

    /// <summary>Closes the connections kept open: closing the last one folds the write-ahead log into the file.</summary>
    public void Dispose()
    {
        foreach (var create in (ReadOnlySpan<bool>)[false, true])
        {
            using var connection = new SqliteConnection(file.ToConnectionString(create, options.CommandTimeout));
            SqliteConnection.ClearPool(connection);
        }

        _writing.Dispose();
    }

    private static DbContextOptions<ArchiveContext> CreateOptions(SqliteFile file, bool create, TimeSpan timeout, ILoggerFactory loggers) =>
        new DbContextOptionsBuilder<ArchiveContext>()
            .UseSqlite(file.ToConnectionString(create, timeout), sqlite => sqlite.MigrationsAssembly(typeof(SqliteDatabase).Assembly))
            .AddInterceptors(new ConnectionPragmas(timeout))
            .UseLoggerFactory(loggers)
            .ConfigureWarnings(EventLevels.Configure)
            .Options;
}
