using NewsArchive.Api.Tests.Hosts;
using NewsArchive.Archive.Tests.Fetching;

using Xunit;

namespace NewsArchive.Api.Tests.CommandLine;

/// <summary>newsarchive import URL, against a real server on this machine.</summary>
public sealed class ImportAddressTests : IAsyncLifetime
{
    private static readonly Dictionary<string, string> Allowed = new() { ["Import__AllowPrivateNetworks"] = "true", ["Import__HostPauseMilliseconds"] = "0", ["Import__Contact"] = "redaksi@koran.example" };

    private readonly CommandLineProgram _program = new();
    private TestSite _site = null!;

    private string Root => $"http://127.0.0.1:{_site.Port}";

    public async ValueTask InitializeAsync()
    {
        _site = await TestSite.StartAsync(ApiHost.Stop);
        _site.Answers("/berita/1", $"<html><head><title>Taman Baca</title></head><body><article><h1>Taman Baca</h1><p>{Samples.Numbered(1)}</p><p>{Samples.Numbered(2)}</p></article></body></html>", "text/html");
    }

    public async ValueTask DisposeAsync()
    {
        _program.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task A_page_is_archived_by_its_address_beside_files_and_again_adds_nothing()
    {
        var file = _program.Write("satu.txt", Samples.Text);
        var first = await _program.RunAsync(["import", file, $"{Root}/berita/1", $"{Root}/tidak-ada", "--publisher", "Koran Uji"], settings: Allowed);
        var second = await _program.RunAsync(["import", $"{Root}/berita/1"], settings: Allowed);

        Assert.Equal((1, "2 created, 0 unchanged, 0 revised, 1 failed\n"), (first.ExitCode, first.Output));
        Assert.Equal($"newsarchive: {Root}/tidak-ada: answered 404 (not found).\n", first.Error);
        Assert.Equal((0, "0 created, 1 unchanged, 0 revised, 0 failed\n", ""), (second.ExitCode, second.Output, second.Error));
        Assert.EndsWith("(+redaksi@koran.example)", _site.RequestsOf("/berita/1").First().Headers["User-Agent"], StringComparison.Ordinal);
        await using var host = new ApiHost(_program.Connection);
        var (_, list) = await host.GetAsync("/api/v1/articles");
        Assert.Contains(list["items"]!.AsArray(), item => (string?)item!["url"] == $"{Root}/berita/1" && (string?)item["title"] == "Taman Baca");
    }

    [Fact]
    public async Task This_machine_is_not_visited_unless_that_is_set()
    {
        var result = await _program.RunAsync(["import", $"{Root}/berita/1"]);

        Assert.Equal((1, "0 created, 0 unchanged, 0 revised, 1 failed\n"), (result.ExitCode, result.Output));
        Assert.StartsWith($"newsarchive: {Root}/berita/1: 127.0.0.1 leads to 127.0.0.1", result.Error, StringComparison.Ordinal);
        Assert.Contains("Import__AllowPrivateNetworks", result.Error, StringComparison.Ordinal);
        Assert.Empty(_site.Requests);
    }

    [Fact]
    public async Task No_redirect_leads_to_a_metadata_service_and_robots_txt_is_obeyed()
    {
        _site.Answers("/robots.txt", "User-agent: *\nDisallow: /rahasia", "text/plain");
        _site.AnswersStatus("/pindah", 302, ("Location", "http://169.254.169.254/latest/meta-data/"));
        var refused = await _program.RunAsync(["import", $"{Root}/pindah", $"{Root}/rahasia/1", "https://u:p@koran.example/"], settings: Allowed);

        Assert.Equal((1, "0 created, 0 unchanged, 0 revised, 3 failed\n"), (refused.ExitCode, refused.Output));
        var lines = refused.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.Contains("169.254.169.254", lines[0], StringComparison.Ordinal);
        Assert.Contains("robots.txt", lines[1], StringComparison.Ordinal);
        Assert.Contains("without a user name", lines[2], StringComparison.Ordinal);
        Assert.Empty(_site.RequestsOf("/rahasia/1"));
    }

    [Theory]
    [InlineData("Import__HostPauseMilliseconds", "-1")]
    [InlineData("Import__AllowPrivateNetworks", "mungkin")]
    public async Task A_setting_of_the_service_that_cannot_work_is_refused_here_too(string name, string value)
    {
        var result = await _program.RunAsync(["import", $"{Root}/berita/1"], settings: new() { [name] = value });

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(name.Replace("__", ":", StringComparison.Ordinal), result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }
}
