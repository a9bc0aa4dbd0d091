using NewsArchive.Archive.Model;
using NewsArchive.Parsing;

namespace NewsArchive.Archive.Storage.Statistics;

/// <summary>What can only be told by reading articles whole, gathered over some of them.</summary>
internal sealed class StatisticsSample
{
    /// <summary>Of one or two articles a share says nothing of their outlet.</summary>
    private const int FewestArticles = 3;

    private readonly Dictionary<string, int> _cited = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, (int Articles, long Removed, long All)> _outlets = new(StringComparer.Ordinal);

    public int Size { get; private set; }

    public void Add(ParsedArticle article)
    {
        Size++;
        foreach (var source in article.Sources.Distinct(StringComparer.OrdinalIgnoreCase)) _cited[source] = _cited.GetValueOrDefault(source) + 1;
        if (article.Publisher is not { } publisher) return;
        var removed = article.Removed.Sum(piece => (long)piece.Text.Length);
        var kept = article.Blocks.Sum(block => (long)block.Text.Length) + (article.Dateline?.Text.Length ?? 0);
        var sum = _outlets.GetValueOrDefault(publisher.Id);
        _outlets[publisher.Id] = (sum.Articles + 1, sum.Removed + removed, sum.All + removed + kept);
    }

    public IReadOnlyList<NamedCount> Cited() =>
        [.. _cited.OrderByDescending(source => source.Value).ThenBy(source => source.Key, StringComparer.Ordinal)
            .Take(ArchiveStatistics.MostNames).Select(source => new NamedCount(source.Key, source.Value))];

    public IReadOnlyList<OutletNoise> Noise() =>
        [.. _outlets.Where(outlet => outlet.Value.Articles >= FewestArticles && outlet.Value.All > 0)
            .Select(outlet => new OutletNoise(outlet.Key, outlet.Value.Articles, (double)outlet.Value.Removed / outlet.Value.All))
            .OrderByDescending(outlet => outlet.Share).ThenBy(outlet => outlet.Outlet, StringComparer.Ordinal).Take(ArchiveStatistics.MostNames)];
}
