using System.Globalization;
using System.IO.Compression;
using System.Text.Json.Nodes;

using NewsArchive.Api.Tests.Hosts;

using Xunit;

namespace NewsArchive.Api.Tests.Corpus;

/// <summary>Real articles that lie beside the repository, not in it.</summary>
internal static class CorpusArticles
{
    /// <summary>Skips the test where the articles are absent; fails it where the environment says CI=true.</summary>
    public static string Folder()
    {
        var corpus = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "corpus"));
        if (Directory.Exists(corpus)) return corpus;
        var reason = $"There is no corpus at {corpus}.";
        if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail(reason);
        Assert.Skip(reason);
        return corpus;
    }

    /// <summary>Each labelled text as an object for the bulk import, with its content.</summary>
    public static IEnumerable<(string Line, string Content)> Labelled(string corpus) =>
        Directory.EnumerateFiles(Path.Combine(corpus, "dev"), "*.txt").Order(StringComparer.Ordinal).Select(path =>
        {
            var content = File.ReadAllText(path);
            return (new JsonObject { ["content"] = content }.ToJsonString(), content);
        });

    /// <summary>Each unlabelled article as an object for the bulk import, with its content.</summary>
    public static IEnumerable<(string Line, string Content)> Unlabelled(string corpus)
    {
        using var file = File.OpenRead(Path.Combine(corpus, "unlabelled.ndjson.gz"));
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            var article = JsonNode.Parse(line)!;
            var content = (string)article["text"]!;
            var mapped = new JsonObject
            {
                ["content"] = content,
                ["url"] = Address((string?)article["url"]),
                ["title"] = (string?)article["title"],
                ["publisher"] = (string?)article["publisher"],
                ["publishedAt"] = IsoDate((string?)article["date"]),
            };
            yield return (mapped.ToJsonString(), content);
        }
    }

    /// <summary>The date as the page printed it, where that is a plain one ("2015/08/25"); nothing of "Tayang: Senin, 9 Juni 2025 10:00 WIB".</summary>
    private static string? IsoDate(string? printed) =>
        DateOnly.TryParseExact(printed?.Replace('/', '-'), "yyyy-MM-dd", out var date) ? date.ToString("O", CultureInfo.InvariantCulture) : null;

    /// <summary>One row has its text here once more.</summary>
    private static string? Address(string? url) => url?.StartsWith("http", StringComparison.Ordinal) == true ? url : null;
}
