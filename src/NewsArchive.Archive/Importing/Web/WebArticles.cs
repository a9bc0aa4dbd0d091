using System.Text;

using NewsArchive.Archive.Importing.Fetching;
using NewsArchive.Archive.Importing.Runs;
using NewsArchive.Archive.Importing.Sources;
using NewsArchive.Archive.Model;

namespace NewsArchive.Archive.Importing.Web;

/// <summary>Reads an article that a source lists: from its page, or as the feed gives it.</summary>
internal sealed class WebArticles(IWebDoor door, SubmissionReader reader, TimeProvider clock)
{
    private const string Accept = "text/html, application/xhtml+xml, text/plain;q=0.5";

    /// <param name="source">The source.</param>
    /// <param name="origin">Kept with the original: which source it came by.</param>
    /// <param name="item">As the source listed it.</param>
    public async Task<WebArticle> ReadAsync(SourceDefinition source, string origin, ListedItem item, CancellationToken cancellationToken) =>
        ArticlePolicy.WantsPage(source, item) ? await ReadPageAsync(source, origin, item, cancellationToken) : ReadFeed(source, origin, item);

    private async Task<WebArticle> ReadPageAsync(SourceDefinition source, string origin, ListedItem item, CancellationToken cancellationToken)
    {
        var asked = new Uri(item.Address);
        var answer = await door.FetchAsync(new FetchRequest(asked) { Accept = Accept, Contact = source.Contact, MaxBytes = reader.Limits.MaxArticleBytes }, cancellationToken);
        if (answer.Fault is { } fault) return Failed(ItemResult.Failure(fault.Message, fault.Passing, answer.WireBytes, answer.RetryAfter));
        if (answer.Address.AbsolutePath == "/" && asked.AbsolutePath != "/") return Failed(ItemResult.Failure($"{item.Address} leads to the site's front page: the article is no longer there.", passing: false, answer.WireBytes));
        if (KindOf(answer.MediaType) is not { } kind) return Failed(ItemResult.Failure($"{answer.Address} is {answer.MediaType}, no page.", passing: false, answer.WireBytes));

        var address = answer.Address.AbsoluteUri.Length <= ItemHints.MaxAddress ? answer.Address.AbsoluteUri : item.Address;
        var mediaType = answer.Charset is null ? answer.MediaType ?? MediaTypes.Html : $"{answer.MediaType}; charset={answer.Charset}";
        var document = new IncomingDocument(answer.Body, kind, answer.Charset, mediaType, origin) { SeenAt = clock.GetUtcNow() };
        // The page knows better than the feed; what it does not say is completed from there.
        var page = Judge(reader.Read(document, new ArticleInput { Url = address, Publisher = source.Publisher }), item, answer.Address.AbsoluteUri, answer.WireBytes);
        if (page.Submission is not null || item.ContentHtml is null) return page;
        var feed = ReadFeed(source, origin, item);
        return feed.Submission is null ? page : feed with { Bytes = answer.WireBytes };
    }

    private WebArticle ReadFeed(SourceDefinition source, string origin, ListedItem item)
    {
        if ((item.ContentHtml ?? item.Summary) is not { } html) return Failed(ItemResult.Failure($"{item.Address}: the feed gives no text, and there is no page to fetch.", passing: false));
        var document = new IncomingDocument(Encoding.UTF8.GetBytes(html), ContentKind.Html, Encoding.UTF8.WebName, MediaTypes.Utf8Of(ContentKind.Html), origin);
        return Judge(reader.Read(document, ItemHints.Of(item, source.Publisher)), item, item.Address, bytes: 0);
    }

    private static WebArticle Judge(Checked<ArticleSubmission> submission, ListedItem item, string address, long bytes)
    {
        if (!submission.Ok) return Failed(ItemResult.Failure($"{address}: {submission.Fault.Message}", passing: false, bytes));
        if (submission.Value.Article.Blocks.Count == 0) return Failed(ItemResult.Failure($"{address} has no article text.", passing: false, bytes));
        return new WebArticle(submission.Value with { Article = ItemHints.Complete(submission.Value.Article, item) }, null, bytes);
    }

    /// <summary>A page without a media type is a page; text is text.</summary>
    private static ContentKind? KindOf(string? mediaType) => mediaType switch
    {
        null or MediaTypes.Html or "application/xhtml+xml" or "application/xml" or "text/xml" => ContentKind.Html,
        MediaTypes.Text => ContentKind.Text,
        _ => null,
    };

    private static WebArticle Failed(ItemResult failure) => new(null, failure, failure.Bytes);
}

/// <param name="Submission">The article, to be archived; null where it could not be read.</param>
/// <param name="Failure">Why it could not be read.</param>
/// <param name="Bytes">Bytes that came for it.</param>
internal sealed record WebArticle(ArticleSubmission? Submission, ItemResult? Failure, long Bytes);
