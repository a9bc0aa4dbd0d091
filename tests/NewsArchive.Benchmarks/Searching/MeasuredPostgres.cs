using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive;
using NewsArchive.Archive.Postgres;

using Npgsql;

namespace NewsArchive.Benchmarks.Searching;

/// <param name="server">A connection string that may create databases.</param>
/// <param name="kept">The name of a database that is to outlive the run; null for a throw-away one.</param>
internal sealed class MeasuredPostgres(string server, string? kept) : MeasuredDatabase
{
    private readonly string _name = kept ?? $"newsarchive_search_{Guid.NewGuid():N}";

    public override string Name => "PostgreSQL";

    public override string ConnectionString => new NpgsqlConnectionStringBuilder(server) { Database = _name }.ToString();

    public override ServiceProvider Open(Action<IServiceCollection>? add = null)
    {
        var services = new ServiceCollection().AddPostgresArchive(new ArchiveOptions { ConnectionString = ConnectionString });
        add?.Invoke(services);
        return services.BuildServiceProvider();
    }

    public override async Task<long> IndexBytesAsync()
    {
        await using var connection = await ConnectAsync();
        await using var command = new NpgsqlCommand("SELECT pg_total_relation_size('search_documents') + pg_total_relation_size('search_words')", connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    protected override async Task EndAsync()
    {
        await using var connection = await ConnectAsync();
        await ExecuteAsync(connection, "VACUUM ANALYZE");
    }

    public override async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (kept is not null) return;
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await ExecuteAsync(connection, $"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");
    }

    private async Task<NpgsqlConnection> ConnectAsync()
    {
        var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
#pragma warning disable CA2100 // Made of this program's own names.
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
