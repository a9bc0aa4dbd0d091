using System.Runtime.CompilerServices;

using Xunit;

namespace NewsArchive.Parsing.Tests;

/// <summary>The labelled real articles, which are not part of the repository.</summary>
internal static class Corpus
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Here(), "..", "..", "..", "shared", "corpus"));

    /// <summary>The texts of the development set. Skips the test where there are none; in CI that is a failure.</summary>
    public static IReadOnlyList<string> DevelopmentTexts()
    {
        var folder = Path.Combine(Root, "dev");
        if (Directory.Exists(folder)) return [.. Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)];
        if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail("The labelled articles are missing; CI must have them beside the repository.");
        Assert.Skip("The labelled articles are not beside this clone.");
        return [];
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
