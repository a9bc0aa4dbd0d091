using NewsArchive.Api.Tests.Hosts;
using NewsArchive.Benchmarks.Load;

using Xunit;

namespace NewsArchive.Api.Tests.Operation;

/// <summary>The chaos program of the benchmarks, in short: every answer is kept while the database and the service break.</summary>
public sealed class ChaosTests
{
    private const int DiskMegabytes = 256;

    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1.5);

    [Theory]
    [InlineData(TestedDatabase.Sqlite)]
    [InlineData(TestedDatabase.Postgres)]
    public async Task What_was_answered_is_in_the_archive_once_and_the_service_recovers(TestedDatabase tested)
    {
        if (tested == TestedDatabase.Postgres && !Directory.Exists("/usr/lib/postgresql")) Assert.Skip("There are no programs of PostgreSQL here to stop and start.");
        var disk = await SmallDisk.CreateAsync(DiskMegabytes);
        await using IChaosDatabase database = tested == TestedDatabase.Postgres ? await ChaosPostgres.CreateAsync(disk) : new ChaosSqlite(disk);
        using var report = new StringWriter();
        var broken = await new ChaosRun(BuiltService.Path, database, Moment, Moment, report).RunAsync(ApiHost.Stop);
        TestContext.Current.TestOutputHelper?.WriteLine(report.ToString());

        Assert.True(broken.Count == 0, report.ToString());
        Assert.Contains("articles were promised", report.ToString(), StringComparison.Ordinal);
    }
}
