using System.Globalization;

using Npgsql;

using Xunit;

namespace NewsArchive.Archive.Tests.Databases;

/// <summary>
/// The Citus cluster that NEWSARCHIVE_TEST_CITUS names: the connection string of its coordinator, with a database that has the extension and its
/// workers, and a user who may create databases and extensions on all nodes under the names that the coordinator knows them by. Without it,
/// tests are skipped.
/// </summary>
/// <remarks>The extension is of one database: each that is made here is made on every node, and its nodes are told of one another.</remarks>
public sealed class CitusServer : IAsyncLifetime
{
    /// <summary>A test has a few articles; more shards would only cost it time.</summary>
    private const int Shards = 4;

    private static readonly string? Coordinator = Environment.GetEnvironmentVariable("NEWSARCHIVE_TEST_CITUS") is { Length: > 0 } given ? given : null;

    private readonly SemaphoreSlim _making = new(1, 1);
    private int _made;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <returns>The connection string of an empty database that nobody else uses. Skips the test where there is no cluster.</returns>
    public async Task<string> CreateDatabaseAsync(CancellationToken cancellationToken)
    {
        Assert.SkipWhen(Coordinator is null, "No Citus cluster to test on: NEWSARCHIVE_TEST_CITUS is not set.");
        await _making.WaitAsync(cancellationToken);
        try
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"citus_test_{Environment.ProcessId}_{++_made}");
            await MakeAsync(name, cancellationToken);
            var connection = new NpgsqlConnectionStringBuilder(Of(Coordinator!, name)) { Options = string.Create(CultureInfo.InvariantCulture, $"-c citus.shard_count={Shards}") };
            if (!connection.ShouldSerialize("Maximum Pool Size")) (connection.MaxPoolSize, connection.ConnectionIdleLifetime, connection.ConnectionPruningInterval) = (20, 5, 2);
            return connection.ToString();
        }
        finally
        {
            _making.Release();
        }
    }

    /// <summary>Not with the test run only: the extension keeps a process for each database.</summary>
    public async Task DropDatabaseAsync(string connectionString)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        await using (var pool = new NpgsqlConnection(connectionString)) NpgsqlConnection.ClearPool(pool);
        await _making.WaitAsync();
        try
        {
            var workers = (await ReadNodesAsync(CancellationToken.None)).Where(static node => node.Group != 0).Select(static node => node.ConnectionString);
            foreach (var node in workers.Prepend(Coordinator!)) await ExecuteAsync(node, $"DROP DATABASE IF EXISTS {connection.Database} WITH (FORCE)", CancellationToken.None);
        }
        finally
        {
            _making.Release();
        }
    }

    public ValueTask DisposeAsync()
    {
        _making.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task MakeAsync(string name, CancellationToken cancellationToken)
    {
        var nodes = await ReadNodesAsync(cancellationToken);
        var workers = nodes.Where(static node => node.Group != 0).ToList();
        await ExecuteAsync(Coordinator!, $"CREATE DATABASE {name}", cancellationToken);
        foreach (var worker in workers)
        {
            // A cluster may be set up to create it on all nodes.
            if (!await AnyAsync(worker.ConnectionString, $"SELECT 1 FROM pg_database WHERE datname = '{name}'", cancellationToken))
                await ExecuteAsync(worker.ConnectionString, $"CREATE DATABASE {name}", cancellationToken);
            await ExecuteAsync(Of(worker.ConnectionString, name), "CREATE EXTENSION IF NOT EXISTS citus", cancellationToken);
        }

        var coordinator = Of(Coordinator!, name);
        await ExecuteAsync(coordinator, "CREATE EXTENSION IF NOT EXISTS citus", cancellationToken);
        var known = nodes.Find(static node => node.Group == 0) ?? Node.Of(Coordinator!);
        await ExecuteAsync(coordinator, $"SELECT citus_set_coordinator_host('{known.Host}', {known.Port})", cancellationToken);
        foreach (var worker in workers) await ExecuteAsync(coordinator, $"SELECT citus_add_node('{worker.Host}', {worker.Port})", cancellationToken);
    }

    private static async Task<List<Node>> ReadNodesAsync(CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(Coordinator);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand("SELECT groupid, nodename, nodeport FROM pg_dist_node WHERE noderole = 'primary' AND isactive ORDER BY groupid", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var nodes = new List<Node>();
        while (await reader.ReadAsync(cancellationToken)) nodes.Add(new Node(reader.GetInt32(0), reader.GetString(1), reader.GetInt32(2)));
        return nodes;
    }

    private static string Of(string server, string database) => new NpgsqlConnectionStringBuilder(server) { Database = database }.ToString();

    private static async Task<bool> AnyAsync(string server, string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(cancellationToken) is not null;
    }

    private static async Task ExecuteAsync(string server, string sql, CancellationToken cancellationToken)
    {
        // Not from a pool: a kept connection would be in the way of whoever copies or drops a database.
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ToString());
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private sealed record Node(int Group, string Host, int Port)
    {
        public string ConnectionString => new NpgsqlConnectionStringBuilder(Coordinator!) { Host = Host, Port = Port }.ToString();

        public static Node Of(string server)
        {
            var connection = new NpgsqlConnectionStringBuilder(server);
            return new Node(0, connection.Host!, connection.Port);
        }
    }
}
