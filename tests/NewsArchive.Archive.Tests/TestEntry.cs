using NewsArchive.Archive.Tests.Trust;
using NewsArchive.Archive.Tests.Trust.Sequences;

using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace NewsArchive.Archive.Tests;

/// <summary>Runs the tests; some of them start this program again, to kill it. With `keep-archives FOLDER` makes archives of earlier schemas instead.</summary>
internal static class TestEntry
{
    public static async Task<int> Main(string[] arguments) => arguments switch
    {
        [KeptArchives.Argument, var folder] => await KeptArchives.MakeAsync(folder),
        [StepProcess.Argument, ..] => await StepProcess.MainAsync(arguments),
        // As the entry point that xunit makes where a project has none of its own.
        _ when arguments.Any(argument => argument is "--server" or "--internal-msbuild-node") =>
            await TestPlatformTestFramework.RunAsync(arguments, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
        _ => await ConsoleRunner.Run(arguments),
    };
}
