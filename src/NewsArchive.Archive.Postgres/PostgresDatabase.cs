using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

using NewsArchive.Archive.Model;
using NewsArchive.Archive.Postgres.Distribution;
using NewsArchive.Archive.Storage;
using NewsArchive.Archive.Storage.Rows;

using Npgsql;

using NpgsqlTypes;

namespace NewsArchive.Archive.Postgres;

/// <summary>What differs when the archive lives in PostgreSQL.</summary>
internal sealed class PostgresDatabase(NpgsqlConnectionStringBuilder connection, ArchiveOptions options, ILoggerFactory loggers) : IArchiveDatabase
{
    /// <summary>A migration may rewrite tables or build indexes over millions of articles.</summary>
    private static readonly TimeSpan MigrationTimeout = TimeSpan.FromHours(6);

    private const string Vector = "vector";

    public string Name => "PostgreSQL";

    public DbContextOptions<ArchiveContext> Options { get; } = CreateOptions(connection.ToString(), options.CommandTimeout, loggers);

    public DbContextOptions<ArchiveContext> MigrationOptions { get; } =
        CreateOptions(ForMigrating(connection, options.MigrationLockTimeout), MigrationTimeout, loggers);

    public FormattableString HoldHeads(short[] strands) =>
        $"SELECT strand, sequence, hash FROM journal_heads WHERE strand = ANY ({strands}) ORDER BY strand FOR UPDATE";

    public void ConfigureConventions(ModelConfigurationBuilder builder) =>
        builder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();

    public void ConfigureModel(ModelBuilder builder)
    {
        // Not jsonb, which sorts keys and refuses U+0000: the article comes back as it was written.
        builder.Entity<RevisionRow>().Property(revision => revision.Content).HasColumnType("json");
        // Words compare by their bytes, so that those that begin alike stand together whatever the server's language.
        builder.Entity<SearchWordRow>().Property(row => row.Word).UseCollation("C");
        var document = builder.Entity<SearchDocumentRow>();
        document.Property<NpgsqlTsVector>(Vector).HasColumnName(Vector).HasColumnType("tsvector").IsRequired();
        document.HasIndex(Vector).HasMethod("gin").HasStorageParameter("gin_pending_list_limit", PostgresSearchSql.PendingKilobytes).HasDatabaseName(PostgresSearchSql.VectorIndex);
    }

    public DatabaseFault Classify(Exception exception) => PostgresFaults.Classify(exception);

    /// <summary>PostgreSQL takes many writers; conflicts between them are found by keys and versions.</summary>
    public ValueTask<IDisposable> EnterWriteAsync(CancellationToken cancellationToken) => ValueTask.FromResult<IDisposable>(NothingHeld.ToRelease);

    public Task<bool> IsCurrentAsync(CancellationToken cancellationToken) => MigratedDatabase.IsCurrentAsync(connection, cancellationToken);

    public ValueTask<IDisposable> EnterMigrationAsync(ArchiveContext context, CancellationToken cancellationToken) =>
        MigrationTurn.EnterAsync(context, ForMigrating(connection, options.MigrationLockTimeout), cancellationToken);

    /// <summary>PostgreSQL has checksums of its pages and tells of a broken one when it is read, which verifying does.</summary>
    public Task<IReadOnlyList<string>> CheckIntegrityAsync(ArchiveContext context, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    /// <summary>PostgreSQL writes over dead rows when it vacuums, which only its owner can hasten.</summary>
    public Task<bool> EraseTracesAsync(ArchiveContext context, CancellationToken cancellationToken) => Task.FromResult(false);

    public async Task<long> ReadSizeAsync(ArchiveContext context, CancellationToken cancellationToken)
    {
        if (await CitusCluster.IsPresentAsync(context, cancellationToken)) return await CitusCluster.ReadSizeAsync(context, cancellationToken);
        return (await context.Database.SqlQuery<long>($"SELECT pg_database_size(current_database()) AS \"Value\"").ToListAsync(cancellationToken))[0];
    }

    public Task<IReadOnlyList<DistributedTable>> DistributeAsync(ArchiveContext context, CancellationToken cancellationToken) =>
        TableDistribution.RunAsync(context, cancellationToken);

    public Task<bool> IsDistributedAsync(ArchiveContext context, CancellationToken cancellationToken) => CitusCluster.HoldsArchiveAsync(context, cancellationToken);

    private static string ForMigrating(NpgsqlConnectionStringBuilder connection, TimeSpan timeout) =>
        new NpgsqlConnectionStringBuilder(connection.ToString())
        {
            Options = FormattableString.Invariant($"{connection.Options} -c lock_timeout={(int)timeout.TotalMilliseconds} {CitusCluster.OneAfterAnother}").Trim(),
        }.ToString();

    private static DbContextOptions<ArchiveContext> CreateOptions(string connection, TimeSpan timeout, ILoggerFactory loggers) =>
        new DbContextOptionsBuilder<ArchiveContext>()
            .UseNpgsql(connection, postgres => postgres
                .MigrationsAssembly(typeof(PostgresDatabase).Assembly.FullName)
                .CommandTimeout((int)Math.Max(1, Math.Ceiling(timeout.TotalSeconds))))
            .UseLoggerFactory(loggers)
            .ConfigureWarnings(EventLevels.Configure)
            .Options;
}
