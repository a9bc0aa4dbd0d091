using System.Runtime.CompilerServices;

namespace NewsArchive.Parsing.Tests.Publishers;

/// <summary>An article of our own in an outlet's manner, and what the parser is to make of it: a folder named after the outlet's profile.</summary>
internal sealed record PublisherFixture(string Source, IReadOnlyList<string> Expected)
{
    private static readonly string Root = Path.Combine(Here(), "Fixtures");

    public static IEnumerable<string> Names => Directory.EnumerateDirectories(Root).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);

    public static PublisherFixture Read(string name) =>
        new(Text(name, "source.txt"), Lines(name, "expected.txt"));

    public static IReadOnlyList<string> Lines(string name, string file) => Text(name, file).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A file of the outlet's folder; a clone may have been checked out with other line ends.</summary>
    public static string Text(string name, string file) => File.ReadAllText(Path.Combine(Root, name, file)).ReplaceLineEndings("\n");

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
