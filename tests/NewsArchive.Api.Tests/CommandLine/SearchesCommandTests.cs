using NewsArchive.Api.Tests.Hosts;

using Xunit;

namespace NewsArchive.Api.Tests.CommandLine;

public sealed class SearchesCommandTests : IDisposable
{
    /// <summary>The receiver of these tests is on this machine.</summary>
    private static readonly Dictionary<string, string> Here = new() { ["Import__AllowPrivateNetworks"] = "true" };

    private readonly CommandLineProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task A_search_is_saved_listed_tried_rested_shown_and_removed()
    {
        await using var receiver = await HookReceiver.StartAsync();
        var hook = $"http://127.0.0.1:{receiver.Site.Port}{HookReceiver.Path}";
        var added = await _program.RunAsync(["searches", "add", "--hook", hook, "--name", "Beras", "--place", "Demak", "harga", "beras"], settings: Here);
        var rotated = await _program.RunAsync(["searches", "rotate", "beras"], settings: Here);
        var tried = await _program.RunAsync(["searches", "test", "ber"], settings: Here);
        receiver.AnswersStatus(500);
        var refused = await _program.RunAsync(["searches", "test", "Beras"], settings: Here);
        var paused = await _program.RunAsync(["searches", "pause", "Beras"], settings: Here);
        var list = await _program.RunAsync(["searches", "list"]);
        var show = await _program.RunAsync(["searches", "show", "Beras"]);
        var resumed = await _program.RunAsync(["searches", "resume", "Beras"], settings: Here);
        var removed = await _program.RunAsync(["searches", "remove", "Beras"]);

        Assert.Equal(0, added.ExitCode);
        Assert.Matches("^whsec_[A-Za-z0-9+/]{43}=$", added.Output.Trim());
        Assert.Contains("saved  ", added.Error, StringComparison.Ordinal);
        Assert.Matches("^whsec_[A-Za-z0-9+/]{43}=$", rotated.Output.Trim());
        Assert.Equal((0, true), (tried.ExitCode, tried.Output.StartsWith("taken  msg_", StringComparison.Ordinal)));
        Assert.True(receiver.Messages.First().IsSignedBy(added.Output.Trim(), TimeProvider.System.GetUtcNow()) && receiver.Messages.First().IsSignedBy(rotated.Output.Trim(), TimeProvider.System.GetUtcNow()));
        Assert.Equal((1, "newsarchive: The hook answered 500 (an error of the receiver)."), (refused.ExitCode, refused.Error.Trim()));
        Assert.StartsWith("paused  ", paused.Output, StringComparison.Ordinal);
        Assert.Matches("^paused    [0-9a-f-]{36}  -                     Beras  harga beras", list.Output);
        Assert.Contains("place         Demak", show.Output, StringComparison.Ordinal);
        Assert.Contains("trial  refused, 0 articles, 1 attempts", show.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("whsec_", list.Output + show.Output, StringComparison.Ordinal);
        Assert.StartsWith("resumed  ", resumed.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (removed.ExitCode, (await _program.RunAsync(["searches", "list"])).Output));
    }

    [Fact]
    public async Task What_cannot_be_saved_or_found_is_wrong_usage_and_an_odd_query_is_hinted_at()
    {
        var here = await _program.RunAsync(["searches", "add", "--hook", "http://127.0.0.1:9/", "beras"]);
        var none = await _program.RunAsync(["searches", "pause", "Beras"]);
        var odd = await _program.RunAsync(["searches", "add", "--hook", "https://hook.example/", "\"belum ditutup"]);

        Assert.Equal((2, 2, 0), (here.ExitCode, none.ExitCode, odd.ExitCode));
        Assert.Contains("loopback and not to be visited", here.Error, StringComparison.Ordinal);
        Assert.Contains("There is no saved search 'Beras'", none.Error, StringComparison.Ordinal);
        Assert.Contains("The quotation mark is not closed", odd.Error, StringComparison.Ordinal);
    }
}
