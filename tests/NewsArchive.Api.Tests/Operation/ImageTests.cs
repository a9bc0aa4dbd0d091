using System.Text.RegularExpressions;
using System.Xml.Linq;

using NewsArchive.Api.Tests.Hosts;

using Xunit;

namespace NewsArchive.Api.Tests.Operation;

/// <summary>What can be told of the container image without building it.</summary>
public sealed partial class ImageTests
{
    private static readonly string[] Published = ["src/NewsArchive.Api/NewsArchive.Api.csproj", "src/NewsArchive.Cli/NewsArchive.Cli.csproj"];

    private static readonly string Text = File.ReadAllText(Path.Combine(Repository.Root, "src", "NewsArchive.Api", "Dockerfile"));

    [Fact]
    public void Every_path_that_is_copied_is_there()
    {
        var sources = Copied().SelectMany(copy => copy.Sources).ToList();

        Assert.True(sources.Count > 10);
        Assert.All(sources, source => Assert.True(Matches(source).Any(), source));
    }

    [Fact]
    public void Every_project_is_there_before_packages_are_restored()
    {
        var before = Text[..Text.IndexOf("dotnet restore", StringComparison.Ordinal)];
        foreach (var project in Published.SelectMany(References).Distinct())
            Assert.Contains($"COPY {Path.GetDirectoryName(project)!.Replace('\\', '/')}/*.csproj {Path.GetDirectoryName(project)!.Replace('\\', '/')}/", before, StringComparison.Ordinal);
        // What every project builds by.
        foreach (var file in new[] { "global.json", "Directory.Build.props", "Directory.Packages.props", "BannedSymbols.txt", ".editorconfig" })
            Assert.Contains(file, before, StringComparison.Ordinal);
    }

    [Fact]
    public void It_runs_without_root_and_needs_no_shell()
    {
        var final = Text[Text.LastIndexOf("FROM ", StringComparison.Ordinal)..];

        Assert.Contains("chiseled", final.Split('\n')[0], StringComparison.Ordinal);
        Assert.DoesNotContain("\nRUN ", final, StringComparison.Ordinal);
        Assert.Matches(@"\nUSER \$APP_UID\n", final);
        Assert.Matches(@"\nENTRYPOINT \[""dotnet"", ""/app/NewsArchive\.Api\.dll""\]", final);
        Assert.Matches(@"\nHEALTHCHECK [^\n]*\\\n\s*CMD \[""dotnet"", ""/cli/newsarchive\.dll"", ""health""", final);
    }

    private static IEnumerable<(IReadOnlyList<string> Sources, string Target)> Copied() =>
        from line in Copy().Matches(Text)
        let parts = line.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        select ((IReadOnlyList<string>)parts[..^1], parts[^1]);

    private static IEnumerable<string> Matches(string pattern)
    {
        var path = Path.Combine(Repository.Root, pattern);
        return pattern.Contains('*', StringComparison.Ordinal)
            ? Directory.EnumerateFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path))
            : File.Exists(path) || Directory.Exists(path) ? [path] : [];
    }

    /// <summary>The project and all it refers to, from the root.</summary>
    private static IEnumerable<string> References(string project)
    {
        yield return project;
        var folder = Path.GetDirectoryName(Path.Combine(Repository.Root, project))!;
        foreach (var reference in XDocument.Load(Path.Combine(Repository.Root, project)).Descendants("ProjectReference"))
        {
            var path = Path.GetRelativePath(Repository.Root, Path.GetFullPath(Path.Combine(folder, reference.Attribute("Include")!.Value)));
            foreach (var further in References(path)) yield return further;
        }
    }

    /// <summary>From the sources: what comes from an earlier stage was made there.</summary>
    [GeneratedRegex(@"(?m)^COPY (?!--)(.+)$")]
    private static partial Regex Copy();
}
