using Microsoft.Playwright;

using Xunit;

namespace NewsArchive.Api.Tests.Web.Browsing;

/// <summary>The Chromium of the system: it is driven, never downloaded.</summary>
internal static class Chromium
{
    private const string Variable = "NEWSARCHIVE_TEST_CHROMIUM";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>Skips the test where there is none; fails it where the environment says CI=true.</summary>
    public static string Require()
    {
        if (Find() is { } program) return program;
        var reason = $"There is no Chromium on the path; {Variable} may name one.";
        if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail(reason);
        Assert.Skip(reason);
        return "";
    }

    public static string? Find() =>
        Environment.GetEnvironmentVariable(Variable)
        ?? Names.SelectMany(name => Folders().Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright, string program) => playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = program,
        // Containers run as root, where Chromium has no sandbox.
        ChromiumSandbox = false,
        Args = ["--force-color-profile=srgb", "--disable-dev-shm-usage"],
    });

    private static string[] Folders() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
}
