using NewsArchive.Archive.Tests.Databases;

using Xunit;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace NewsArchive.Api.Tests.Hosts;

/// <summary>The databases that tests run on.</summary>
public enum TestedDatabase
{
    Sqlite,
    Postgres,
}

internal static class TestedDatabases
{
    /// <returns>A host on an empty database of that kind. Skips the test where there is no PostgreSQL.</returns>
    public static async Task<ApiHost> HostAsync(this PostgresServer server, TestedDatabase database) =>
        new(database == TestedDatabase.Postgres ? await server.CreateDatabaseAsync(ApiHost.Stop) : null);
}
