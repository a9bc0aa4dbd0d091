using System.Diagnostics;

using NewsArchive.Api.Hosting;
using NewsArchive.Api.Tests.Hosts;

using Xunit;

namespace NewsArchive.Api.Tests;

/// <summary>The built service as a process of its own, with settings it cannot work with.</summary>
public sealed class StartTests : IDisposable
{
    private static readonly string Service = Path.Combine(
        Repository.Root, "src", "NewsArchive.Api", "bin", Repository.Configuration, "net10.0", "NewsArchive.Api.dll");

    private readonly string _folder = Directory.CreateTempSubdirectory("newsarchive-start-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Every_setting_out_of_bounds_is_named_at_once_and_nothing_starts()
    {
        var (exitCode, error) = await StartAsync(("Limits__MaxArticleBytes", "5"), ("Database__StartTimeoutSeconds", "0"));

        Assert.Equal(1, exitCode);
        Assert.Contains("MaxArticleBytes must be between 1000 and 100000000", error, StringComparison.Ordinal);
        Assert.Contains("StartTimeoutSeconds must be between 1 and 3600", error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Theory]
    [InlineData("Limits__MaxArticleBytes", "banyak", "Limits:MaxArticleBytes")]
    [InlineData("Database__MigrateAtStart", "mungkin", "Database:MigrateAtStart")]
    [InlineData("ConnectionStrings__Archive", "Key=1;Password=rahasia", "neither a server (Host=...) nor a file")]
    [InlineData("Telemetry__OtlpEndpoint", "collector:rahasia", "Telemetry:OtlpEndpoint must be an absolute http or https address")]
    [InlineData("Import__LeaseSeconds", "lama", "Import:LeaseSeconds")]
    [InlineData("Import__HostPauseMilliseconds", "-1", "HostPauseMilliseconds must be between 0 and 600000")]
    [InlineData("Archive__Provider", "oracle", "'sqlite' or 'postgres'")]
    public async Task A_setting_that_cannot_be_read_is_named_without_its_secrets(string name, string value, string expected)
    {
        var (exitCode, error) = await StartAsync((name, value));

        Assert.Equal(1, exitCode);
        Assert.StartsWith("NewsArchive cannot run: ", error, StringComparison.Ordinal);
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("rahasia", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://127.0.0.1:0;http://[::]:0")]
    [InlineData("http://+:0")]
    public async Task Without_a_key_it_does_not_listen_beyond_this_machine(string addresses)
    {
        var (exitCode, error) = await StartAsync(("ASPNETCORE_URLS", addresses));

        Assert.Equal(1, exitCode);
        Assert.Contains("which other machines reach, but no key was made yet", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_of_the_program_keeps_its_stack_trace() =>
        Assert.Null(StartFaults.Describe(new AggregateException(new InvalidOperationException("bug"))));

    private async Task<(int ExitCode, string Error)> StartAsync(params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Service]) { WorkingDirectory = _folder, RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["ConnectionStrings__Archive"] = $"Data Source={Path.Combine(_folder, "archive.db")}";
        foreach (var (name, value) in settings) start.Environment[name] = value;
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The service did not start.");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ApiHost.Stop);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var error = await process.StandardError.ReadToEndAsync(patience.Token);
            await output;
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, error);
        }
        finally
        {
            // Whatever a test expects, no service stays behind.
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }
}
