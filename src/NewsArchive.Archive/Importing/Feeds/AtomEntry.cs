using System.Net;
using System.Xml.Linq;

using NewsArchive.Archive.Importing.Sources;

namespace NewsArchive.Archive.Importing.Feeds;

/// <summary>Reads an entry of Atom 1.0, or of the drafts before it.</summary>
internal static class AtomEntry
{
    /// <returns>Null where the entry says nothing.</returns>
    public static ListedItem? Read(XElement entry, Uri document)
    {
        var home = entry.Attribute(XNamespace.Xml + "base")?.Value is { } text && Uri.TryCreate(document, text, out var named) ? named : document;
        var title = FeedText.Line(Construct(entry.Own("title").FirstOrDefault()));
        var summary = Construct(entry.Own("summary").FirstOrDefault());
        var content = Construct(entry.Own("content").FirstOrDefault());
        var address = ItemKeys.Address(FeedNames.First(entry.Of(FeedNames.FeedBurner, "origLink")), home) ?? Link(entry, home);
        if (ItemKeys.Of(entry.Own("id").FirstOrDefault().Text(), address, title, content ?? summary) is not { } known) return null;
        return new ListedItem
        {
            Key = known.Key,
            Address = known.Address,
            Title = title,
            Summary = summary,
            ContentHtml = content,
            Published = FeedDates.Read(FeedNames.First(entry.Own("published"), entry.Own("issued"), entry.Own("created"), entry.Of(FeedNames.DublinCore, "date"), entry.Own("updated"), entry.Own("modified"))),
            Updated = FeedDates.Read(FeedNames.First(entry.Own("updated"), entry.Own("modified"))),
            Authors = [.. entry.Own("author").Select(author => FeedText.Line(author.Own("name").FirstOrDefault()?.Value)).Concat(entry.Of(FeedNames.DublinCore, "creator").Select(author => FeedText.Line(author.Value))).OfType<string>().Distinct()],
            Tags = [.. entry.Own("category").Select(tag => FeedText.Line(tag.Attribute("label")?.Value ?? tag.Attribute("term")?.Value)).OfType<string>().Distinct()],
            Image = MediaImage.Find(entry, home),
        };
    }

    private static Uri? Link(XElement entry, Uri home) => entry.Own("link")
        .Where(link => link.Attribute("rel")?.Value is null or "alternate" or "")
        .OrderBy(link => link.Attribute("type")?.Value is null or "text/html" ? 0 : 1)
        .Select(link => ItemKeys.Address(link.Attribute("href")?.Value ?? link.Text(), home))
        .FirstOrDefault(address => address is not null);

    /// <summary>A text construct as HTML: text is escaped, HTML is what it is, XHTML stands in a div of its own.</summary>
    private static string? Construct(XElement? element)
    {
        if (element is null) return null;
        var html = element.Attribute("type")?.Value switch
        {
            "xhtml" or "application/xhtml+xml" => string.Concat((element.Elements().FirstOrDefault() ?? element).Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting))),
            "html" or "text/html" => element.Value,
            // Many leave the type out and write HTML all the same.
            _ when element.Value.Contains("</", StringComparison.Ordinal) || element.Value.Contains("<br", StringComparison.OrdinalIgnoreCase) => element.Value,
            _ => WebUtility.HtmlEncode(element.Value),
        };
        return string.IsNullOrWhiteSpace(html) ? null : html.Trim();
    }
}
