using System.Text.Json.Serialization;

namespace NewsArchive.Parsing;

/// <summary>What a block of the clean article is.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<BlockKind>))]
public enum BlockKind
{
    Paragraph,
    Subheading,
    ListItem,
    Quote,
    Table,
    Caption,
}

/// <summary>One block of the clean article.</summary>
/// <param name="Kind">What the block is.</param>
/// <param name="Text">White space collapsed, broken lines joined, composed (NFC); letters are never changed.</param>
/// <param name="Start">Offset of the block's first character in the source.</param>
/// <param name="End">Offset after its last character.</param>
public sealed record ArticleBlock(BlockKind Kind, string Text, int Start, int End)
{
    /// <summary>
    /// The parts [start, end) the block consists of, where removed pieces stand between them; null when the block is
    /// the whole of [<see cref="Start"/>, <see cref="End"/>).
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<int[]>? Spans { get; init; }

    /// <summary>For a subheading: the rule that found it; null for other kinds.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Rule { get; init; }

    /// <summary>The links of an HTML page inside the block; null where there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<LinkSpan>? Links { get; init; }

    /// <summary>For a subheading: why it is taken for one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Explanation? Reason { get; init; }
}

/// <param name="Start">Offset of the first linked character.</param>
/// <param name="End">Offset after the last one.</param>
/// <param name="Url">Absolute http(s) address.</param>
public sealed record LinkSpan(int Start, int End, string Url);
