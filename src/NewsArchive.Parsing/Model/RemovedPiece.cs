using System.Text.Json.Serialization;

namespace NewsArchive.Parsing;

/// <summary>What kind of noise a removed piece is.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<RemovedKind>))]
public enum RemovedKind
{
    /// <summary>Links to other articles: the label and the titles that belong to it.</summary>
    Related,

    /// <summary>Marks of advertisements ("Advertisement", "SCROLL TO CONTINUE WITH CONTENT").</summary>
    Advertisement,

    /// <summary>Calls to follow, subscribe, watch or install.</summary>
    Promo,

    /// <summary>Placeholders of embedded videos and posts, with their lead-ins.</summary>
    Video,

    /// <summary>Photo captions and credits that stand as a piece of their own.</summary>
    Caption,

    /// <summary>By-lines, sign-offs and source lines.</summary>
    Credit,

    /// <summary>"Artikel ini telah tayang di ..." and the like.</summary>
    Syndication,

    /// <summary>Title, date, section, tags.</summary>
    Metadata,

    /// <summary>Links between the pages of one article.</summary>
    Pagination,

    /// <summary>Copyright lines.</summary>
    Copyright,

    /// <summary>Any other furniture of the site.</summary>
    Boilerplate,

    /// <summary>A second copy of a passage that the article keeps once.</summary>
    Repeat,
}

/// <summary>A piece taken out of the article.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Exactly as in the source.</param>
/// <param name="Start">Offset of the first character.</param>
/// <param name="End">Offset after the last character.</param>
/// <param name="Rule">Stable name of the rule that decided.</param>
/// <param name="Reason">The rule in words.</param>
public sealed record RemovedPiece(RemovedKind Kind, string Text, int Start, int End, string Rule, Explanation Reason);

/// <summary>A rule's reason in words a reader understands, in both languages of the product.</summary>
public sealed record Explanation(string Id, string En);
