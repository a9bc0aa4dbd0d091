using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

using NewsArchive.Archive.Storage;
using NewsArchive.Archive.Storage.Rows;

using Npgsql;

namespace NewsArchive.Archive.Postgres;

/// <summary>What differs when the archive lives in PostgreSQL.</summary>
internal sealed class PostgresDatabase(NpgsqlConnectionStringBuilder connection, ArchiveOptions options, ILoggerFactory loggers) : IArchiveDatabase
{
    /// <summary>A migration may rewrite tables or build indexes over millions of articles.</summary>
    private static readonly TimeSpan MigrationTimeout = TimeSpan.FromHours(6);

    public string Name => "PostgreSQL";

    public DbContextOptions<ArchiveContext> Options { get; } = CreateOptions(connection.ToString(), options.CommandTimeout, loggers);

    public DbContextOptions<ArchiveContext> MigrationOptions { get; } =
        CreateOptions(WithLockTimeout(connection, options.MigrationLockTimeout), MigrationTimeout, loggers);

    public void ConfigureConventions(ModelConfigurationBuilder builder) =>
        builder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();

    public void ConfigureModel(ModelBuilder builder) =>
        // Not jsonb, which sorts keys and refuses U+0000: the article comes back as it was written.
        builder.Entity<RevisionRow>().Property(revision => revision.Content).HasColumnType("json");

    public DatabaseFault Classify(Exception exception) => PostgresFaults.Classify(exception);

    /// <summary>PostgreSQL takes many writers; conflicts between them are found by keys and versions.</summary>
    public ValueTask<IDisposable> EnterWriteAsync(CancellationToken cancellationToken) => ValueTask.FromResult<IDisposable>(Nothing.ToRelease);

    public ValueTask<IDisposable> EnterMigrationAsync(ArchiveContext context, CancellationToken cancellationToken) =>
        MigrationTurn.EnterAsync(context, WithLockTimeout(connection, options.MigrationLockTimeout), cancellationToken);

    private static string WithLockTimeout(NpgsqlConnectionStringBuilder connection, TimeSpan timeout) =>
        new NpgsqlConnectionStringBuilder(connection.ToString())
        {
            Options = FormattableString.Invariant($"{connection.Options} -c lock_timeout={(int)timeout.TotalMilliseconds}").Trim(),
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
