using System.Text.Json.Serialization;

namespace NewsArchive.Parsing;

/// <summary>Which part of a page a piece of metadata was read from.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<MetadataSource>))]
public enum MetadataSource
{
    /// <summary>A script of linked data (schema.org).</summary>
    JsonLd,

    /// <summary>Open Graph: `og:*` and `article:*`.</summary>
    OpenGraph,

    /// <summary>Twitter cards: `twitter:*`.</summary>
    Twitter,

    /// <summary>Dublin Core: `dc.*` and `dcterms.*`.</summary>
    DublinCore,

    /// <summary>Microdata: an `itemprop`.</summary>
    Itemprop,

    /// <summary>Any other `meta` element of the page's head.</summary>
    Meta,

    /// <summary>A `link` element, or a link with a `rel`.</summary>
    Link,

    /// <summary>A `time` element.</summary>
    TimeElement,

    /// <summary>The `title` element.</summary>
    TitleElement,

    /// <summary>What readers see: headings, by-lines, date lines, lists of tags, paths of sections.</summary>
    Visible,

    /// <summary>The page's address.</summary>
    Address,

    /// <summary>An attribute of the `html` element.</summary>
    RootElement,
}
