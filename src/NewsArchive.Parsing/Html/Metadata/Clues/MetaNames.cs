using System.Collections.Frozen;

namespace NewsArchive.Parsing.Html.Metadata.Clues;

/// <summary>What the names of `meta` elements and of microdata mean.</summary>
internal static class MetaNames
{
    public readonly record struct Meaning(ClueField Field, MetadataSource Source, int Rank);

    private static readonly FrozenDictionary<string, Meaning> Metas = Table(
        (ClueField.Title, MetadataSource.OpenGraph, "og:title"),
        (ClueField.Title, MetadataSource.Twitter, "twitter:title twitter:text:title"),
        (ClueField.Title, MetadataSource.DublinCore, "dc.title dcterms.title dc:title"),
        (ClueField.Title, MetadataSource.Meta, "title originaltitle headline parsely-title sailthru.title cxenseparse:title"),
        (ClueField.SiteName, MetadataSource.OpenGraph, "og:site_name"),
        (ClueField.SiteName, MetadataSource.Meta, "application-name apple-mobile-web-app-title"),
        (ClueField.Description, MetadataSource.OpenGraph, "og:description"),
        (ClueField.Description, MetadataSource.Twitter, "twitter:description"),
        (ClueField.Description, MetadataSource.DublinCore, "dc.description dcterms.abstract"),
        (ClueField.Description, MetadataSource.Meta, "description"),
        (ClueField.Published, MetadataSource.OpenGraph, "article:published_time article:published og:article:published_time"),
        (ClueField.Published, MetadataSource.DublinCore, "dc.date.issued dcterms.issued dcterms.created dc.date dcterms.date dc.date.created"),
        (ClueField.Published, MetadataSource.Meta,
            "content_publisheddate publishdate publish-date publish_date pubdate parsely-pub-date sailthru.date cxenseparse:recs:publishtime datepublished published_time published-date date originalpublicationdate dtk:publishdate article.published"),
        (ClueField.Modified, MetadataSource.OpenGraph, "article:modified_time og:updated_time article:modified"),
        (ClueField.Modified, MetadataSource.DublinCore, "dcterms.modified dc.date.modified"),
        (ClueField.Modified, MetadataSource.Meta, "lastmod last-modified datemodified modified_time"),
        (ClueField.Author, MetadataSource.OpenGraph, "article:author og:article:author"),
        (ClueField.Author, MetadataSource.Twitter, "twitter:creator"),
        (ClueField.Author, MetadataSource.DublinCore, "dc.creator dcterms.creator dc:creator"),
        (ClueField.Author, MetadataSource.Meta, "content_author dable:author parsely-author sailthru.author cxenseparse:author mediator_author author dtk:author byl reporter penulis"),
        (ClueField.Editor, MetadataSource.Meta, "content_editor editor dable:editor redaktur"),
        (ClueField.Section, MetadataSource.OpenGraph, "article:section"),
        (ClueField.Section, MetadataSource.DublinCore, "dc.subject.section"),
        (ClueField.Section, MetadataSource.Meta, "content_category section parsely-section cxenseparse:section category kanal"),
        (ClueField.Tag, MetadataSource.OpenGraph, "article:tag og:article:tag"),
        (ClueField.Keywords, MetadataSource.DublinCore, "dc.subject dcterms.subject"),
        (ClueField.Keywords, MetadataSource.Meta, "news_keywords content_tags parsely-tags sailthru.tags dtk:keywords keywords keyword"),
        (ClueField.Url, MetadataSource.OpenGraph, "og:url"),
        (ClueField.Url, MetadataSource.Twitter, "twitter:url"),
        (ClueField.Url, MetadataSource.DublinCore, "dc.identifier dcterms.identifier"),
        (ClueField.Image, MetadataSource.OpenGraph, "og:image og:image:url og:image:secure_url"),
        (ClueField.Image, MetadataSource.Twitter, "twitter:image twitter:image:src"),
        (ClueField.Image, MetadataSource.Meta, "thumbnailurl image dable:image"),
        (ClueField.ImageCaption, MetadataSource.OpenGraph, "og:image:alt"),
        (ClueField.Language, MetadataSource.OpenGraph, "og:locale"),
        (ClueField.Language, MetadataSource.DublinCore, "dc.language dcterms.language"),
        (ClueField.Language, MetadataSource.Meta, "language content-language"),
        (ClueField.ContentTier, MetadataSource.OpenGraph, "article:content_tier"),
        (ClueField.FreeToRead, MetadataSource.Meta, "isaccessibleforfree"),
        (ClueField.Licence, MetadataSource.DublinCore, "dcterms.license dc.rights.license"),
        (ClueField.Licence, MetadataSource.Meta, "license licence"),
        (ClueField.PageCount, MetadataSource.Meta, "content_total_pages"),
        (ClueField.ArticleType, MetadataSource.OpenGraph, "og:type"));

    private static readonly FrozenDictionary<string, Meaning> Properties = Table(
        (ClueField.Title, MetadataSource.Itemprop, "headline"),
        (ClueField.Published, MetadataSource.Itemprop, "datepublished"),
        (ClueField.Modified, MetadataSource.Itemprop, "datemodified"),
        (ClueField.Author, MetadataSource.Itemprop, "author creator"),
        (ClueField.Editor, MetadataSource.Itemprop, "editor"),
        (ClueField.Section, MetadataSource.Itemprop, "articlesection"),
        (ClueField.Keywords, MetadataSource.Itemprop, "keywords"),
        (ClueField.Url, MetadataSource.Itemprop, "mainentityofpage url"),
        (ClueField.Image, MetadataSource.Itemprop, "image thumbnailurl"),
        (ClueField.Language, MetadataSource.Itemprop, "inlanguage"),
        (ClueField.FreeToRead, MetadataSource.Itemprop, "isaccessibleforfree"),
        (ClueField.Licence, MetadataSource.Itemprop, "license"));

    private static readonly FrozenDictionary<string, Meaning>.AlternateLookup<ReadOnlySpan<char>> MetaLookup = Metas.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<string, Meaning>.AlternateLookup<ReadOnlySpan<char>> PropertyLookup = Properties.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="name">The `name`, `property` or `http-equiv` of a `meta` element.</param>
    public static Meaning? OfMeta(ReadOnlySpan<char> name) => MetaLookup.TryGetValue(name.Trim(), out var meaning) ? meaning : null;

    /// <param name="names">An `itemprop`: one name or several.</param>
    public static Meaning? OfProperty(ReadOnlySpan<char> names)
    {
        foreach (var part in names.Split(' '))
        {
            if (PropertyLookup.TryGetValue(names[part], out var meaning)) return meaning;
        }

        return null;
    }

    private static FrozenDictionary<string, Meaning> Table(params ReadOnlySpan<(ClueField Field, MetadataSource Source, string Names)> rows)
    {
        var table = new Dictionary<string, Meaning>(StringComparer.OrdinalIgnoreCase);
        foreach (var (field, source, names) in rows)
        {
            var rank = 0;
            foreach (var name in names.Split(' ')) table.Add(name, new Meaning(field, source, rank++));
        }

        return table.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
