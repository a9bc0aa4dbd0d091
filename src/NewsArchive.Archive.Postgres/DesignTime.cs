using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.Logging.Abstractions;

using NewsArchive.Archive.Storage;

namespace NewsArchive.Archive.Postgres;

/// <summary>For <c>dotnet ef migrations add NAME --project src/NewsArchive.Archive.Postgres</c>; no server is asked.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<ArchiveContext>
{
    public ArchiveContext CreateDbContext(string[] args)
    {
        var options = new ArchiveOptions { ConnectionString = "Host=localhost;Database=newsarchive" };
        var database = new PostgresDatabase(PostgresConnection.FromConnectionString(options.ConnectionString), options, NullLoggerFactory.Instance);
        return new ArchiveContext(database.Options, database);
    }
}
