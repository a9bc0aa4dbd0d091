using System.Collections.Concurrent;

namespace NewsArchive.Archive.Tests.Databases;

/// <summary>A database of a Citus cluster, and more of them where a test asks.</summary>
public sealed class CitusTestDatabase(PostgresServer none, CitusServer server) : DistributedTestDatabase(none)
{
    private readonly ConcurrentBag<string> _made = [];

    public override async Task<string> NewConnectionStringAsync(CancellationToken cancellationToken)
    {
        var made = await server.CreateDatabaseAsync(cancellationToken);
        _made.Add(made);
        return made;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        foreach (var made in _made) await server.DropDatabaseAsync(made);
    }
}
