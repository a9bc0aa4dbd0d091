using System.Globalization;
using System.Text;
using System.Xml;

using NewsArchive.Archive.Model;

namespace NewsArchive.Api.Feeds;

/// <summary>Writes a feed as Atom (RFC 4287).</summary>
internal static class AtomFeed
{
    public const string MediaType = "application/atom+xml; charset=utf-8";

    private const string Namespace = "http://www.w3.org/2005/Atom";

    public static byte[] Write(SearchFeed feed)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true }))
        {
            xml.WriteStartElement("feed", Namespace);
            Element(xml, "id", feed.Self);
            HtmlElement(xml, "title", feed.Title);
            Element(xml, "updated", Time(feed.Updated));
            Link(xml, "self", feed.Self);
            xml.WriteStartElement("author", Namespace);
            Element(xml, "name", "NewsArchive");
            xml.WriteEndElement();
            foreach (var item in feed.Items) Entry(xml, feed, item);
            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static void Entry(XmlWriter xml, SearchFeed feed, ArticleSummary item)
    {
        xml.WriteStartElement("entry", Namespace);
        Element(xml, "id", SearchFeed.IdOf(item));
        HtmlElement(xml, "title", SearchFeed.TitleOf(item));
        Element(xml, "updated", Time(item.ArchivedAt));
        if (item.PublishedAt is { } published) Element(xml, "published", Time(published));
        Link(xml, "alternate", feed.PageOf(item));
        if (item.Url is { } url) Link(xml, "via", url);
        if (item.Publisher is { } publisher)
        {
            xml.WriteStartElement("author", Namespace);
            Element(xml, "name", publisher);
            xml.WriteEndElement();
        }

        if (item.Lead is { } lead) HtmlElement(xml, "summary", lead);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", Clean(address));
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Namespace, Clean(text));

    /// <summary>Text as HTML that shows it: readers that take all they get for HTML find no tag in it either.</summary>
    private static void HtmlElement(XmlWriter xml, string name, string text)
    {
        xml.WriteStartElement(name, Namespace);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(Clean(text).Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal));
        xml.WriteEndElement();
    }

    /// <summary>XML has no place for most control characters, not even escaped.</summary>
    private static string Clean(string text)
    {
        if (text.All(XmlConvert.IsXmlChar)) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Utf16SequenceLength == 2 || XmlConvert.IsXmlChar((char)rune.Value)) clean.Append(rune.ToString());
        }

        return clean.ToString();
    }

    private static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
