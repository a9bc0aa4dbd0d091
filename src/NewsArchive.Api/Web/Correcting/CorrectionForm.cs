using System.Text.Json;
using System.Text.Json.Nodes;

using NewsArchive.Api.Web.Words;
using NewsArchive.Archive.Importing;
using NewsArchive.Archive.Model;
using NewsArchive.Parsing;

namespace NewsArchive.Api.Web.Correcting;

/// <summary>An article's details as a form shows them and brings them back.</summary>
internal sealed class CorrectionForm
{
    /// <summary>More than any real article has, and less than a form may bring.</summary>
    public const int MostBlocks = 500;

    private const int MinutesOfIso = 16;

    /// <summary>The revision that was looked at.</summary>
    public int Revision { get; set; }

    public string? Title { get; set; }

    /// <summary>In WIB, to the minute.</summary>
    public string? PublishedAt { get; set; }

    public string? Place { get; set; }

    /// <summary>One a line.</summary>
    public string? Authors { get; set; }

    /// <summary>One a line.</summary>
    public string? Tags { get; set; }

    /// <summary>Of each of the article's first blocks, in order.</summary>
    public List<BlockKind> Kinds { get; set; } = [];

    public static CorrectionForm Of(ArchivedArticle archived)
    {
        var article = archived.Content;
        return new CorrectionForm
        {
            Revision = archived.Revision,
            Title = article.Title,
            PublishedAt = article.PublishedAt is { } at ? NewsDates.Iso(at.ToOffset(NewsTime.Wib))[..MinutesOfIso] : null,
            Place = article.Dateline?.Place,
            Authors = string.Join('\n', article.Authors),
            Tags = string.Join('\n', article.Tags),
            Kinds = [.. article.Blocks.Take(MostBlocks).Select(static block => block.Kind)],
        };
    }

    /// <summary>What differs from the form as it was shown, as the merge patch that REST takes; null where nothing does.</summary>
    public string? ToPatch(ArchivedArticle archived)
    {
        var shown = Of(archived);
        var patch = new JsonObject();
        Add(patch, "title", Title, shown.Title, static text => text);
        Add(patch, "publishedAt", PublishedAt, shown.PublishedAt, static text => text);
        Add(patch, "place", Place, shown.Place, static text => text);
        Add(patch, "authors", Authors, shown.Authors, static text => Lines(text));
        Add(patch, "tags", Tags, shown.Tags, static text => Lines(text));
        var kinds = Kinds.Zip(shown.Kinds).Index().Where(static block => block.Item.First != block.Item.Second)
            .ToDictionary(static block => block.Index.ToString(System.Globalization.CultureInfo.InvariantCulture), static block => (JsonNode?)JsonNamingPolicy.CamelCase.ConvertName(block.Item.First.ToString()));
        if (kinds.Count > 0) patch["blockKinds"] = new JsonObject(kinds);
        return patch.Count > 0 ? patch.ToJsonString() : null;
    }

    private static void Add(JsonObject patch, string name, string? text, string? shown, Func<string, JsonNode?> write)
    {
        var (now, before) = (Plain(text), Plain(shown));
        if (now != before) patch[name] = now.Length == 0 ? null : write(now);
    }

    private static JsonArray Lines(string text) => [.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(static line => (JsonNode?)line)];

    /// <summary>Browsers send every line break of a field as two characters.</summary>
    private static string Plain(string? text) => (text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
}
