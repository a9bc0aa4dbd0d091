using NewsArchive.Archive.Duplicates;

namespace NewsArchive.Archive.Model;

/// <summary>An article that resembles another, and the decision on the two.</summary>
/// <param name="Article">As lists show it.</param>
/// <param name="Kind">What the two have in common.</param>
/// <param name="Score">0 to 1: of one text, the share of the shorter that stands in the other word for word; else how alike their telling words are.</param>
/// <param name="Reason">The decision in words.</param>
/// <param name="SharedWords">Words in passages that stand in both.</param>
/// <param name="Passages">The longest of these passages, as the article that was asked for has them; at most five.</param>
public sealed record DuplicateArticle(
    ArticleSummary Article, DuplicateKind Kind, double Score, Parsing.Explanation Reason, int SharedWords, IReadOnlyList<SharedPassage> Passages);

/// <summary>Articles with one text.</summary>
/// <param name="Id">The same for all of them.</param>
/// <param name="Articles">How many the archive has.</param>
public sealed record ArticleCluster(Guid Id, int Articles);
