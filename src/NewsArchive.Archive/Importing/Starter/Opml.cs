using System.Xml;
using System.Xml.Linq;

using NewsArchive.Archive.Importing.Feeds;
using NewsArchive.Archive.Importing.Pages;
using NewsArchive.Archive.Importing.Sources;

namespace NewsArchive.Archive.Importing.Starter;

/// <summary>Lists of feeds as feed readers exchange them (OPML 2.0).</summary>
public static class Opml
{
    /// <summary>Reads the feeds of a list, from all its folders.</summary>
    /// <param name="content">The document.</param>
    /// <returns>The sources; or why it could not be read.</returns>
    public static Checked<IReadOnlyList<SourceInput>> Read(ReadOnlySpan<byte> content)
    {
        if (DocumentType.Strip(XmlRepair.Trim(PageDecoder.Decode(content, null).Text)) is not { } text) return Fault("The list declares entities of its own (a DTD), which is refused.");
        try
        {
            using var reader = XmlReader.Create(new StringReader(XmlRepair.Mend(text)), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false });
            var root = XElement.Load(reader);
            if (!root.Name.LocalName.Equals("opml", StringComparison.OrdinalIgnoreCase)) return Fault($"The document is no OPML: its root element is {root.Name.LocalName}.");
            return new List<SourceInput>(root.Descendants().Select(Outline).OfType<SourceInput>());
        }
        catch (XmlException broken)
        {
            return Fault($"The list is no valid XML (line {broken.LineNumber}).");
        }
    }

    /// <summary>Writes sources of the network as a list; folders are this machine's alone. What feed readers do not know (kind, schedule, selector) stands in attributes of our own, and is read back.</summary>
    public static XDocument Write(IEnumerable<NewsSource> sources, DateTimeOffset now) => new(new XElement(
        "opml",
        new XAttribute("version", "2.0"),
        new XElement("head", new XElement("title", "NewsArchive"), new XElement("dateCreated", now.ToString("R", System.Globalization.CultureInfo.InvariantCulture))),
        new XElement("body", sources.Where(source => source.Definition.Kind is SourceKind.Feed or SourceKind.Sitemap or SourceKind.Listing).Select(source => Outline(source.Definition.ToInput())))));

    private static XElement Outline(SourceInput source) => new(
        "outline",
        new XAttribute("type", source.Kind == "feed" ? "rss" : source.Kind!),
        new XAttribute("text", source.Name!),
        new XAttribute("title", source.Name!),
        new XAttribute("xmlUrl", source.Address!),
        Attribute("kind", source.Kind == "feed" ? null : source.Kind),
        Attribute("selector", source.Selector),
        Attribute("publisher", source.Publisher),
        Attribute("schedule", source.Schedule == SourceSchedule.AdaptiveWord ? null : source.Schedule),
        Attribute("timeZone", source.TimeZone == SourceChecks.DefaultTimeZone ? null : source.TimeZone),
        Attribute("fullArticles", source.FullArticles == "auto" ? null : source.FullArticles));

    private static SourceInput? Outline(XElement element)
    {
        if (!element.Name.LocalName.Equals("outline", StringComparison.OrdinalIgnoreCase) || Value(element, "xmlUrl") is not { } address) return null;
        return new SourceInput
        {
            Kind = Value(element, "kind") ?? "feed",
            Name = Value(element, "title") ?? Value(element, "text"),
            Address = address,
            Selector = Value(element, "selector"),
            Publisher = Value(element, "publisher"),
            Schedule = Value(element, "schedule"),
            TimeZone = Value(element, "timeZone"),
            FullArticles = Value(element, "fullArticles"),
        };
    }

    private static string? Value(XElement element, string name) =>
        element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value.Trim() is { Length: > 0 } value ? value : null;

    private static XAttribute? Attribute(string name, string? value) => value is null ? null : new XAttribute(name, value);

    private static SubmissionFault Fault(string message) => new(FaultKind.InvalidFields, message);
}
