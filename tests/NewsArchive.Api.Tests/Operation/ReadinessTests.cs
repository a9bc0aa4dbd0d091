using System.Net;
using System.Text.Json.Nodes;

using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Api.Tests.Hosts;
using NewsArchive.Archive;
using NewsArchive.Archive.Access;
using NewsArchive.Archive.Importing.Sources;

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
        Assert.Equal([("database", true), ("schema", true), ("search", true), ("disk", true), ("schedule", true)], Checks(body));
    }

    [Fact]
    public async Task A_database_out_of_reach_is_named_without_its_address_or_password()
    {
        await using var host = new ApiHost("Host=127.0.0.1;Port=1;Username=pengguna;Password=sandi;Database=x;Timeout=2", new() { ["Database:MigrateAtStart"] = "false" });
        var (response, body) = await host.GetAsync("/health/ready");

        Assert.Equal((503, "unavailable"), ((int)response.StatusCode, (string?)body["status"]));
        Assert.Equal([("database", false), ("disk", true), ("schedule", true)], Checks(body));
        Assert.Contains("PostgreSQL database is not available", (string?)body["checks"]![0]!["detail"], StringComparison.Ordinal);
        foreach (var secret in new[] { "pengguna", "sandi", "127.0.0.1" }) Assert.DoesNotContain(secret, body.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_without_the_tables_is_not_ready()
    {
        await using var host = new ApiHost(settings: new() { ["Database:MigrateAtStart"] = "false" }, migrated: false);
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
        Assert.Equal([("database", true), ("schema", false), ("disk", true), ("schedule", true)], Checks(body));
        Assert.Contains("99991231000000_Future", (string?)body["checks"]![1]!["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disk_that_fills_up_is_told_while_the_service_still_serves()
    {
        await using var host = new ApiHost(add: services => services.AddSingleton<IStorageSpace>(new LittleSpace()));
        var (response, body) = await host.GetAsync("/health/ready");

        Assert.Equal((200, "ready"), ((int)response.StatusCode, (string?)body["status"]));
        Assert.Contains(("disk", false), Checks(body));
        Assert.Contains("has 12 MB left", DetailOf(body, "disk"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_that_nobody_visits_is_told()
    {
        await using var host = new ApiHost();
        var source = new SourceDefinition { Name = "Koran", Kind = SourceKind.Feed, Address = "https://koran.example/rss" };
        await host.Services.GetRequiredService<ISourceStore>().AddAsync(source, host.Clock.GetUtcNow() - TimeSpan.FromMinutes(20), ApiHost.Stop);
        host.Clock.Advance(TimeSpan.FromSeconds(45));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ApiHost.Stop);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        // The look at the sources happens beside the requests.
        JsonObject body;
        do body = (await host.GetAsync("/health/ready")).Body;
        while (!Checks(body).Contains(("schedule", false)) && !patience.IsCancellationRequested);

        Assert.Equal("ready", (string?)body["status"]);
        Assert.Contains("due for 21 minutes", DetailOf(body, "schedule"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1", false, true)]
    [InlineData("203.0.113.5", false, false)]
    [InlineData("203.0.113.5", true, true)]
    public async Task Why_a_check_failed_strangers_are_not_told(string address, bool key, bool told)
    {
        await using var host = new ApiHost(add: services => services.AddSingleton<IStorageSpace>(new LittleSpace()));
        var token = (await host.MakeKeyAsync(Scope.Read)).Token.Reveal();
        var context = await host.Server.SendAsync(
            request =>
            {
                request.Request.Path = "/health/ready";
                request.Request.Host = new HostString("localhost");
                request.Connection.RemoteIpAddress = IPAddress.Parse(address);
                if (key) request.Request.Headers["X-Api-Key"] = token;
            },
            ApiHost.Stop);
        var body = (await JsonNode.ParseAsync(context.Response.Body, cancellationToken: ApiHost.Stop))!.AsObject();

        Assert.Contains(("disk", false), Checks(body));
        Assert.Equal(told, DetailOf(body, "disk") is not null);
    }

    private static string? DetailOf(JsonObject body, string check) =>
        (string?)body["checks"]!.AsArray().Single(one => (string?)one!["name"] == check)!["detail"];

    private static IEnumerable<(string? Name, bool Ok)> Checks(JsonObject body) =>
        body["checks"]!.AsArray().Select(check => ((string?)check!["name"], (bool)check["ok"]!));

    private sealed class LittleSpace : IStorageSpace
    {
        public long? FreeBytes() => 12_345_678;
    }
}
