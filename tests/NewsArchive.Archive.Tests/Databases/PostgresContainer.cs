using Testcontainers.PostgreSql;

namespace NewsArchive.Archive.Tests.Databases;

/// <summary>A PostgreSQL server in a container, removed with it.</summary>
internal sealed class PostgresContainer : IAsyncDisposable
{
    private readonly PostgreSqlContainer _container = new PostgreSqlBuilder("postgres:18-alpine").Build();

    public string ConnectionString => _container.GetConnectionString();

    /// <exception cref="Exception">There is no container engine, or it cannot get the image.</exception>
    public static async Task<PostgresContainer> StartAsync(CancellationToken cancellationToken)
    {
        var server = new PostgresContainer();
        await server._container.StartAsync(cancellationToken);
        return server;
    }

    public ValueTask DisposeAsync() => _container.DisposeAsync();
}
