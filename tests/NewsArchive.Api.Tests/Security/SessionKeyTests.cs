using NewsArchive.Api.Tests.Hosts;
using NewsArchive.Archive.Access;

using Xunit;

namespace NewsArchive.Api.Tests.Security;

/// <summary>What web sessions are sealed with.</summary>
public sealed class SessionKeyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("newsarchive-sessions-").FullName;

    private string Connection => $"Data Source={Path.Combine(_folder, "archive.db")}";

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_session_is_good_on_every_instance_that_shares_the_keys_and_after_a_restart()
    {
        string cookie;
        await using (var first = Start("kunci"))
        {
            cookie = await SignInAsync(first);
            await using var second = Start("kunci");
            Assert.Equal(200, await AskAsync(second, cookie));
        }

        await using var restarted = Start("kunci");
        Assert.Equal(200, await AskAsync(restarted, cookie));
        await using var stranger = Start("lain");
        Assert.Equal(302, await AskAsync(stranger, cookie));
    }

    [Fact]
    public async Task Whoever_is_no_owner_of_the_folder_cannot_read_the_keys()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("File modes are those of Unix.");
        await using var host = Start("kunci");
        await SignInAsync(host);
        var folder = new DirectoryInfo(Path.Combine(_folder, "kunci"));

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, folder.UnixFileMode);
        Assert.NotEmpty(folder.GetFiles("key-*.xml"));
    }

    [Theory]
    [InlineData(UnixFileMode.OtherRead | UnixFileMode.OtherExecute, true)]
    [InlineData(UnixFileMode.None, false)]
    public async Task A_folder_that_everybody_can_read_is_warned_of(UnixFileMode others, bool warned)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("File modes are those of Unix.");
            return;
        }

        var folder = Directory.CreateDirectory(Path.Combine(_folder, "kunci"));
        folder.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | others;
        var log = new CapturedLog();
        await using var host = Start("kunci", log);
        await SignInAsync(host);

        Assert.Equal(warned, log.Text.Contains("can read the folder of session keys", StringComparison.Ordinal));
    }

    private ApiHost Start(string keys, CapturedLog? log = null) => new(Connection, new() { ["Access:SessionKeysFolder"] = Path.Combine(_folder, keys) }, log: log);

    /// <returns>The cookie of somebody who signed in with a key for administration.</returns>
    private static async Task<string> SignInAsync(ApiHost host)
    {
        var key = (await host.MakeKeyAsync(Scope.Admin)).Token.Reveal();
        using var response = await host.Client.SendFormAsync("/login", "/login", ("key", key));
        return response.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("newsarchive-session=", StringComparison.Ordinal)).Split(';')[0];
    }

    private static async Task<int> AskAsync(ApiHost host, string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/keys");
        request.Headers.Add("Cookie", cookie);
        using var response = await host.Client.SendAsync(request, ApiHost.Stop);
        return (int)response.StatusCode;
    }
}
