using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

using NewsArchive.Archive.Setup;
using NewsArchive.Archive.Storage;
using NewsArchive.Archive.Storage.Batches;
using NewsArchive.Archive.Storage.Searching;

namespace NewsArchive.Archive.Postgres;

/// <summary>Registers an archive in PostgreSQL.</summary>
public static class PostgresArchiveServices
{
    /// <summary>
    /// Adds <see cref="IArticleArchive"/> and <see cref="IArchiveSchema"/>. Takes the <see cref="TimeProvider"/> that is
    /// registered, else the system's. Connects to nothing yet: call <see cref="IArchiveSchema.MigrateAsync"/> before use.
    /// </summary>
    /// <exception cref="ArchiveConfigurationException">The connection string is not one for PostgreSQL.</exception>
    public static IServiceCollection AddPostgresArchive(this IServiceCollection services, ArchiveOptions options)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(options);
        var connection = PostgresConnection.FromConnectionString(options.ConnectionString);
        services.AddSingleton<IArchiveDatabase>(provider => new PostgresDatabase(connection, options, provider.GetRequiredService<ILoggerFactory>()));
        services.AddSingleton<IRowInsert, PostgresRowInsert>();
        services.AddSingleton<PendingEntries>();
        services.AddSingleton<ISearchIndex, PostgresSearchIndex>();
        services.AddSingleton<IArticleProbe, PostgresArticleProbe>();
        return services.AddArchive(options).AddArticleSearch().AddArchiveTrust();
    }
}
