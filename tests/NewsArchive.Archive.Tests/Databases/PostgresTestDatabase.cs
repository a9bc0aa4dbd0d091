using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Postgres;

using Npgsql;

namespace NewsArchive.Archive.Tests.Databases;

public class PostgresTestDatabase(PostgresServer server) : TestDatabase
{
    public override string UnreachableConnectionString => "Host=127.0.0.1;Port=1;Database=archive;Username=nobody;Timeout=2";

    public override Task<string> NewConnectionStringAsync(CancellationToken cancellationToken) => server.CreateDatabaseAsync(cancellationToken);

    /// <summary>
    /// Writers are held up at the originals, the last table they come to, and from then on all connections to this
    /// database are ended and no new ones let in.
    /// </summary>
    public override async Task<IAsyncDisposable> TakeAwayAsync(CancellationToken cancellationToken)
    {
        var outage = new Outage(ConnectionString);
        await outage.StartAsync(cancellationToken);
        return outage;
    }

    public override async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    protected override void AddArchive(IServiceCollection services, ArchiveOptions options) => services.AddPostgresArchive(options);

    private sealed class Outage(string connectionString) : IAsyncDisposable
    {
        private readonly NpgsqlConnection _lock = new(connectionString);
        private readonly NpgsqlConnection _admin = new(new NpgsqlConnectionStringBuilder(connectionString) { Database = "postgres" }.ToString());
        private readonly CancellationTokenSource _over = new();
        private Task _ending = Task.CompletedTask;

        public async Task StartAsync(CancellationToken cancellationToken)
        {
            await _admin.OpenAsync(cancellationToken);
            await _lock.OpenAsync(cancellationToken);
            await ExecuteAsync(_lock, "BEGIN; LOCK TABLE originals IN SHARE MODE", cancellationToken);
            _ending = EndWaitingConnectionsAsync(_over.Token);
        }

        public async ValueTask DisposeAsync()
        {
            await _over.CancelAsync();
            await _ending;
            await ExecuteAsync(_admin, $"ALTER DATABASE {_lock.Database} ALLOW_CONNECTIONS true", CancellationToken.None);
            await _lock.DisposeAsync();
            await _admin.DisposeAsync();
            _over.Dispose();
        }

        private async Task EndWaitingConnectionsAsync(CancellationToken cancellationToken)
        {
            var waiting = $"FROM pg_stat_activity WHERE datname = '{_lock.Database}' AND wait_event_type = 'Lock'";
            while (!cancellationToken.IsCancellationRequested)
            {
                // Only a writer in the midst of its transaction waits for a lock.
                await ExecuteAsync(
                    _admin,
                    $"""
                    DO $$ BEGIN
                        IF EXISTS (SELECT 1 {waiting}) THEN ALTER DATABASE {_lock.Database} ALLOW_CONNECTIONS false; END IF;
                    END $$;
                    SELECT pg_terminate_backend(pid) {waiting}
                    """,
                    CancellationToken.None);
                await Task.Delay(20, CancellationToken.None);
            }
        }

        private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
