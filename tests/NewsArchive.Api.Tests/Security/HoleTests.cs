using System.Text.RegularExpressions;

using NewsArchive.Api.Tests.Hosts;

using Xunit;

namespace NewsArchive.Api.Tests.Security;

/// <summary>The table of holes that comparable systems had, in the README of these tests: each has tests that bear its name.</summary>
public sealed partial class HoleTests
{
    /// <summary>As the requirements list them.</summary>
    private static readonly string[] Classes =
    [
        "SSRF", "Stored XSS", "CSRF", "Path traversal", "Zip slip", "Zip bomb", "Gzip bomb", "XML bomb", "Deep nesting", "Regex blow-up", "Quadratic blow-up", "SQL injection",
        "Query language injection", "Header injection", "Log injection", "Mass assignment", "IDOR", "Enumeration of keys by timing", "Cache poisoning", "Open redirect", "Leaky metrics", "Open administration",
    ];

    private static readonly string Tests = Path.Combine(Repository.Root, "tests");

    [Fact]
    public void Every_class_of_hole_has_tests_in_the_table() =>
        Assert.Empty(Classes.Except(Rows().Select(row => row.Class)));

    [Fact]
    public void Every_test_in_the_table_is_there()
    {
        var sources = Directory.EnumerateFiles(Tests, "*Tests.cs", SearchOption.AllDirectories).Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .ToLookup(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText, StringComparer.Ordinal);
        foreach (var (name, test) in Rows().SelectMany(row => row.Tests.Select(test => (row.Class, test))))
        {
            var (type, method) = (test.Split('.')[0], test.Split('.')[1]);
            var declared = new Regex($@"\[(Fact|Theory)\](\s*\[InlineData\(.*\)\]|\s*//.*)*\s*public [\w ]+ {method}\(");
            Assert.True(sources[type].Any(declared.IsMatch), $"{name}: {type} has no test {method}");
        }
    }

    private static IEnumerable<(string Class, IReadOnlyList<string> Tests)> Rows() =>
        from line in File.ReadLines(Path.Combine(Tests, "NewsArchive.Api.Tests", "README.md"))
        let row = Row().Match(line)
        where row.Success
        select (row.Groups[1].Value, (IReadOnlyList<string>)[.. Named().Matches(row.Groups[2].Value).Select(test => test.Groups[1].Value)]);

    [GeneratedRegex(@"^\| ([^|`]+?) \| (.*`\w+\.\w+`.*) \|$")]
    private static partial Regex Row();

    [GeneratedRegex(@"`(\w+\.\w+)`")]
    private static partial Regex Named();
}
