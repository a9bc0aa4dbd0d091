using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

using NewsArchive.Archive.Setup;
using NewsArchive.Archive.Storage;
using NewsArchive.Archive.Storage.Batches;
using NewsArchive.Archive.Storage.Searching;

namespace NewsArchive.Archive.Sqlite;

/// <summary>Registers an archive in a SQLite file.</summary>
public static class SqliteArchiveServices
{
    /// <summary>
    /// Adds <see cref="IArticleArchive"/> and <see cref="IArchiveSchema"/>. Takes the <see cref="TimeProvider"/> that is
    /// registered, else the system's. Touches no file yet: call <see cref="IArchiveSchema.MigrateAsync"/> before use.
    /// </summary>
    /// <exception cref="ArchiveConfigurationException">The connection string names no file.</exception>
    public static IServiceCollection AddSqliteArchive(this IServiceCollection services, ArchiveOptions options)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(options);
        var file = SqliteFile.FromConnectionString(options.ConnectionString);
        services.AddSingleton<IArchiveDatabase>(provider => new SqliteDatabase(file, options, provider.GetRequiredService<ILoggerFactory>()));
        services.AddSingleton<IRowInsert, SqliteRowInsert>();
        services.AddSingleton<IStorageSpace>(new SqliteDisk(file));
        services.AddSingleton<ISearchIndex, SqliteSearchIndex>();
        services.AddSingleton<IArticleProbe, SqliteArticleProbe>();
        return services.AddArchive(options).AddArticleSearch().AddArchiveTrust();
    }
}
