using System.Text.Json;
using System.Text.Json.Serialization;

using NewsArchive.Parsing;

namespace NewsArchive.Archive.Model;

/// <summary>A corrected article as a label of its raw text. The texts of all members are exact substrings of it.</summary>
public sealed record ArticleLabel
{
    private static readonly ArticleLabelJsonContext Readable =
        new(new JsonSerializerOptions(ArticleLabelJsonContext.Default.Options) { Encoder = ParsedArticleJson.Options.Encoder });

    /// <summary>Name of the file with the raw text.</summary>
    public required string File { get; init; }

    public string? Publisher { get; init; }

    /// <summary>With its separator and spaces; null where there is none.</summary>
    public string? Dateline { get; init; }

    public string? Place { get; init; }

    public required IReadOnlyList<string> Subheadings { get; init; }

    /// <summary>All that is not the article's own text, in order.</summary>
    public required IReadOnlyList<LabelledPiece> Removed { get; init; }

    /// <summary>Numbers, from 1, of the lines that go on with the paragraph of the line kept before.</summary>
    public required IReadOnlyList<int> Joins { get; init; }

    public required IReadOnlyList<string> Authors { get; init; }

    public required IReadOnlyList<string> Editors { get; init; }

    /// <summary>Who corrected it, when, and what else is known by now.</summary>
    public required string Notes { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, Readable.ArticleLabel);
}

/// <param name="Kind">What it is.</param>
/// <param name="Text">Its exact text.</param>
public sealed record LabelledPiece(RemovedKind Kind, string Text);

/// <param name="Label">The label.</param>
/// <param name="Text">The raw text.</param>
public sealed record LabelledText(ArticleLabel Label, string Text);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ArticleLabel))]
internal sealed partial class ArticleLabelJsonContext : JsonSerializerContext;
