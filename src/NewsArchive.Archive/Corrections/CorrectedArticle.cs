using System.Globalization;
using System.Text.Json.Nodes;

using NewsArchive.Archive.Model;
using NewsArchive.Parsing;

namespace NewsArchive.Archive.Corrections;

/// <summary>Applies corrections to articles.</summary>
internal static class CorrectedArticle
{
    /// <summary>What a subheading says that a person made one.</summary>
    public const string Rule = "by-hand";

    private static readonly Explanation Reason = new("dikoreksi dengan tangan", "corrected by hand");

    /// <returns>Null where it names a block that the article does not have.</returns>
    public static ParsedArticle? Apply(ParsedArticle article, Correction correction)
    {
        if (correction.BlockKinds.Keys.Any(at => at < 0 || at >= article.Blocks.Count)) return null;
        return article with
        {
            Title = correction.Title is { } title ? title.Value : article.Title,
            PublishedAt = correction.PublishedAt is { } time ? time.Value : article.PublishedAt,
            PublishedAtSource = correction.PublishedAt is { } given ? (given.Value is null ? null : PublishedAtSource.Given) : article.PublishedAtSource,
            Dateline = correction.Place is { } place ? WithPlace(article.Dateline, place.Value) : article.Dateline,
            Authors = correction.Authors is { } authors ? authors.Value ?? [] : article.Authors,
            Tags = correction.Tags is { } tags ? tags.Value ?? [] : article.Tags,
            Blocks = [.. article.Blocks.Select((block, at) => correction.BlockKinds.TryGetValue(at, out var kind) && kind != block.Kind ? WithKind(block, kind) : block)],
        };
    }

    /// <summary>The correction as a JSON merge patch, for whoever reads the history.</summary>
    public static string Describe(Correction correction)
    {
        var patch = new JsonObject();
        if (correction.Title is { } title) patch["title"] = title.Value;
        if (correction.PublishedAt is { } time) patch["publishedAt"] = time.Value?.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);
        if (correction.Place is { } place) patch["place"] = place.Value;
        if (correction.Authors is { } authors) patch["authors"] = List(authors.Value);
        if (correction.Tags is { } tags) patch["tags"] = List(tags.Value);
        if (correction.BlockKinds.Count > 0)
        {
            var kinds = new JsonObject();
            foreach (var (at, kind) in correction.BlockKinds.OrderBy(pair => pair.Key))
                kinds[at.ToString(CultureInfo.InvariantCulture)] = NameOf(kind);
            patch["blockKinds"] = kinds;
        }

        return patch.ToJsonString(ParsedArticleJson.Options);
    }

    private static string NameOf(BlockKind kind) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    /// <summary>A place that the text does not print has no dateline around it.</summary>
    private static Dateline? WithPlace(Dateline? dateline, string? place)
    {
        if (dateline is not null && dateline.Text.Length > 0) return dateline with { Place = place };
        return place is null ? null : new Dateline("", place, 0, 0);
    }

    private static ArticleBlock WithKind(ArticleBlock block, BlockKind kind) =>
        block with { Kind = kind, Rule = kind == BlockKind.Subheading ? Rule : null, Reason = kind == BlockKind.Subheading ? Reason : null };

    private static JsonArray? List(IReadOnlyList<string>? values) => values is null ? null : [.. values.Select(value => (JsonNode?)JsonValue.Create(value))];
}
