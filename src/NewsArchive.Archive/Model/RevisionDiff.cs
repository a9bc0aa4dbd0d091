using System.Text.Json.Serialization;

using NewsArchive.Parsing;

namespace NewsArchive.Archive.Model;

/// <summary>What became of a piece of text between two revisions.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<DiffKind>))]
public enum DiffKind
{
    /// <summary>Both have it.</summary>
    Equal,

    /// <summary>Only the later one has it.</summary>
    Added,

    /// <summary>Only the earlier one has it.</summary>
    Removed,
}

/// <param name="Kind">What became of it.</param>
/// <param name="Text">The words, with the spaces and marks between them; paragraphs are an empty line apart.</param>
public sealed record DiffPart(DiffKind Kind, string Text);

/// <summary>A text in two revisions, word by word.</summary>
/// <param name="Changed">Whether they differ.</param>
/// <param name="WordsAdded">Words that only the later one has.</param>
/// <param name="WordsRemoved">Words that only the earlier one has.</param>
/// <param name="Parts">In reading order: equal and removed parts together are the earlier text, equal and added ones the later.</param>
public sealed record TextDiff(bool Changed, int WordsAdded, int WordsRemoved, IReadOnlyList<DiffPart> Parts);

/// <summary>A field in two revisions.</summary>
/// <param name="Name">Its name in JSON.</param>
/// <param name="From">What it was, null where it was absent; lists are separated by "; ".</param>
/// <param name="To">What it became.</param>
public sealed record FieldChange(string Name, string? From, string? To);

/// <summary>What changed from one revision of an article to another.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="From">Number of the earlier revision.</param>
/// <param name="To">Number of the later one.</param>
/// <param name="ParserChanged">They were read by two versions of the parser, so that a difference need not be the site's doing.</param>
/// <param name="Title">The headline.</param>
/// <param name="Lead">The first paragraph.</param>
/// <param name="Body">All blocks, the first among them.</param>
/// <param name="Fields">What else changed: publishedAt, place, authors, tags and the like.</param>
public sealed record RevisionDiff(
    Guid ArticleId, int From, int To, bool ParserChanged, TextDiff Title, TextDiff Lead, TextDiff Body, IReadOnlyList<FieldChange> Fields);
