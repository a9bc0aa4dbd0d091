using System.Text.Json.Nodes;

using NewsArchive.Api.Tests.Hosts;

namespace NewsArchive.Api.Tests.Web;

/// <summary>Articles written for the tests of the pages: a file each, what is known of it first, then a blank line and its raw text.</summary>
internal static class FixtureArticles
{
    public static string Folder => Path.Combine(Repository.Root, "tests", "NewsArchive.Api.Tests", "Web", "Fixtures");

    /// <summary>Each as an object for the bulk import, in the order of their file names.</summary>
    public static IEnumerable<string> Lines() =>
        Directory.EnumerateFiles(Folder).Order(StringComparer.Ordinal).Select(file => (file.EndsWith(".html", StringComparison.Ordinal) ? Page(file) : Text(file)).ToJsonString());

    private static JsonObject Page(string file) => new() { ["content"] = File.ReadAllText(file), ["contentType"] = "text/html" };

    private static JsonObject Text(string file)
    {
        var content = File.ReadAllText(file);
        var head = content.IndexOf("\n\n", StringComparison.Ordinal);
        var article = new JsonObject { ["content"] = content[(head + 2)..] };
        foreach (var line in content[..head].Split('\n'))
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            article[line[..colon]] = line[(colon + 2)..];
        }

        return article;
    }
}
