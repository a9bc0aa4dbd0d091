using NewsArchive.Api.Tests.Hosts;
using NewsArchive.Archive.Tests.Databases;
using NewsArchive.Benchmarks.Load;

using Xunit;

namespace NewsArchive.Api.Tests.Operation;

/// <summary>The built service, told to stop by its supervisor while articles are on their way.</summary>
public sealed class ShutdownTests(PostgresServer server) : IDisposable
{
    private const int Writers = 8;
    private const int ArticlesBefore = 40;

    /// <summary>What README tells supervisors to wait: the service's own deadline of 25 seconds, and a while to get there.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(35);

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string _folder = Directory.CreateTempSubdirectory("newsarchive-stop-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(TestedDatabase.Sqlite)]
    [InlineData(TestedDatabase.Postgres)]
    public async Task What_was_answered_before_SIGTERM_ended_the_service_is_in_the_archive_once(TestedDatabase database)
    {
        var connection = database == TestedDatabase.Postgres ? await server.CreateDatabaseAsync(ApiHost.Stop) : $"Data Source={Path.Combine(_folder, "archive.db")}";
        await using var service = new ServiceProcess(BuiltService.Path, connection, _folder);
        await service.StartAsync(ApiHost.Stop);
        var ledger = new Ledger();
        using var client = new LoadClient(service.Address, ledger);
        var stopped = false;
        var writers = Enumerable.Range(0, Writers).Select(_ => WriteAsync()).ToList();
        using (var patience = CancellationTokenSource.CreateLinkedTokenSource(ApiHost.Stop))
        {
            patience.CancelAfter(Patience);
            while (ledger.Promised.Count < ArticlesBefore) await Task.Delay(10, patience.Token);
        }

        var exit = await service.TerminateAsync(Deadline);
        stopped = true;
        await Task.WhenAll(writers).WaitAsync(Patience, ApiHost.Stop);
        await service.StartAsync(ApiHost.Stop);
        var there = await client.ListAllAsync(ApiHost.Stop);

        Assert.Equal(0, exit);
        Assert.Empty(ledger.Broken);
        Assert.Empty(ledger.Promised.Values.Except(there.Select(article => article.Id)));
        Assert.Equal(there.Count, there.DistinctBy(article => article.Url).Count());
        Assert.All(there, article => Assert.Equal(1, article.Revision));
        // Those who were not answered send again, as the end of a connection tells them to.
        while (ledger.AnyLeft) Assert.True(await client.PostAsync(ledger.Take(onlyAgain: true), ApiHost.Stop));
        Assert.Equal(ledger.Promised.Count, (await client.ListAllAsync(ApiHost.Stop)).Count);

        async Task WriteAsync()
        {
            while (!Volatile.Read(ref stopped)) await client.PostAsync(ledger.Take(onlyAgain: false), CancellationToken.None);
        }
    }
}
