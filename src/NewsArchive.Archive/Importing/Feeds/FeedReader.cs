using System.Text;

using NewsArchive.Archive.Importing.Pages;

namespace NewsArchive.Archive.Importing.Feeds;

/// <summary>Reads what a source lists out of the bytes it gave: RSS 0.9x, 1.0 and 2.0, Atom, JSON Feed, sitemaps and their indexes.</summary>
/// <remarks>Pure. The form is told by the content, because media types are wrong as often as right. What fails is told, never thrown.</remarks>
internal static class FeedReader
{
    /// <summary>More entries than this are not kept: a sitemap has 50,000 at most by its standard.</summary>
    private const int MostItems = 50_000;

    /// <param name="content">The document.</param>
    /// <param name="charset">Its character set by HTTP, or null.</param>
    /// <param name="address">Where it came from: relative addresses begin there.</param>
    public static ReadList Read(ReadOnlySpan<byte> content, string? charset, Uri address)
    {
        var text = Decode(content, charset);
        var start = text.AsSpan().TrimStart();
        if (start.IsEmpty) return ReadList.Unreadable("The document is empty.");
        if (start[0] == '{') return JsonFeed.Read(text, address);
        var xml = XmlRepair.Trim(text);
        if (IsPage(xml)) return ReadList.Unreadable(FeedLinks.Describe(text, address));
        if (DocumentType.Strip(xml) is not { } plain) return ReadList.Unreadable("The document declares entities of its own (a DTD), which is refused.");
        if (XmlItems.Read(plain) is not { } entries) return ReadList.Unreadable("The document is no feed or sitemap: it is neither XML that could be read nor JSON.");
        var list = Understand(entries, address);
        return list with { Items = [.. ItemKeys.Settle(list.Items).Take(MostItems)], Title = list.Title ?? FeedText.Line(entries.Title), Remark = entries.Remark };
    }

    private static ReadList Understand(XmlEntries entries, Uri address) => entries.Root.Name.LocalName.ToLowerInvariant() switch
    {
        "rss" => new ReadList($"RSS {entries.Root.Attribute("version")?.Value ?? ""}".TrimEnd(), [.. entries.Entries.Select(entry => RssItem.Read(entry, address)).OfType<Sources.ListedItem>()]),
        "rdf" => new ReadList("RSS 1.0", [.. entries.Entries.Select(entry => RssItem.Read(entry, address)).OfType<Sources.ListedItem>()]),
        "feed" => new ReadList("Atom", [.. entries.Entries.Select(entry => AtomEntry.Read(entry, address)).OfType<Sources.ListedItem>()]),
        "urlset" => new ReadList("sitemap", [.. entries.Entries.Select(entry => SitemapEntry.Read(entry, address)).OfType<Sources.ListedItem>()]),
        "sitemapindex" => new ReadList("sitemap index", []) { Children = [.. entries.Entries.Select(entry => SitemapEntry.ReadChild(entry, address)).OfType<ChildSitemap>()] },
        var other => ReadList.Unreadable($"The document is no feed or sitemap: its root element is {other}."),
    };

    /// <summary>As pages are decoded: a byte order mark, HTTP, the XML declaration, else what it looks like.</summary>
    private static string Decode(ReadOnlySpan<byte> content, string? charset)
    {
        // Two zero bytes in four are UTF-16 without a mark, which XML allows.
        if (content is [(byte)'<', 0, _, 0, ..]) return Encoding.Unicode.GetString(content);
        if (content is [0, (byte)'<', 0, _, ..]) return Encoding.BigEndianUnicode.GetString(content);
        return PageDecoder.Decode(content, charset).Text;
    }

    private static bool IsPage(string text) =>
        text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<head", StringComparison.OrdinalIgnoreCase);
}
