using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Duplicates;
using NewsArchive.Archive.Model;
using NewsArchive.Archive.Search.Indexing;

namespace NewsArchive.Archive.Storage.Duplicates;

/// <summary>Finds candidates by fingerprints and words, reads their texts, and decides on each word for word.</summary>
internal sealed class DuplicateFinder(DatabaseSession session, IArticleSearch search) : IDuplicateFinder
{
    private const int MostDuplicates = 32;
    private const int MostSimilar = 50;

    /// <summary>Words that articles on the same are looked up by.</summary>
    private const int LookedUp = 12;

    private const int MostCandidates = 30;
    private const int MostPassages = 5;

    /// <summary>Likeness of telling words below which two articles are about different things.</summary>
    private const double LeastLikeness = 0.12;

    public Task<IReadOnlyList<DuplicateArticle>?> FindDuplicatesAsync(Guid id, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, MostDuplicates);
        return session.RunAsync<IReadOnlyList<DuplicateArticle>?>(
            async (context, token) =>
            {
                var read = await ComparedArticle.ReadAsync(context, [id], token);
                if (read.Count == 0) return null;
                var others = await ComparedArticle.ReadAsync(context, await CandidatesAsync(context, id, token), token);
                return Decide(read[0], others, static (_, _) => 0, DuplicateKind.NearDuplicate, limit);
            },
            cancellationToken);
    }

    public async Task<IReadOnlyList<DuplicateArticle>?> FindSimilarAsync(Guid id, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, MostSimilar);
        var (article, words, duplicates) = await session.RunAsync((context, token) => DescribeAsync(context, id, token), cancellationToken);
        if (article is null) return null;
        HashSet<Guid> candidates = [.. duplicates];
        if (words.Count > 0)
        {
            var page = await search.SearchAsync(new SearchRequest { Query = string.Join(" OR ", words), Limit = MostCandidates }, cancellationToken);
            candidates.UnionWith(page.Items.Select(static found => found.Article.Id));
        }

        candidates.Remove(id);
        return await session.RunAsync(
            async (context, token) =>
            {
                var others = await ComparedArticle.ReadAsync(context, candidates, token);
                var (counts, all) = await CountsAsync(context, [.. others.Append(article).SelectMany(static other => other.Words.Stems).Distinct()], token);
                return Decide(article, others, (one, other) => one.Words.Likeness(other.Words, counts, all), DuplicateKind.Different, limit);
            },
            cancellationToken);
    }

    public Task<IReadOnlyDictionary<Guid, ArticleCluster>> FindClustersAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ids);
        return session.RunAsync<IReadOnlyDictionary<Guid, ArticleCluster>>(
            async (context, token) =>
            {
                var clusters = await context.Fingerprints.Where(row => ids.Contains(row.ArticleId))
                    .Select(row => new { row.ArticleId, row.ClusterId }).ToDictionaryAsync(row => row.ArticleId, row => row.ClusterId, token);
                var wanted = clusters.Values.Distinct().ToList();
                var sizes = await context.Fingerprints.Where(row => wanted.Contains(row.ClusterId))
                    .GroupBy(row => row.ClusterId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, token);
                return clusters.Where(pair => sizes.GetValueOrDefault(pair.Value) > 1)
                    .ToDictionary(static pair => pair.Key, pair => new ArticleCluster(pair.Value, sizes[pair.Value]));
            },
            cancellationToken);
    }

    /// <summary>Articles whose fingerprints resemble one's, and those of its cluster.</summary>
    private static async Task<IReadOnlyCollection<Guid>> CandidatesAsync(ArchiveContext context, Guid id, CancellationToken cancellationToken)
    {
        // One of before fingerprints were kept.
        if (await context.Fingerprints.AsNoTracking().SingleOrDefaultAsync(row => row.ArticleId == id, cancellationToken) is not { } fingerprint) return [];
        var read = FingerprintNeighbours.Read(fingerprint);
        var resembling = (await FingerprintNeighbours.ReadAsync(context, [read], cancellationToken)).Find(read, id);
        var cluster = await context.Fingerprints
            .Where(row => row.ClusterId == fingerprint.ClusterId && row.ArticleId != id)
            .OrderBy(row => row.ArticleId).Take(MostDuplicates).Select(row => row.ArticleId).ToListAsync(cancellationToken);
        return [.. resembling.Select(static found => found.ArticleId).Union(cluster)];
    }

    private static async Task<(ComparedArticle? Article, IReadOnlyList<string> Words, IReadOnlyCollection<Guid> Duplicates)> DescribeAsync(
        ArchiveContext context, Guid id, CancellationToken cancellationToken)
    {
        var read = await ComparedArticle.ReadAsync(context, [id], cancellationToken);
        if (read.Count == 0) return (null, [], []);
        var (counts, all) = await CountsAsync(context, [.. read[0].Words.Stems], cancellationToken);
        return (read[0], [.. read[0].Words.Heaviest(counts, all, LookedUp)], await CandidatesAsync(context, id, cancellationToken));
    }

    private static async Task<(IReadOnlyDictionary<string, long> Articles, long All)> CountsAsync(
        ArchiveContext context, IReadOnlyCollection<string> stems, CancellationToken cancellationToken)
    {
        var wanted = stems.Append(Lexemes.Everything).ToList();
        var counts = await context.SearchWords.AsNoTracking().Where(row => wanted.Contains(row.Word))
            .ToDictionaryAsync(row => row.Word, row => row.Articles, StringComparer.Ordinal, cancellationToken);
        return (counts, counts.GetValueOrDefault(Lexemes.Everything));
    }

    private static IReadOnlyList<DuplicateArticle> Decide(
        ComparedArticle article, IEnumerable<ComparedArticle> others, Func<ComparedArticle, ComparedArticle, double> likeness, DuplicateKind least, int limit) =>
    [
        .. others.Select(other => (Other: other, Decision: DuplicateDecision.Of(article.Text, other.Text, likeness(article, other), article.DaysTo(other))))
            .Where(pair => pair.Decision.Kind >= least && (pair.Decision.Kind > DuplicateKind.Different || pair.Decision.Score >= LeastLikeness))
            .OrderByDescending(static pair => pair.Decision.Kind)
            .ThenByDescending(static pair => pair.Decision.Score)
            .ThenBy(static pair => pair.Other.Summary.Id)
            .Take(limit)
            .Select(static pair => new DuplicateArticle(
                pair.Other.Summary,
                pair.Decision.Kind,
                Math.Round(pair.Decision.Score, 3),
                pair.Decision.Reason,
                pair.Decision.Comparison.Shared,
                [.. pair.Decision.Comparison.Passages.OrderByDescending(static passage => passage.Words).Take(MostPassages)])),
    ];
}
