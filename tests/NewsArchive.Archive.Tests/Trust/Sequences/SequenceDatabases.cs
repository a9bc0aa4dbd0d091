using System.Diagnostics;

using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

using NewsArchive.Archive.Postgres;
using NewsArchive.Archive.Sqlite;

using Npgsql;

namespace NewsArchive.Archive.Tests.Trust.Sequences;

/// <summary>Empty archives for sequences, copied from one that is migrated once on each database.</summary>
/// <param name="server">A PostgreSQL server where databases may be created.</param>
internal sealed class SequenceDatabases(string server) : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsarchive-sequences-");
    private readonly string _name = $"sequences_{Guid.NewGuid():N}"[..24];
    private string? _sqliteTemplate, _postgresTemplate;
    private int _count;

    public string NewFile(string extension) => Path.Combine(_folder.FullName, FormattableString.Invariant($"{Interlocked.Increment(ref _count)}.{extension}"));

    public async Task<SequenceDatabase> NewAsync(bool postgres, CancellationToken cancellationToken) =>
        postgres ? await NewPostgresAsync(cancellationToken) : await NewSqliteAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
        if (_postgresTemplate is not null) await ExecuteAsync($"DROP DATABASE {_postgresTemplate} WITH (FORCE)", CancellationToken.None);
    }

    private async Task<SequenceDatabase> NewSqliteAsync(CancellationToken cancellationToken)
    {
        if (_sqliteTemplate is null)
        {
            var template = NewFile("db");
            await MigrateAsync(new SequenceDatabase($"Data Source={template};Pooling=False", Postgres: false, () => ValueTask.CompletedTask), cancellationToken);
            _sqliteTemplate = template;
        }

        var path = NewFile("db");
        File.Copy(_sqliteTemplate, path);
        return new SequenceDatabase($"Data Source={path}", Postgres: false, () =>
        {
            SqliteConnection.ClearAllPools();
            foreach (var file in _folder.EnumerateFiles(Path.GetFileName(path) + "*")) file.Delete();
            return ValueTask.CompletedTask;
        });
    }

    private async Task<SequenceDatabase> NewPostgresAsync(CancellationToken cancellationToken)
    {
        if (_postgresTemplate is null)
        {
            var template = $"{_name}_template";
            await ExecuteAsync($"CREATE DATABASE {template}", cancellationToken);
            await MigrateAsync(new SequenceDatabase(To(template) + ";Pooling=False", Postgres: true, () => ValueTask.CompletedTask), cancellationToken);
            _postgresTemplate = template;
        }

        var name = FormattableString.Invariant($"{_name}_{Interlocked.Increment(ref _count)}");
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {_postgresTemplate}", cancellationToken);
        return new SequenceDatabase(To(name), Postgres: true, async () => await ExecuteAsync($"DROP DATABASE {name} WITH (FORCE)", CancellationToken.None));
    }

    private static async Task MigrateAsync(SequenceDatabase database, CancellationToken cancellationToken)
    {
        await using var services = database.Open();
        await services.GetRequiredService<IArchiveSchema>().MigrateAsync(cancellationToken);
    }

    private string To(string database) => new NpgsqlConnectionStringBuilder(server) { Database = database, MaxPoolSize = 4 }.ToString();

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ToString());
        await connection.OpenAsync(cancellationToken);
#pragma warning disable CA2100 // Made of this program's own names.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

/// <param name="ConnectionString">Where it is.</param>
/// <param name="Postgres">Else SQLite.</param>
/// <param name="Drop">Removes it.</param>
internal sealed record SequenceDatabase(string ConnectionString, bool Postgres, Func<ValueTask> Drop)
{
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(30);

    public ServiceProvider Open() => Open(ConnectionString, Postgres);

    public static ServiceProvider Open(string connectionString, bool postgres)
    {
        var options = new ArchiveOptions { ConnectionString = connectionString };
        // EF builds its model and compiles its queries anew for each logger factory: the archives of a run share one.
        var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        if (postgres) services.AddPostgresArchive(options);
        else services.AddSqliteArchive(options);
        return services.BuildServiceProvider();
    }

    /// <summary>A name for another process, by which its connections can be told.</summary>
    public string NamedFor(string process) => Postgres ? new NpgsqlConnectionStringBuilder(ConnectionString) { ApplicationName = process }.ToString() : ConnectionString;

    /// <summary>A server ends what a killed process asked for last; until then nobody can say whether that was done.</summary>
    /// <exception cref="TimeoutException">It does not end.</exception>
    public async Task WaitForEndAsync(string process, CancellationToken cancellationToken)
    {
        if (!Postgres) return;
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand("SELECT count(*) FROM pg_stat_activity WHERE application_name = @name", connection);
        command.Parameters.AddWithValue("name", process);
        var watch = Stopwatch.StartNew();
        while ((long)(await command.ExecuteScalarAsync(cancellationToken))! > 0)
        {
            if (watch.Elapsed > LongestEnd) throw new TimeoutException($"The server still works for the killed process {process} after {LongestEnd.TotalSeconds} seconds.");
            await Task.Delay(5, cancellationToken);
        }
    }
}
