using System.Diagnostics;

using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Tests.Databases;

using Npgsql;

using Xunit;

namespace NewsArchive.Archive.Tests.Trust;

/// <summary>The backups that README.md describes, made while articles come in, restored, and verified with a digest kept elsewhere.</summary>
public abstract class BackupContract<TDatabase>(TDatabase database) : TrustContract<TDatabase>(database)
    where TDatabase : TestDatabase
{
    [Fact]
    public async Task A_backup_made_while_articles_come_in_is_whole_when_restored()
    {
        var first = await IngestAsync();
        var url = Submissions.NewUrl();
        await IngestAsync(url);
        await IngestAsync(url, "Ralat.");
        var digest = await Journal.SealAsync(Cancellation);
        using var enough = new CancellationTokenSource();
        var coming = Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested) await IngestAsync();
        }, Cancellation);

        var restored = await BackUpAndRestoreAsync();

        await enough.CancelAsync();
        await coming;
        var services = Open(restored);
        var report = await services.GetRequiredService<IArchiveJournal>().VerifyAsync([digest], null, Cancellation);
        Assert.True(report.Sound, string.Join('\n', report.Findings.Select(group => group.First.Message)));
        Assert.True(report.Articles >= 2, $"{report.Articles} articles");
        Assert.NotNull(await services.GetRequiredService<IArticleArchive>().FindAsync(first, Cancellation));
    }

    /// <returns>The connection string of the restored archive.</returns>
    protected abstract Task<string> BackUpAndRestoreAsync();
}

public sealed class SqliteBackupTests(SqliteTestDatabase database) : BackupContract<SqliteTestDatabase>(database)
{
    /// <summary>What ".backup" of the sqlite3 program calls.</summary>
    protected override async Task<string> BackUpAndRestoreAsync()
    {
        var target = await Database.NewConnectionStringAsync(Cancellation);
        await using var from = new SqliteConnection(ConnectionString);
        await using var to = new SqliteConnection(target + ";Pooling=False");
        await from.OpenAsync(Cancellation);
        await to.OpenAsync(Cancellation);
        from.BackupDatabase(to);
        return target;
    }
}

public sealed class PostgresBackupTests(PostgresTestDatabase database) : BackupContract<PostgresTestDatabase>(database)
{
    private const string Programs = "/usr/lib/postgresql";

    protected override async Task<string> BackUpAndRestoreAsync()
    {
        var bin = Directory.Exists(Programs)
            ? Directory.EnumerateDirectories(Programs).Select(folder => Path.Combine(folder, "bin")).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "pg_dump")))
            : null;
        Assert.SkipWhen(bin is null && Environment.GetEnvironmentVariable("CI") is null, $"There is no pg_dump in {Programs}.");
        var dump = Path.Combine(Path.GetTempPath(), $"newsarchive-{Guid.NewGuid():N}.dump");
        try
        {
            var (from, to) = (new NpgsqlConnectionStringBuilder(ConnectionString), new NpgsqlConnectionStringBuilder(await Database.NewConnectionStringAsync(Cancellation)));
            await RunAsync(Path.Combine(bin!, "pg_dump"), from, ["--format=custom", $"--file={dump}", from.Database!]);
            await RunAsync(Path.Combine(bin!, "pg_restore"), to, ["--exit-on-error", $"--dbname={to.Database}", dump]);
            return to.ToString();
        }
        finally
        {
            File.Delete(dump);
        }
    }

    private static async Task RunAsync(string program, NpgsqlConnectionStringBuilder connection, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true };
        start.Environment["PGHOST"] = connection.Host;
        start.Environment["PGPORT"] = connection.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        start.Environment["PGUSER"] = connection.Username;
        if (connection.Password is { } password) start.Environment["PGPASSWORD"] = password;
        using var process = Process.Start(start)!;
        var error = await process.StandardError.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);
        Assert.True(process.ExitCode == 0, error);
    }
}
