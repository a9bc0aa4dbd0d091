using NewsArchive.Archive.Model;

namespace NewsArchive.Api.Resources;

/// <summary>Shows articles with one text once: the first of a page stands for those behind it.</summary>
internal static class SearchFolding
{
    /// <param name="clusters">Of the page's articles, those with others of the same text.</param>
    public static SearchList Fold(this SearchList list, IReadOnlyDictionary<Guid, ArticleCluster> clusters)
    {
        var behind = list.Items.Where(item => clusters.ContainsKey(item.Id)).ToLookup(item => clusters[item.Id].Id);
        var items = new List<SearchItem>(list.Items.Count);
        foreach (var item in list.Items)
        {
            if (!clusters.TryGetValue(item.Id, out var cluster)) items.Add(item);
            else if (behind[cluster.Id].First().Id == item.Id) items.Add(item with { Similar = new FoldedArticles(cluster.Articles - 1, [.. behind[cluster.Id].Skip(1).Select(static other => other.Id)]) });
        }

        return list with { Items = items };
    }
}

/// <summary>Articles with the same text as one, or nearly.</summary>
/// <param name="Articles">How many others the archive has; `GET .../duplicates` lists them.</param>
/// <param name="Ids">Those of them that would stand on this page.</param>
internal sealed record FoldedArticles(int Articles, IReadOnlyList<Guid> Ids);
