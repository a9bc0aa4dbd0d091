using NewsArchive.Archive.Importing.Feeds;
using NewsArchive.Archive.Importing.Fetching;
using NewsArchive.Archive.Importing.Sources;

namespace NewsArchive.Archive.Importing.Web;

/// <summary>Reads the sitemaps that an index of sitemaps names, the newest first.</summary>
internal sealed class SitemapTree(IWebDoor door)
{
    /// <summary>Sitemaps that one visit fetches.</summary>
    private const int MostSitemaps = 50;

    private const int MostItems = 50_000;

    /// <summary>An index may name indexes; a further level is somebody's mistake.</summary>
    private const int MostLevels = 2;

    /// <summary>Clocks of sites are not exact, and what they say of days may lack the hours.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromDays(2);

    public async Task<WebList> ReadAsync(NewsSource source, ReadList index, CancellationToken cancellationToken)
    {
        var items = new List<ListedItem>();
        var waiting = new Queue<(ChildSitemap Child, int Level)>(NewestFirst(index, 1, KnownUntil(source)));
        var (fetched, bytes, failures) = (0, 0L, new List<string>());
        while (fetched < MostSitemaps && items.Count < MostItems && waiting.TryDequeue(out var next))
        {
            fetched++;
            var answer = await door.FetchAsync(new FetchRequest(next.Child.Address) { Accept = "application/xml, text/xml;q=0.9, */*;q=0.5", Contact = source.Definition.Contact }, cancellationToken);
            bytes += answer.WireBytes;
            var list = Read(answer);
            if (list.Fault is { } fault) failures.Add(fault);
            items.AddRange(list.Items.Take(MostItems - items.Count));
            if (next.Level < MostLevels) foreach (var child in NewestFirst(list, next.Level + 1, KnownUntil(source))) waiting.Enqueue(child);
        }

        if (fetched > 0 && failures.Count == fetched) return new WebList(ReadList.Unreadable($"None of its {fetched} sitemaps could be read. {failures[0]}"), null, bytes);
        var remark = failures.Count > 0 ? $"{failures.Count} of its {fetched} sitemaps could not be read. {failures[0]}" : null;
        // Of the index itself: which sitemaps are fetched depends on the visit before.
        var hash = ItemFingerprints.OfAll(index.Children.Select(child => new ListedItem { Key = child.Address.AbsoluteUri, Address = child.Address.AbsoluteUri, Updated = child.Updated }));
        return new WebList(index with { Items = items, Remark = remark }, failures.Count > 0 || waiting.Count > 0 ? null : hash, bytes);
    }

    /// <summary>Sitemaps that did not change since the last whole visit have nothing new.</summary>
    private static DateTimeOffset? KnownUntil(NewsSource source) => source.Memory.ListedHash is null ? null : source.LastSuccessAt - Margin;

    private static IEnumerable<(ChildSitemap Child, int Level)> NewestFirst(ReadList index, int level, DateTimeOffset? knownUntil) => index.Children
        .Where(child => knownUntil is null || child.Updated is null || child.Updated >= knownUntil)
        .OrderByDescending(child => child.Updated ?? DateTimeOffset.MaxValue)
        .Select(child => (child, level));

    private static ReadList Read(FetchAnswer answer)
    {
        if (answer.Fault is { } fault) return ReadList.Unreadable(fault.Message);
        if (PackedDocument.Unpack(answer.Body) is not { } document) return ReadList.Unreadable($"{answer.Address} is packed, and not as gzip is, or too large.");
        var list = FeedReader.Read(document.Span, answer.Charset, answer.Address);
        return list.Fault is null ? list : ReadList.Unreadable($"{answer.Address}: {list.Fault}");
    }
}
