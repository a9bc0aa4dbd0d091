using NewsArchive.Api.Tests.Hosts;
using NewsArchive.Archive.Tests.Fetching;

using Xunit;

namespace NewsArchive.Api.Tests.CommandLine;

public sealed class SourcesCommandTests : IDisposable
{
    /// <summary>The sites of these tests are on this machine.</summary>
    private static readonly Dictionary<string, string> Here = new() { ["Import__AllowPrivateNetworks"] = "true" };

    private readonly CommandLineProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task A_source_is_added_checked_run_shown_and_removed()
    {
        await using var site = await TestSite.StartAsync(ApiHost.Stop);
        var feed = $"http://127.0.0.1:{site.Port}/rss";
        site.Answers("/rss", "<rss version='2.0'><channel><title>Koran Uji</title><item><title>Berita satu</title><link>/berita/1</link></item><item><title>Berita dua</title><link>/berita/2</link></item></channel></rss>");
        var paragraphs = string.Concat(Enumerable.Range(1, 6).Select(p => $"<p>Warga desa menanam padi gogo di lereng bukit pada musim ke-{p}, dan hasilnya dibagi rata.</p>"));
        site.Answers("/berita/1", $"<html><body><article><h1>Berita satu</h1>{paragraphs}</article></body></html>", "text/html");

        var check = await _program.RunAsync(["sources", "check", feed], settings: Here);
        var added = await _program.RunAsync(["sources", "add", "--name", "Koran Uji", "--schedule", "2h", feed]);
        var run = await _program.RunAsync(["sources", "run", "koran"], settings: Here);
        var show = await _program.RunAsync(["sources", "show", feed]);
        var list = await _program.RunAsync(["sources", "list"]);
        var removed = await _program.RunAsync(["sources", "remove", "Koran Uji"]);

        Assert.Equal((0, "RSS 2.0: Koran Uji, 2 articles"), (check.ExitCode, check.Lines[0][..30]));
        Assert.Contains("Berita satu", check.Lines[^1], StringComparison.Ordinal);
        Assert.Equal((0, true), (added.ExitCode, added.Output.StartsWith("added  ", StringComparison.Ordinal)));
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("completed: 2 seen, 1 created, 0 unchanged, 0 revised, 1 failed", run.Output, StringComparison.Ordinal);
        Assert.Contains("/berita/2 answered 404 (not found).", run.Error, StringComparison.Ordinal);
        Assert.Contains("healthy", show.Output, StringComparison.Ordinal);
        Assert.Contains("failed        http://127.0.0.1", show.Output, StringComparison.Ordinal);
        Assert.StartsWith("healthy ", list.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (removed.ExitCode, (await _program.RunAsync(["sources", "list"])).Output));
    }

    [Fact]
    public async Task Without_the_setting_this_machine_is_not_visited()
    {
        await using var site = await TestSite.StartAsync(ApiHost.Stop);
        var check = await _program.RunAsync(["sources", "check", $"http://127.0.0.1:{site.Port}/rss"]);

        Assert.Equal(1, check.ExitCode);
        Assert.Contains("loopback and not to be visited. Where that is meant, set Import__AllowPrivateNetworks.", check.Error, StringComparison.Ordinal);
        Assert.Empty(site.Requests);
    }

    [Fact]
    public async Task Lists_of_feed_readers_come_in_and_go_out()
    {
        var file = _program.Write("langganan.opml", """
            <?xml version="1.0"?><opml version="1.0"><head><title>Langganan</title></head><body>
              <outline text="Daerah"><outline text="Koran A & B" type="rss" xmlUrl="https://koran.example/rss"/><outline title="Koran C" xmlUrl="https://c.example/feed"/></outline>
              <outline text="Bukan umpan"/><outline text="Rusak" xmlUrl="gopher://x"/></body></opml>
            """);
        var imported = await _program.RunAsync(["sources", "import-opml", file]);
        await _program.RunAsync(["sources", "add", "--kind", "listing", "--selector", "h2 > a", "--schedule", "1d", "https://d.example/indeks"]);
        var exported = await _program.RunAsync(["sources", "export-opml"]);
        using var other = new CommandLineProgram();
        var again = await other.RunAsync(["sources", "import-opml", other.Write("lagi.opml", exported.Output)]);
        var nowhere = await _program.RunAsync(["sources", "export-opml", "tidak/ada.opml"]);

        Assert.Equal((1, "2 added, 0 already there, 1 refused"), (imported.ExitCode, imported.Output.Trim()));
        Assert.Contains("gopher://x", imported.Error, StringComparison.Ordinal);
        Assert.Equal((0, "3 added, 0 already there, 0 refused"), (again.ExitCode, again.Output.Trim()));
        Assert.Equal(1, nowhere.ExitCode);
        Assert.StartsWith("newsarchive: tidak/ada.opml: The list cannot be written there", nowhere.Error, StringComparison.Ordinal);
        Assert.Equal(exported.Lines.Skip(5), (await other.RunAsync(["sources", "export-opml"])).Lines.Skip(5));
    }

    [Fact]
    public async Task The_starter_list_is_added_once_and_unchecked()
    {
        var first = await _program.RunAsync(["sources", "add-starter", "--paused"]);
        var second = await _program.RunAsync(["sources", "add-starter"]);
        var list = await _program.RunAsync(["sources", "list"]);

        Assert.Equal((0, "115 added, 0 already there, 0 refused"), (first.ExitCode, first.Output.Trim()));
        Assert.Equal("0 added, 115 already there, 0 refused", second.Output.Trim());
        Assert.Equal(115, list.Lines.Count(line => line.StartsWith("paused", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_source_that_is_not_there_or_not_meant_alone_is_wrong_usage()
    {
        await _program.RunAsync(["sources", "add", "--name", "Koran A", "https://a.example/rss"]);
        await _program.RunAsync(["sources", "add", "--name", "Koran B", "https://b.example/rss"]);
        var none = await _program.RunAsync(["sources", "pause", "Majalah"]);
        var several = await _program.RunAsync(["sources", "pause", "Koran"]);
        var wrong = await _program.RunAsync(["sources", "add", "--kind", "listing", "https://c.example/"]);

        Assert.Equal((2, 2, 2), (none.ExitCode, several.ExitCode, wrong.ExitCode));
        Assert.Contains("There is no source 'Majalah'", none.Error, StringComparison.Ordinal);
        Assert.Contains("'Koran' fits 2 sources", several.Error, StringComparison.Ordinal);
        Assert.Contains("A listing needs a selector", wrong.Error, StringComparison.Ordinal);
    }
}
