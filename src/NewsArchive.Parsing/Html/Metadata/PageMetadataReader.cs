using AngleSharp.Html.Dom;

using NewsArchive.Parsing.Html.Metadata.Choices;
using NewsArchive.Parsing.Html.Metadata.Clues;
using NewsArchive.Parsing.Html.Metadata.JsonLd;
using NewsArchive.Parsing.Publishers;

namespace NewsArchive.Parsing.Html.Metadata;

/// <summary>Reads what a page says of its article: first everything it says, in one walk, then which of it to believe.</summary>
internal static class PageMetadataReader
{
    [ThreadStatic]
    private static PageWalk? _lastWalk;

    /// <summary>Never throws on any page; takes time linear in the page's size.</summary>
    /// <param name="document">The page.</param>
    /// <param name="pageUrl">Where it was fetched, to resolve relative addresses; null where that is not known.</param>
    /// <param name="catalog">The outlets whose names are no part of titles and no authors.</param>
    public static PageMetadata Read(IHtmlDocument document, Uri? pageUrl, PublisherCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(catalog);
        // What a walk collects is large, and dear to collect as garbage page after page.
        var walk = Interlocked.Exchange(ref _lastWalk, null) ?? new PageWalk();
        var clues = walk.Collect(document);
        JsonLdReader.Read(walk.JsonLd, clues);
        var metadata = Choose(clues, pageUrl, catalog);
        clues.Clear();
        if (walk.IsSmall) _lastWalk = walk;
        return metadata;
    }

    private static PageMetadata Choose(PageClues clues, Uri? pageUrl, PublisherCatalog catalog)
    {
        var address = AddressChoice.Choose(clues, pageUrl, clues.First(ClueField.Title, MetadataSource.OpenGraph, MetadataSource.TitleElement, MetadataSource.Visible));
        var root = AddressChoice.Base(clues, pageUrl ?? address?.Address);
        var site = new SiteNames(clues, address?.Address, catalog);
        var isIndonesian = IsIndonesian(address?.Address, catalog);
        var language = PageFlags.Language(clues, isIndonesian);
        var title = TitleChoice.Choose(clues, site);
        var published = TimeChoice.Published(clues, title?.Text, isIndonesian || language?.Tag is "id" or null);
        var (authors, editors) = PeopleChoice.Choose(clues, site);
        var section = SectionChoice.Choose(clues, title?.Text, site);
        var (tags, tagSource) = TagChoice.Choose(clues, title?.Text, section?.Text, site);
        var (images, imageSource) = ImageChoice.Choose(clues, root, site);
        var licence = PageFlags.Licence(clues);
        var description = clues.About(ClueField.Description, MetadataSource.OpenGraph, MetadataSource.JsonLd, MetadataSource.Meta, MetadataSource.Twitter, MetadataSource.DublinCore).FirstOrDefault();
        return new PageMetadata
        {
            Title = title?.Text,
            PublishedAt = published?.Time,
            ModifiedAt = TimeChoice.Modified(clues, isIndonesian || language?.Tag is "id" or null),
            Authors = authors.Names,
            Editors = editors.Names,
            Section = section?.Text,
            Tags = tags,
            Url = address?.Address.AbsoluteUri,
            Images = images,
            Language = language?.Tag,
            Paywalled = PageFlags.Paywalled(clues),
            Licence = licence?.Text,
            IsLiveBlog = PageFlags.IsLiveBlog(clues),
            OtherPages = PageFlags.OtherPages(clues, address?.Address, root),
            SiteName = site.Own?.Text,
            Description = description.Text is null ? null : NameKeys.Collapse(description.Text),
            ArticleBody = clues.First(ClueField.Body, MetadataSource.JsonLd),
            Sources = Sources(
                ("title", title?.Source), ("publishedAt", published?.Source), ("authors", authors.Source), ("editors", editors.Source), ("section", section?.Source), ("tags", tagSource),
                ("url", address?.Source), ("images", imageSource), ("language", language?.Source), ("licence", licence?.Source), ("siteName", site.Own?.Source),
                ("description", description.Text is null ? null : description.Source)),
        };
    }

    /// <summary>An outlet that is known, or a host that says so.</summary>
    private static bool IsIndonesian(Uri? address, PublisherCatalog catalog) =>
        address is not null && (address.Host.EndsWith(".id", StringComparison.OrdinalIgnoreCase) || catalog.FindByHost(address.Host) is not null);

    private static Dictionary<string, MetadataSource> Sources(params ReadOnlySpan<(string Field, MetadataSource? Source)> fields)
    {
        var sources = new Dictionary<string, MetadataSource>(StringComparer.Ordinal);
        foreach (var (field, source) in fields)
        {
            if (source is { } known) sources.Add(field, known);
        }

        return sources;
    }
}
