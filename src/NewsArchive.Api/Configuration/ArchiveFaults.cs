using NewsArchive.Archive;
using NewsArchive.Archive.Importing;
using NewsArchive.Archive.Postgres;
using NewsArchive.Archive.Sqlite;

namespace NewsArchive.Configuration;

/// <summary>Settings that only those can judge who use them.</summary>
internal static class ArchiveFaults
{
    public static IEnumerable<string> Of(IConfiguration settings) =>
        new Action<IConfiguration>[] { ReadConnection, ReadPublishers }.Select(read => FaultOf(read, settings)).OfType<string>();

    private static string? FaultOf(Action<IConfiguration> read, IConfiguration settings)
    {
        try
        {
            read(settings);
            return null;
        }
        catch (ArchiveException fault)
        {
            return fault.Message;
        }
    }

    private static void ReadConnection(IConfiguration settings)
    {
        var connection = settings.GetConnectionString("Archive");
        // Without one it is the SQLite file of the default place, which always works.
        if (string.IsNullOrWhiteSpace(connection)) connection = "Data Source=newsarchive.db";
        var provider = ArchiveProviderDetection.Detect(connection, settings["Archive:Provider"]);
        var options = new ArchiveOptions { ConnectionString = connection };
        if (provider == ArchiveProvider.Postgres) new ServiceCollection().AddPostgresArchive(options);
        else new ServiceCollection().AddSqliteArchive(options);
    }

    private static void ReadPublishers(IConfiguration settings) => PublisherFolder.Read(settings["Publishers:Folder"]);
}
