using System.Xml.Linq;

using NewsArchive.Archive.Importing.Sources;

namespace NewsArchive.Archive.Importing.Feeds;

/// <summary>Reads an item of RSS, whatever its version.</summary>
internal static class RssItem
{
    /// <returns>Null where the item says nothing.</returns>
    public static ListedItem? Read(XElement item, Uri document)
    {
        var guid = item.Own("guid").FirstOrDefault();
        var title = FeedText.Line(FeedNames.First(item.Own("title"), item.Of(FeedNames.Media, "title"), item.Of(FeedNames.DublinCore, "title")));
        var summary = FeedNames.First(item.Own("description"), item.Of(FeedNames.Media, "description"), item.Own("summary"));
        var content = FeedNames.First(item.Of(FeedNames.Content, "encoded"), item.Own("fulltext"), item.Own("body"));
        var home = item.AncestorsAndSelf().Attributes(XNamespace.Xml + "base").FirstOrDefault()?.Value is { } text && Uri.TryCreate(document, text, out var named) ? named : document;
        var address = Link(item, guid, home);
        if (ItemKeys.Of(guid.Text() ?? item.Attribute(XName.Get("about", FeedNames.Rdf))?.Value, address, title, content ?? summary) is not { } known) return null;
        return new ListedItem
        {
            Key = known.Key,
            Address = known.Address,
            Title = title,
            Summary = summary,
            ContentHtml = content,
            Published = FeedDates.Read(FeedNames.First(item.Own("pubDate"), item.Of(FeedNames.DublinCore, "date"), item.Of(FeedNames.Atom, "published"), item.Of(FeedNames.DublinTerms, "created"), item.Own("date"))),
            Updated = FeedDates.Read(FeedNames.First(item.Of(FeedNames.Atom, "updated"), item.Of(FeedNames.DublinTerms, "modified"))),
            Authors = [.. item.Of(FeedNames.DublinCore, "creator").Concat(item.Own("author")).Select(author => Person(author.Value)).OfType<string>().Distinct()],
            Tags = [.. item.Own("category").Concat(item.Of(FeedNames.DublinCore, "subject")).Select(tag => FeedText.Line(tag.Value))
                .Concat(item.Of(FeedNames.Media, "keywords").SelectMany(words => words.Value.Split(',')).Select(FeedText.Line)).OfType<string>().Distinct()],
            Image = MediaImage.Find(item, home),
        };
    }

    /// <summary>FeedBurner counts clicks on the link and keeps the address beside it; a guid is an address unless it says otherwise.</summary>
    private static Uri? Link(XElement item, XElement? guid, Uri document) =>
        ItemKeys.Address(FeedNames.First(item.Of(FeedNames.FeedBurner, "origLink")), document)
        ?? item.Own("link").Select(link => ItemKeys.Address(link.Text() ?? link.Attribute("href")?.Value, document)).FirstOrDefault(address => address is not null)
        ?? item.Of(FeedNames.Atom, "link").Where(link => link.Attribute("rel")?.Value is null or "alternate").Select(link => ItemKeys.Address(link.Attribute("href")?.Value, document)).FirstOrDefault(address => address is not null)
        ?? (guid?.Attribute("isPermaLink")?.Value is not "false" && guid.Text() is ['h' or 'H', ..] permanent ? ItemKeys.Address(permanent, document) : null)
        ?? ItemKeys.Address(item.Attribute(XName.Get("about", FeedNames.Rdf))?.Value, document);

    /// <summary>"redaksi@koran.example (Siti Aminah)" is Siti Aminah; an address alone is nobody.</summary>
    private static string? Person(string text)
    {
        var line = FeedText.Line(text);
        if (line is null || !line.Contains('@')) return line;
        var open = line.IndexOf('(');
        return open >= 0 && line.IndexOf(')', open) is var close and > 0 ? FeedText.Line(line[(open + 1)..close]) : null;
    }
}
