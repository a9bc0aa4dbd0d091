using System.Text.RegularExpressions;
using System.Xml.Linq;

using NewsArchive.Api.Problems;
using NewsArchive.Api.Tests.Hosts;

using Xunit;

namespace NewsArchive.Api.Tests;

/// <summary>What README.md promises of the sample, and that its tables are whole.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    [Fact]
    public async Task The_sample_is_read_as_the_README_shows()
    {
        await using var host = new ApiHost();
        var sample = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "src/NewsArchive.Api/Samples/pasar-johar.txt"), ApiHost.Stop);
        var (response, body) = await host.PostTextAsync("/api/v1/articles", sample);
        var article = body["article"]!;

        Assert.Equal(201, (int)response.StatusCode);
        Assert.Equal(("liputan6", "Semarang"), ((string?)article["publisher"]!["id"], (string?)article["dateline"]!["place"]));
        Assert.Equal(["paragraph", "paragraph", "paragraph", "subheading", "paragraph"], article["blocks"]!.AsArray().Select(block => (string?)block!["kind"]));
        Assert.Equal(["related", "advertisement", "advertisement"], article["removed"]!.AsArray().Select(piece => (string?)piece!["kind"]));
        Assert.Contains((string)body["id"]!, Readme, StringComparison.Ordinal);
        Assert.All(article["removed"]!.AsArray(), piece => Assert.Contains($"`{piece!["rule"]}`", Readme, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_problem_is_in_its_table() =>
        Assert.All(ProblemCatalog.All, kind => Assert.Matches($@"(?m)^\| {kind.Status} \| `{Regex.Escape(kind.Type)}` \|", Readme));

    [Fact]
    public void Every_package_is_in_the_README_and_no_other()
    {
        var packages = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props")).Descendants("PackageVersion").Select(package => package.Attribute("Include")!.Value);
        var listed = PackageLine().Matches(Readme[Readme.IndexOf("## Dependencies", StringComparison.Ordinal)..]).Select(line => line.Groups[1].Value);

        Assert.Equal(packages.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"(?m)^\| (?!package )([A-Za-z][\w.]*\w) \|")]
    private static partial Regex PackageLine();
}
