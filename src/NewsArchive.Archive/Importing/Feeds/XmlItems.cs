using System.Xml;
using System.Xml.Linq;

namespace NewsArchive.Archive.Importing.Feeds;

/// <summary>Takes the entries out of an XML document one by one, whatever its size, and whatever is wrong between them.</summary>
internal static class XmlItems
{
    /// <summary>What an entry is called: RSS, Atom, sitemap, index of sitemaps, OPML.</summary>
    private static readonly HashSet<string> EntryNames = new(["item", "entry", "url", "sitemap"], StringComparer.OrdinalIgnoreCase);

    /// <summary>KnownPrefixes that documents use and may forget to declare.</summary>
    private static readonly Dictionary<string, string> KnownPrefixes = new()
    {
        ["content"] = FeedNames.Content,
        ["dc"] = FeedNames.DublinCore,
        ["dcterms"] = FeedNames.DublinTerms,
        ["media"] = FeedNames.Media,
        ["atom"] = FeedNames.Atom,
        ["news"] = FeedNames.News,
        ["image"] = FeedNames.Image,
        ["rdf"] = FeedNames.Rdf,
        ["feedburner"] = FeedNames.FeedBurner,
        ["xlink"] = "http://www.w3.org/1999/xlink",
        ["xsi"] = "http://www.w3.org/2001/XMLSchema-instance",
    };

    /// <summary>Reads a document; where it is not valid, mended; where that does not help, each entry by itself.</summary>
    /// <param name="text">The document, decoded.</param>
    /// <returns>Null where there is no element at all.</returns>
    public static XmlEntries? Read(string text)
    {
        if (TryRead(text, strict: true) is { } valid) return valid;
        var mended = XmlRepair.Mend(text);
        if (TryRead(mended, strict: false) is { } repaired) return repaired with { Remark = "It is not valid XML, and was read all the same." };
        return Salvage(mended);
    }

    private static XmlEntries? TryRead(string text, bool strict)
    {
        try
        {
            using var reader = Open(text, strict ? null : Context(text), ConformanceLevel.Document);
            if (reader.MoveToContent() != XmlNodeType.Element) return null;
            var root = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
            if (reader.GetAttribute("version") is { } version) root.SetAttributeValue("version", version);
            var entries = new List<XElement>();
            string? title = null;
            reader.Read();
            // What stands behind the end of the root is nobody's.
            while (!reader.EOF && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == 0))
            {
                if (reader.NodeType != XmlNodeType.Element) reader.Read();
                else if (EntryNames.Contains(reader.LocalName)) entries.Add(ShallowElement.Read(reader));
                else if (title is null && reader.LocalName == "title" && reader.Depth <= 2) title = ShallowElement.Read(reader).Value;
                // Pictures and clouds of a channel may hold anything, also what is called like an entry.
                else if (reader.LocalName is "channel" || reader.Depth == 0) reader.Read();
                else reader.Skip();
            }

            return reader.EOF && !strict && entries.Count == 0 ? null : new XmlEntries(root, entries, title);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>Each entry that is whole and valid by itself.</summary>
    private static XmlEntries? Salvage(string text)
    {
        var context = Context(text);
        var (entries, lost, at) = (new List<XElement>(), 0, 0);
        while (at < text.Length && text.IndexOf('<', at) is var start and >= 0)
        {
            at = start + 1;
            var end = at;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is ':' or '_' or '-')) end++;
            var name = text[at..end];
            if (!EntryNames.Contains(name[(name.IndexOf(':') + 1)..])) continue;
            var closing = $"</{name}>";
            var close = text.IndexOf(closing, end, StringComparison.Ordinal);
            if (close < 0)
            {
                lost++;
                break;
            }

            if (TryParse(text[start..(close + closing.Length)], context) is { } entry) entries.Add(entry);
            else lost++;
            at = close + closing.Length;
        }

        if (entries.Count == 0) return null;
        var root = text.Contains("<rss", StringComparison.OrdinalIgnoreCase) ? XName.Get("rss") : text.Contains("<rdf:RDF", StringComparison.OrdinalIgnoreCase) ? XName.Get("RDF", FeedNames.Rdf)
            : text.Contains("<urlset", StringComparison.OrdinalIgnoreCase) ? XName.Get("urlset") : text.Contains("<sitemapindex", StringComparison.OrdinalIgnoreCase) ? XName.Get("sitemapindex") : XName.Get("feed", FeedNames.Atom);
        return new XmlEntries(new XElement(root), entries, null) { Remark = $"It is not valid XML: {entries.Count} entries could be read, {lost} could not." };
    }

    private static XElement? TryParse(string fragment, XmlParserContext context)
    {
        try
        {
            using var reader = Open(fragment, context, ConformanceLevel.Fragment);
            return reader.MoveToContent() == XmlNodeType.Element ? ShallowElement.Read(reader) : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static XmlReader Open(string text, XmlParserContext? context, ConformanceLevel level) => XmlReader.Create(
        new StringReader(text),
        new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, ConformanceLevel = level, IgnoreComments = true, IgnoreProcessingInstructions = true, CheckCharacters = false },
        context);

    /// <summary>Declares every prefix that the text uses: a forgotten declaration must not cost a feed.</summary>
    private static XmlParserContext Context(string text)
    {
        var names = new NameTable();
        var namespaces = new XmlNamespaceManager(names);
        foreach (var (prefix, address) in KnownPrefixes) namespaces.AddNamespace(prefix, address);
        foreach (var prefix in PrefixFinder.Find(text))
        {
            if (!KnownPrefixes.ContainsKey(prefix)) namespaces.AddNamespace(prefix, "urn:undeclared:" + prefix);
        }

        return new XmlParserContext(names, namespaces, null, XmlSpace.None);
    }
}

/// <summary>The entries of a document.</summary>
/// <param name="Root">Its root element, without what is in it.</param>
/// <param name="Entries">In its order.</param>
/// <param name="Title">How it calls itself.</param>
internal sealed record XmlEntries(XElement Root, IReadOnlyList<XElement> Entries, string? Title)
{
    public string? Remark { get; init; }
}
