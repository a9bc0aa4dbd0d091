using NewsArchive.Archive.Model;

namespace NewsArchive.Api.Resources;

/// <summary>One page of articles, newest first.</summary>
/// <param name="Items">The page's articles, without their text.</param>
/// <param name="NextCursor">Give it as `cursor` for the next page; null on the last one.</param>
/// <param name="Total">How many articles match, counted up to a cap.</param>
internal sealed record ArticleList(IReadOnlyList<ArticleSummary> Items, string? NextCursor, ArticleCount Total);

/// <summary>An article's revisions, newest first.</summary>
/// <param name="Items">The revisions, without their text.</param>
internal sealed record RevisionList(IReadOnlyList<RevisionSummary> Items);
