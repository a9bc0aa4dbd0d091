using System.Diagnostics;
using System.IO.Compression;
using System.Text;

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Model;
using NewsArchive.Archive.Storage;
using NewsArchive.Archive.Tests.Databases;

using Npgsql;

namespace NewsArchive.Archive.Tests.Trust;

/// <summary>
/// A small archive of every schema there was, as a SQLite file and as a PostgreSQL dump. They are made once, before the next migration is
/// added, and never again: what a later program would make is not what lies on people's disks.
/// </summary>
internal static class KeptArchives
{
    /// <summary>The first argument that makes the test program make them: keep-archives FOLDER.</summary>
    public const string Argument = "keep-archives";

    /// <summary>The first schema whose rows are those of the archive's own door.</summary>
    private const string Journal = "Journal";

    private const string Url = "https://koran.example/berita/lama";

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Trust", "Archives");

    /// <summary>Both versions of the article that each of them has.</summary>
    public static IReadOnlyList<ArticleSubmission> Versions { get; } = [Submissions.Create(Url), Submissions.Create(Url, "Ralat: dua ribu pohon.")];

    public static string FileOf(string schema, bool sqlite) => $"{schema}.{(sqlite ? "db" : "sql")}.gz";

    /// <summary>Makes those that the folder does not have.</summary>
    public static async Task<int> MakeAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        await using var server = await LocalPostgres.StartAsync(CancellationToken.None) ?? throw new InvalidOperationException("No PostgreSQL is installed.");
        await using var sqlite = new SqliteTestDatabase();
        foreach (var schema in await SchemasAsync(sqlite))
        {
            await MakeAsync(Path.Combine(folder, FileOf(schema, sqlite: true)), schema, sqlite, await sqlite.NewConnectionStringAsync(CancellationToken.None), DumpSqlite);
            var name = $"kept_{schema.ToLowerInvariant()}";
            await ExecuteAsync(server.ConnectionString, $"CREATE DATABASE {name}");
            var postgres = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = name, Pooling = false }.ToString();
            await MakeAsync(Path.Combine(folder, FileOf(schema, sqlite: false)), schema, new KeptPostgres(), postgres, DumpPostgres);
        }

        return 0;
    }

    /// <summary>Puts a kept archive into an empty database.</summary>
    public static async Task RestoreAsync(string schema, bool sqlite, string connectionString, CancellationToken cancellationToken)
    {
        await using var file = new GZipStream(File.OpenRead(Path.Combine(Folder, FileOf(schema, sqlite))), CompressionMode.Decompress);
        if (sqlite)
        {
            await using var target = File.Create(new SqliteConnectionStringBuilder(connectionString).DataSource);
            await file.CopyToAsync(target, cancellationToken);
            return;
        }

        using var reader = new StreamReader(file, Encoding.UTF8);
        await ExecuteAsync(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ToString(), await reader.ReadToEndAsync(cancellationToken));
    }

    /// <summary>Names of all migrations, without their times.</summary>
    public static async Task<IReadOnlyList<string>> SchemasAsync(TestDatabase database)
    {
        await using var services = database.Open(connectionString: database.UnreachableConnectionString);
        await using var context = services.GetRequiredService<DatabaseSession>().CreateContext();
        return [.. context.Database.GetMigrations().Select(NameOf)];
    }

    private static string NameOf(string migration) => migration[(migration.IndexOf('_', StringComparison.Ordinal) + 1)..];

    private static async Task MakeAsync(string path, string schema, TestDatabase database, string connectionString, Func<string, Task<byte[]>> dump)
    {
        if (File.Exists(path)) return;
        await using (var services = database.Open(connectionString: connectionString))
        {
            var provider = services.GetRequiredService<IArchiveDatabase>();
            await using var context = new ArchiveContext(provider.MigrationOptions, provider);
            var migrations = context.Database.GetMigrations().ToList();
            var wanted = migrations.Single(migration => NameOf(migration) == schema);
            if (string.CompareOrdinal(wanted, migrations.Single(migration => NameOf(migration) == Journal)) < 0)
            {
                await context.GetService<IMigrator>().MigrateAsync(wanted);
                await OldArchive.WriteAsync(context, Versions, database.Clock.GetUtcNow(), CancellationToken.None);
            }
            else
            {
                await context.Database.MigrateAsync();
                await FillAsync(services);
                // Back to what was there before later migrations; their tables are empty.
                await context.GetService<IMigrator>().MigrateAsync(wanted);
            }
        }

        await using var file = new GZipStream(File.Create(path), CompressionLevel.SmallestSize);
        await file.WriteAsync(await dump(connectionString));
        Console.WriteLine(path);
    }

    /// <summary>Something of everything.</summary>
    private static async Task FillAsync(IServiceProvider services)
    {
        var archive = services.GetRequiredService<IArticleArchive>();
        var takedowns = services.GetRequiredService<ITakedowns>();
        foreach (var version in Versions) await archive.IngestAsync(version, CancellationToken.None);
        var held = (await archive.IngestAsync(Submissions.Create("https://koran.example/berita/ditahan"), CancellationToken.None)).Article.Id;
        await takedowns.HoldAsync(held, "Perkara 7", "sari", CancellationToken.None);
        await services.GetRequiredService<ICorrections>().CorrectAsync(held, 1, new Correction { Title = new Change<string>("Judul Benar") }, "sari", CancellationToken.None);
        var gone = (await archive.IngestAsync(Submissions.Create("https://koran.example/berita/dihapus"), CancellationToken.None)).Article.Id;
        await takedowns.TakeDownAsync(gone, "Aduan", "sari", CancellationToken.None);
        await takedowns.SetRetentionAsync("publisher:koran-lain", 365, "sari", CancellationToken.None);
        await services.GetRequiredService<IArchiveJournal>().SealAsync(CancellationToken.None);
    }

    private static async Task<byte[]> DumpSqlite(string connectionString)
    {
        await using (var connection = new SqliteConnection(connectionString + ";Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE; VACUUM";
            await command.ExecuteNonQueryAsync();
        }

        SqliteConnection.ClearAllPools();
        return await File.ReadAllBytesAsync(new SqliteConnectionStringBuilder(connectionString).DataSource);
    }

    /// <summary>As statements, which any later server reads, and no program is needed for.</summary>
    private static async Task<byte[]> DumpPostgres(string connectionString)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        var programs = Directory.EnumerateDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin", "pg_dump")).First(File.Exists);
        string[] arguments = ["--inserts", "--no-owner", "--no-privileges", "--host", connection.Host!, "--username", connection.Username!, connection.Database!];
        using var process = Process.Start(new ProcessStartInfo(programs, arguments) { RedirectStandardOutput = true })!;
        var sql = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"pg_dump ended with {process.ExitCode}.");
        // Lines that begin so are for psql alone.
        return Encoding.UTF8.GetBytes(string.Join('\n', sql.Split('\n').Where(line => !line.StartsWith('\\'))));
    }

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
#pragma warning disable CA2100 // A dump, or a name of this program's own.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Opens what the program made on its own server.</summary>
    private sealed class KeptPostgres : TestDatabase
    {
        public override string UnreachableConnectionString => throw new NotSupportedException();

        public override Task<string> NewConnectionStringAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task<IAsyncDisposable> TakeAwayAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task ExecuteAsync(string sql, CancellationToken cancellationToken) => throw new NotSupportedException();

        protected override void AddArchive(IServiceCollection services, ArchiveOptions options) => Postgres.PostgresArchiveServices.AddPostgresArchive(services, options);
    }
}
