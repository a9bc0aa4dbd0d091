using System.Collections.Immutable;

using NewsArchive.Archive.Model;
using NewsArchive.Parsing;

namespace NewsArchive.Archive.Tests.Trust.Sequences;

/// <summary>An article of the model: its revisions and what was done to it.</summary>
internal sealed record ModelArticle(Guid Id, string? Url)
{
    /// <summary>Empty: it is not in the archive.</summary>
    public ImmutableList<ModelRevision> Revisions { get; init; } = [];

    /// <summary>What the journal tells.</summary>
    public ImmutableList<string> Entries { get; init; } = [];

    public bool IsTakenDown { get; init; }

    public bool IsHeld { get; init; }

    public ModelRevision? Latest => Revisions.Count == 0 ? null : Revisions[^1];

    /// <summary>The revision with the original that the latest was read from.</summary>
    public ModelRevision Source => Revisions[Latest!.ReadFrom is { } number ? number - 1 : Revisions.Count - 1];

    public ModelArticle Add(ModelRevision revision, JournalKind kind, string actor) => this with
    {
        Revisions = Revisions.Add(revision),
        Entries = Entries.Add(FormattableString.Invariant($"{kind} {Revisions.Count + 1} {actor}")),
    };

    public ModelArticle Note(JournalKind kind, string actor) => this with { Entries = Entries.Add($"{kind} - {actor}") };
}

/// <param name="Submitted">What came in, with its original.</param>
/// <param name="ReadFrom">Number of the revision whose original was read; null: its own.</param>
/// <param name="Correction">What was corrected; null: nothing.</param>
internal sealed record ModelRevision(RevisionKind Kind, ArticleSubmission Submitted, ParsedArticle Article, int? ReadFrom, string Actor, Correction? Correction)
{
    /// <summary>What makes two readings the same words.</summary>
    public string Words { get; } = WordsOf(Article);

    public static string WordsOf(ParsedArticle article) =>
        string.Join('\n', [article.Title ?? "-", article.Dateline?.Text ?? "-", .. article.Blocks.Select(block => $"{block.Kind}: {block.Text}")]);
}
