using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.Logging.Abstractions;

using NewsArchive.Archive.Storage;

namespace NewsArchive.Archive.Sqlite;

/// <summary>For <c>dotnet ef migrations add NAME --project src/NewsArchive.Archive.Sqlite</c>; no file is opened.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<ArchiveContext>
{
    public ArchiveContext CreateDbContext(string[] args)
    {
        var options = new ArchiveOptions { ConnectionString = "design.db" };
        var database = new SqliteDatabase(SqliteFile.FromConnectionString(options.ConnectionString), options, NullLoggerFactory.Instance);
        return new ArchiveContext(database.Options, database);
    }
}
