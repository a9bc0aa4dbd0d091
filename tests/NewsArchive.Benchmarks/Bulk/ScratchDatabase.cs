using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive;
using NewsArchive.Archive.Postgres;

using Npgsql;

namespace NewsArchive.Benchmarks.Bulk;

/// <summary>A PostgreSQL database for one run.</summary>
internal sealed class ScratchDatabase : IAsyncDisposable
{
    private readonly string _server;
    private readonly string _name = $"newsarchive_load_{Guid.NewGuid():N}";

    private ScratchDatabase(string server) => _server = server;

    public string ConnectionString => new NpgsqlConnectionStringBuilder(_server) { Database = _name }.ToString();

    /// <param name="server">A connection string that may create databases.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<ScratchDatabase> CreateAsync(string server, CancellationToken cancellationToken)
    {
        var database = new ScratchDatabase(server);
        await database.ExecuteAsync($"CREATE DATABASE {database._name}", cancellationToken);
        return database;
    }

    /// <summary>Makes the archive's tables.</summary>
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var services = new ServiceCollection().AddPostgresArchive(new ArchiveOptions { ConnectionString = ConnectionString }).BuildServiceProvider();
        await services.GetRequiredService<IArchiveSchema>().MigrateAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await ExecuteAsync($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)", CancellationToken.None);
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(_server);
        await connection.OpenAsync(cancellationToken);
#pragma warning disable CA2100 // Made of this program's own names.
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
