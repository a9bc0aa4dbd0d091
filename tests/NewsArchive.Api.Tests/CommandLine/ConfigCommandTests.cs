using NewsArchive.Api.Tests.Hosts;

using Xunit;

namespace NewsArchive.Api.Tests.CommandLine;

public sealed class ConfigCommandTests : IDisposable
{
    private readonly CommandLineProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task Good_settings_are_good()
    {
        var outcome = await _program.RunAsync(["config", "check"]);

        Assert.Equal((0, "The settings are good.", ""), (outcome.ExitCode, outcome.Output.Trim(), outcome.Error));
    }

    [Fact]
    public async Task Every_fault_of_every_place_is_named_at_once_and_no_value_is_repeated()
    {
        _program.Write("appsettings.json", """{"Limits":{"RequestSeconds":"rahasia-satu","MaxArticleByte":5},"Access":{"Reading":"rahasia-dua"}}""");
        var secrets = Path.GetDirectoryName(_program.Write("secrets/Telemetry__OtlpEndpoint", "collector:rahasia-tiga"))!;
        var outcome = await _program.RunAsync(["config", "check"], settings: new()
        {
            ["Secrets__Folder"] = secrets,
            ["Database__StartTimeoutSeconds"] = "0",
            ["Proxies__Known__0"] = "10.0.0.0/99",
            ["ConnectionStrings__Archive"] = "Key=1;Password=rahasia-empat",
        });

        Assert.Equal(2, outcome.ExitCode);
        foreach (var fault in new[]
        {
            "Limits:RequestSeconds must be a whole number", "Access:Reading must be Keyed or Public", "Telemetry:OtlpEndpoint must be",
            "Database:StartTimeoutSeconds must be between 1 and 3600", "Proxies:Known must list", "neither a server (Host=...) nor a file",
            "warning: Limits:MaxArticleByte is not a setting",
        })
        {
            Assert.Contains(fault, outcome.Error, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("rahasia", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_of_a_service_that_is_not_there_is_no_answer()
    {
        var outcome = await _program.RunAsync(["health", "--url", "http://127.0.0.1:9"]);

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("no answer", outcome.Error, StringComparison.Ordinal);
    }
}
