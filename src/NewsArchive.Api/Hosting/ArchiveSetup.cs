using NewsArchive.Archive;
using NewsArchive.Archive.Postgres;
using NewsArchive.Archive.Sqlite;
using NewsArchive.Hosting;

namespace NewsArchive.Api.Hosting;

/// <summary>Chooses the archive's database.</summary>
internal static class ArchiveSetup
{
    /// <summary>
    /// By the setting `ConnectionStrings:Archive`, else the SQLite file of <see cref="ArchiveLocation"/>. Which database
    /// it is for is told by the connection string, unless `Archive:Provider` says it ("sqlite", "postgres").
    /// </summary>
    /// <exception cref="ArchiveConfigurationException">The settings cannot work.</exception>
    public static void AddArchive(this IServiceCollection services, IConfiguration settings)
    {
        var connection = settings.GetConnectionString("Archive");
        if (string.IsNullOrWhiteSpace(connection)) connection = ArchiveLocation.DefaultConnectionString();
        var provider = ArchiveProviderDetection.Detect(connection, settings["Archive:Provider"]);
        var options = new ArchiveOptions { ConnectionString = connection };
        if (provider == ArchiveProvider.Postgres) services.AddPostgresArchive(options);
        else services.AddSqliteArchive(options);
        services.AddSingleton(new ChosenDatabase(provider));
        services.AddHostedService<ArchiveStart>();
        services.AddHostedService<SearchUpkeep>();
    }
}

/// <summary>The database that was chosen, for the log.</summary>
internal sealed record ChosenDatabase(ArchiveProvider Provider);
