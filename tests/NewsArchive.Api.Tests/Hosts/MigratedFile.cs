using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive;
using NewsArchive.Archive.Sqlite;

namespace NewsArchive.Api.Tests.Hosts;

/// <summary>An empty archive in a file, migrated once for all hosts: each has a copy of its own, and starts as on an archive of yesterday.</summary>
internal static class MigratedFile
{
    private static readonly Lazy<byte[]> Content = new(Migrate);

    public static void CopyTo(string path) => File.WriteAllBytes(path, Content.Value);

    private static byte[] Migrate()
    {
        var path = Path.Combine(Path.GetTempPath(), $"newsarchive-migrated-{Guid.NewGuid():N}.db");
        try
        {
            MigrateAsync(path).GetAwaiter().GetResult();
            return File.ReadAllBytes(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static async Task MigrateAsync(string path)
    {
        await using var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddLogging()
            .AddSqliteArchive(new ArchiveOptions { ConnectionString = $"Data Source={path};Pooling=False" })
            .BuildServiceProvider();
        await services.GetRequiredService<IArchiveSchema>().MigrateAsync(CancellationToken.None);
        // What stands in the log beside the file belongs to it.
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await command.ExecuteNonQueryAsync();
    }
}
