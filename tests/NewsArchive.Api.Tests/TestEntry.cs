using NewsArchive.Api.Tests.Web.Screenshots;

using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace NewsArchive.Api.Tests;

/// <summary>Runs the tests; with `screenshots FOLDER` takes pictures of the web pages instead.</summary>
internal static class TestEntry
{
    public static async Task<int> Main(string[] arguments) => arguments switch
    {
        ["screenshots", var folder] => await ScreenshotTour.TakeAsync(folder),
        // As the entry point that xunit makes where a project has none of its own.
        _ when arguments.Any(argument => argument is "--server" or "--internal-msbuild-node") =>
            await TestPlatformTestFramework.RunAsync(arguments, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
        _ => await ConsoleRunner.Run(arguments),
    };
}
