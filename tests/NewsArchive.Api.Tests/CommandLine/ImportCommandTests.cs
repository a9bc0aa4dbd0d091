using System.IO.Compression;
using System.Text;

using NewsArchive.Api.Tests.Hosts;

using Xunit;

namespace NewsArchive.Api.Tests.CommandLine;

public sealed class ImportCommandTests : IDisposable
{
    private readonly CommandLineProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task Folders_and_files_of_every_form_are_imported_and_again_adds_nothing()
    {
        _program.Write("artikel/satu.txt", Samples.Numbered(1));
        _program.Write("artikel/dalam/dua.html", Samples.Html);
        _program.Write("artikel/tiga.json", Samples.Json(Samples.Numbered(3)));
        _program.Write("artikel/catatan.md", "Bukan artikel.");
        var packed = _program.Write("empat.ndjson.gz", Pack(Samples.Json(Samples.Numbered(4)) + "\n" + Samples.Json(Samples.Numbered(5))));
        var first = await _program.RunAsync(["import", "artikel", packed]);
        var second = await _program.RunAsync(["import", "artikel", packed]);

        Assert.Equal((0, "5 created, 0 unchanged, 0 revised, 0 failed\n", ""), (first.ExitCode, first.Output, first.Error));
        Assert.Equal("0 created, 5 unchanged, 0 revised, 0 failed\n", second.Output);
    }

    [Fact]
    public async Task What_fails_is_named_and_the_rest_is_archived()
    {
        var file = _program.Write("a.ndjson", "{rusak\n" + Samples.Json(Samples.Numbered(1)) + "\n" + Samples.Json(" "));
        var damaged = _program.Write("b.ndjson.gz", [1, 2, 3]);
        var result = await _program.RunAsync(["import", file, damaged, "tidak-ada.txt"]);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("1 created, 0 unchanged, 0 revised, 4 failed\n", result.Output);
        Assert.Contains("a.ndjson:1:", result.Error, StringComparison.Ordinal);
        Assert.Contains("a.ndjson:3: The text is white space only.", result.Error, StringComparison.Ordinal);
        Assert.Contains("b.ndjson.gz:", result.Error, StringComparison.Ordinal);
        Assert.Contains("tidak-ada.txt:", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_imported_is_read_back_by_the_service()
    {
        await _program.RunAsync(["import", _program.Write("satu.txt", Samples.Text)]);
        await using var host = new ApiHost(_program.Connection);
        var (response, body) = await host.PostTextAsync("/api/v1/articles", Samples.Text);

        Assert.Equal((200, "unchanged"), ((int)response.StatusCode, (string?)body["outcome"]));
    }

    [Fact]
    public async Task The_state_of_the_database_is_told_and_mended()
    {
        var before = await _program.RunAsync(["db", "status"]);
        var migrated = await _program.RunAsync(["db", "migrate"]);
        var after = await _program.RunAsync(["db", "status"]);

        Assert.Equal(1, before.ExitCode);
        Assert.Contains("pending", before.Output, StringComparison.Ordinal);
        Assert.Contains("applied", migrated.Output, StringComparison.Ordinal);
        Assert.Equal(0, after.ExitCode);
        Assert.Contains("up to date", after.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_archive_that_cannot_be_distributed_is_told_why()
    {
        var behind = await _program.RunAsync(["db", "distribute"]);
        await _program.RunAsync(["db", "migrate"]);
        var file = await _program.RunAsync(["db", "distribute"]);

        Assert.Equal((1, 1), (behind.ExitCode, file.ExitCode));
        Assert.Contains("run newsarchive db migrate first", behind.Error, StringComparison.Ordinal);
        Assert.Contains("SQLite is one file", file.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Database=x;Username=x;Timeout=2;Password=rahasia", 1)]
    [InlineData("Key=nothing;Password=rahasia", 2)]
    public async Task A_database_out_of_reach_or_ill_configured_is_told_without_its_secrets(string connection, int exitCode)
    {
        var result = await _program.RunAsync(["db", "migrate", "--connection", connection]);

        Assert.Equal(exitCode, result.ExitCode);
        Assert.StartsWith("newsarchive: ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("rahasia", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    private static byte[] Pack(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }
}
