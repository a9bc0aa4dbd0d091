using System.Data.Common;

using Microsoft.Data.Sqlite;

using Npgsql;

namespace NewsArchive.Benchmarks.Importing;

/// <summary>A database of one trial, gone with it.</summary>
internal sealed class TrialDatabase : IAsyncDisposable
{
    private readonly string? _server;
    private readonly string _name = $"newsarchive_trial_{Guid.NewGuid():N}";

    /// <param name="server">Connection string of a PostgreSQL server where databases may be created; null: a SQLite file.</param>
    public TrialDatabase(string? server)
    {
        _server = server;
        ConnectionString = server is null
            ? $"Data Source={Path.Combine(Path.GetTempPath(), _name + ".db")}"
            : new NpgsqlConnectionStringBuilder(server) { Database = _name, Pooling = false }.ToString();
    }

    public string ConnectionString { get; }

    public async Task<DbConnection> OpenAsync()
    {
        DbConnection connection = _server is null ? new SqliteConnection(ConnectionString + ";Pooling=False") : new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is null)
        {
            foreach (var file in Directory.EnumerateFiles(Path.GetTempPath(), _name + ".db*")) File.Delete(file);
            return;
        }

        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_server) { Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)", connection);
        await command.ExecuteNonQueryAsync();
    }
}
