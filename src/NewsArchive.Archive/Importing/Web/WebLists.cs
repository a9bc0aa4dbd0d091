using NewsArchive.Archive.Importing.Feeds;
using NewsArchive.Archive.Importing.Fetching;
using NewsArchive.Archive.Importing.Pages;
using NewsArchive.Archive.Importing.Sources;
using NewsArchive.Parsing;
using NewsArchive.Parsing.Html;

namespace NewsArchive.Archive.Importing.Web;

/// <summary>Reads the list out of what a source's address answered.</summary>
internal sealed class WebLists(SitemapTree sitemaps, ImportLimits limits)
{
    public async Task<WebList> ReadAsync(NewsSource source, FetchAnswer answer, CancellationToken cancellationToken)
    {
        if (source.Definition.Kind == SourceKind.Listing) return Whole(ReadListing(source.Definition.Selector ?? "a", answer, cancellationToken));
        if (PackedDocument.Unpack(answer.Body) is not { } document) return Whole(ReadList.Unreadable("The document is packed, and not as gzip is, or too large."));
        var list = FeedReader.Read(document.Span, answer.Charset, answer.Address);
        if (list.Children.Count == 0) return Whole(list);
        return source.Definition.Kind == SourceKind.Sitemap
            ? await sitemaps.ReadAsync(source, list, cancellationToken)
            : Whole(ReadList.Unreadable("The document is an index of sitemaps: make the source's kind sitemap."));
    }

    private ReadList ReadListing(string selector, FetchAnswer answer, CancellationToken cancellationToken)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(limits.MaxPageTime);
        try
        {
            var html = PageDecoder.Decode(answer.Body.Span, answer.Charset).Text;
            var links = ListingPage.SelectLinks(html, selector, answer.Address, time.Token);
            if (links.Count == 0) return ReadList.Unreadable($"The selector {selector} names no link on the page; the page may look different now, or be made by a script.");
            return new ReadList("listing", [.. links.Select(link => new ListedItem { Key = link.Address, Address = link.Address, Title = link.Title })]);
        }
        catch (PageRefusedException refused)
        {
            return ReadList.Unreadable(refused.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return ReadList.Unreadable($"Reading the page took longer than {limits.MaxPageTime.TotalSeconds:0} seconds.");
        }
    }

    private static WebList Whole(ReadList list) => new(list, list.Fault is null ? ItemFingerprints.OfAll(list.Items) : null, 0);
}

/// <param name="Read">What is listed.</param>
/// <param name="Hash">Of the list; null where it is not whole.</param>
/// <param name="Bytes">Bytes that came for it beside the document itself.</param>
internal sealed record WebList(ReadList Read, string? Hash, long Bytes);
