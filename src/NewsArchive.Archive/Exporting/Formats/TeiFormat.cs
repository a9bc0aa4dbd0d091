using System.Globalization;
using System.Text;
using System.Xml;

using NewsArchive.Parsing;

namespace NewsArchive.Archive.Exporting.Formats;

/// <summary>A corpus in TEI P5: a header and a text for each article.</summary>
internal sealed class TeiFormat(Stream output) : IArticleFormat
{
    private const string Tei = "http://www.tei-c.org/ns/1.0";

    private static readonly XmlWriterSettings Fragments = new()
    {
        Async = true,
        CloseOutput = false,
        ConformanceLevel = ConformanceLevel.Fragment,
        Encoding = new UTF8Encoding(false),
        Indent = true,
        // News has characters that XML does not know; they are left out below.
        CheckCharacters = true,
    };

    public Task BeginAsync(CancellationToken cancellationToken) => WriteAsync(
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <teiCorpus xmlns="{Tei}">
        <teiHeader><fileDesc><titleStmt><title>NewsArchive</title></titleStmt><publicationStmt><p>Exported from a NewsArchive.</p></publicationStmt><sourceDesc><p>News articles; each has its own source.</p></sourceDesc></fileDesc></teiHeader>

        """,
        cancellationToken);

    public async Task WriteAsync(IReadOnlyList<ExportedArticle> articles, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        await using (var xml = XmlWriter.Create(buffer, Fragments))
        {
            foreach (var article in articles) Write(xml, article);
        }

        buffer.WriteByte((byte)'\n');
        await output.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), cancellationToken);
    }

    public Task EndAsync(CancellationToken cancellationToken) => WriteAsync("</teiCorpus>\n", cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static void Write(XmlWriter xml, ExportedArticle row)
    {
        var article = row.Article;
        xml.WriteStartElement("TEI", Tei);
        xml.WriteAttributeString("xml", "id", null, $"a{row.Id:N}");
        xml.WriteAttributeString("xml", "lang", null, article.Language);
        WriteHeader(xml, row);
        xml.WriteStartElement("text");
        xml.WriteStartElement("body");
        if (article.Title is { } title) Element(xml, "head", title);
        if (article.Dateline is { Text.Length: > 0 } dateline) Element(xml, "dateline", dateline.Text.Trim());
        WriteBlocks(xml, article.Blocks);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteHeader(XmlWriter xml, ExportedArticle row)
    {
        var article = row.Article;
        xml.WriteStartElement("teiHeader");
        xml.WriteStartElement("fileDesc");
        xml.WriteStartElement("titleStmt");
        Element(xml, "title", article.Title ?? row.Id.ToString("D"));
        foreach (var author in article.Authors) Element(xml, "author", author);
        foreach (var editor in article.Editors) Element(xml, "editor", editor);
        xml.WriteEndElement();
        xml.WriteStartElement("publicationStmt");
        Element(xml, "publisher", article.Publisher?.Name ?? "unknown");
        if (article.Dateline?.Place is { } place) Element(xml, "pubPlace", place);
        if (article.PublishedAt is { } published) WriteDate(xml, published);
        WriteIdentifier(xml, "newsarchive", row.Id.ToString("D"));
        WriteIdentifier(xml, "revision", row.Revision.ToString(CultureInfo.InvariantCulture));
        WriteIdentifier(xml, "sha256", row.OriginalSha256);
        xml.WriteEndElement();
        xml.WriteStartElement("sourceDesc");
        xml.WriteStartElement("bibl");
        if (article.Url is { } url) WriteIdentifier(xml, "url", url);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        WriteProfile(xml, article);
        xml.WriteEndElement();
    }

    private static void WriteProfile(XmlWriter xml, ParsedArticle article)
    {
        if (article.Tags.Count == 0 && article.Section is null) return;
        xml.WriteStartElement("profileDesc");
        xml.WriteStartElement("textClass");
        if (article.Section is { } section) Element(xml, "classCode", section, ("scheme", "section"));
        if (article.Tags.Count > 0)
        {
            xml.WriteStartElement("keywords");
            foreach (var tag in article.Tags) Element(xml, "term", tag);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Subheadings open divisions; list items that follow one another are one list.</summary>
    private static void WriteBlocks(XmlWriter xml, IReadOnlyList<ArticleBlock> blocks)
    {
        xml.WriteStartElement("div");
        for (var i = 0; i < blocks.Count; i++)
        {
            switch (blocks[i].Kind)
            {
                case BlockKind.Subheading:
                    xml.WriteEndElement();
                    xml.WriteStartElement("div");
                    Element(xml, "head", blocks[i].Text);
                    break;
                case BlockKind.ListItem:
                    xml.WriteStartElement("list");
                    for (; i < blocks.Count && blocks[i].Kind == BlockKind.ListItem; i++) Element(xml, "item", blocks[i].Text);
                    i--;
                    xml.WriteEndElement();
                    break;
                case BlockKind.Quote:
                    xml.WriteStartElement("quote");
                    Element(xml, "p", blocks[i].Text);
                    xml.WriteEndElement();
                    break;
                case BlockKind.Table:
                    Element(xml, "p", blocks[i].Text, ("rend", "table-row"));
                    break;
                case BlockKind.Caption:
                    Element(xml, "p", blocks[i].Text, ("rend", "caption"));
                    break;
                default:
                    Element(xml, "p", blocks[i].Text);
                    break;
            }
        }

        xml.WriteEndElement();
    }

    private static void WriteDate(XmlWriter xml, DateTimeOffset time) =>
        Element(xml, "date", time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ("when", time.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)));

    private static void WriteIdentifier(XmlWriter xml, string type, string value) => Element(xml, "idno", value, ("type", type));

    private static void Element(XmlWriter xml, string name, string text, (string Name, string Value)? attribute = null)
    {
        xml.WriteStartElement(name);
        if (attribute is var (attributeName, value)) xml.WriteAttributeString(attributeName, value);
        xml.WriteString(Known(text));
        xml.WriteEndElement();
    }

    private static string Known(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i])) continue;
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i])) i++;
            else return string.Concat(text.EnumerateRunes().Where(rune => rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value)).Select(rune => rune.ToString()));
        }

        return text;
    }

    private async Task WriteAsync(string text, CancellationToken cancellationToken) => await output.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
}
