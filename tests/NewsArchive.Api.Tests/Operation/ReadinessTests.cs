using System.Text.Json.Nodes;

using Microsoft.Data.Sqlite;

using NewsArchive.Api.Tests.Hosts;

using Xunit;

namespace NewsArchive.Api.Tests.Operation;

public sealed class ReadinessTests
{
    [Fact]
    public async Task A_ready_service_says_what_was_looked_at()
    {
        await using var host = new ApiHost();
        var (response, body) = await host.GetAsync("/health/ready");

        Assert.Equal((200, "ready"), ((int)response.StatusCode, (string?)body["status"]));
        Assert.Equal([("database", true), ("schema", true), ("search", true)], Checks(body));
    }

    [Fact]
    public async Task A_database_out_of_reach_is_named_without_its_address_or_password()
    {
        await using var host = new ApiHost("Host=127.0.0.1;Port=1;Username=pengguna;Password=sandi;Database=x;Timeout=2", new() { ["Database:MigrateAtStart"] = "false" });
        var (response, body) = await host.GetAsync("/health/ready");

        Assert.Equal((503, "unavailable"), ((int)response.StatusCode, (string?)body["status"]));
        Assert.Equal([("database", false)], Checks(body));
        Assert.Contains("PostgreSQL database is not available", (string?)body["checks"]![0]!["detail"], StringComparison.Ordinal);
        foreach (var secret in new[] { "pengguna", "sandi", "127.0.0.1" }) Assert.DoesNotContain(secret, body.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_without_the_tables_is_not_ready()
    {
        await using var host = new ApiHost(settings: new() { ["Database:MigrateAtStart"] = "false" });
        var (response, body) = await host.GetAsync("/health/ready");

        Assert.Equal(503, (int)response.StatusCode);
        Assert.False((bool)body["checks"]![0]!["ok"]!);
    }

    [Fact]
    public async Task A_database_that_a_newer_program_migrated_is_not_ready_and_says_why()
    {
        await using var host = new ApiHost();
        await host.GetAsync("/health/ready");
        await using (var connection = new SqliteConnection(host.Connection))
        {
            await connection.OpenAsync(ApiHost.Stop);
            await using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO \"__EFMigrationsHistory\" VALUES ('99991231000000_Future', '99.0')";
            await command.ExecuteNonQueryAsync(ApiHost.Stop);
        }

        var (response, body) = await host.GetAsync("/health/ready");

        Assert.Equal(503, (int)response.StatusCode);
        Assert.Equal([("database", true), ("schema", false)], Checks(body));
        Assert.Contains("99991231000000_Future", (string?)body["checks"]![1]!["detail"], StringComparison.Ordinal);
    }

    private static IEnumerable<(string? Name, bool Ok)> Checks(JsonObject body) =>
        body["checks"]!.AsArray().Select(check => ((string?)check!["name"], (bool)check["ok"]!));
}
