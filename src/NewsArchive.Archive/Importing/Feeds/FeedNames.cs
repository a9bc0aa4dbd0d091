using System.Xml.Linq;

namespace NewsArchive.Archive.Importing.Feeds;

/// <summary>Namespaces of feeds and sitemaps, and ways to their elements.</summary>
internal static class FeedNames
{
    public const string Atom = "http://www.w3.org/2005/Atom";
    public const string Content = "http://purl.org/rss/1.0/modules/content/";
    public const string DublinCore = "http://purl.org/dc/elements/1.1/";
    public const string DublinTerms = "http://purl.org/dc/terms/";
    public const string FeedBurner = "http://rssnamespace.org/feedburner/ext/1.0";
    public const string Image = "http://www.google.com/schemas/sitemap-image/1.1";
    public const string Media = "http://search.yahoo.com/mrss/";
    public const string News = "http://www.google.com/schemas/sitemap-news/0.9";
    public const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    /// <summary>Children of the entry's own vocabulary, which has no namespace or the entry's.</summary>
    public static IEnumerable<XElement> Own(this XElement entry, string name) => entry.Elements().Where(
        child => child.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase) && (child.Name.NamespaceName.Length == 0 || child.Name.NamespaceName == entry.Name.NamespaceName));

    /// <summary>Children of another vocabulary; a last "/" or another scheme in its address is nobody's intention.</summary>
    public static IEnumerable<XElement> Of(this XElement entry, string vocabulary, string name) => entry.Elements().Where(
        child => child.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase) && Same(child.Name.NamespaceName, vocabulary));

    public static string? Text(this XElement? element) => element?.Value.Trim() is { Length: > 0 } text ? text : null;

    public static string? First(params IEnumerable<IEnumerable<XElement>> candidates) =>
        candidates.SelectMany(elements => elements).Select(element => element.Text()).FirstOrDefault(text => text is not null);

    private static bool Same(string one, string other) => Bare(one).Equals(Bare(other), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> Bare(string address)
    {
        var bare = address.AsSpan().TrimEnd('/');
        return bare.IndexOf("://") is var scheme and > 0 ? bare[(scheme + 3)..] : bare;
    }

    private static bool Equals(this ReadOnlySpan<char> one, ReadOnlySpan<char> other, StringComparison comparison) => MemoryExtensions.Equals(one, other, comparison);
}
