using System.Globalization;

using NewsArchive.Archive.Importing.Sources;
using NewsArchive.Parsing;

namespace NewsArchive.Archive.Importing.Web;

/// <summary>What a list says of an article, for the article.</summary>
internal static class ItemHints
{
    public const int MaxAddress = 2_048;

    private const int MaxTitle = 1_000;
    private const int MaxName = 200;
    private const int MaxTags = 100;

    /// <summary>For an article whose text is the feed's: nobody else knows more.</summary>
    public static ArticleInput Of(ListedItem item, string? publisher) => new()
    {
        Url = Uri.TryCreate(item.Address, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && item.Address.Length <= MaxAddress ? item.Address : null,
        Title = Cut(item.Title, MaxTitle),
        Publisher = publisher,
        PublishedAt = item.Published is { } time && time.Year is >= 1900 and <= 2900 ? time.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture) : null,
        Tags = [.. Tags(item)],
    };

    /// <summary>The article with what its page did not say.</summary>
    public static ParsedArticle Complete(ParsedArticle article, ListedItem item)
    {
        var completed = article with
        {
            Title = article.Title ?? Cut(item.Title, MaxTitle),
            Authors = article.Authors.Count > 0 ? article.Authors : [.. item.Authors.Where(name => name.Length <= MaxName)],
            Tags = article.Tags.Count > 0 ? article.Tags : [.. Tags(item)],
            Images = article.Images.Count > 0 || item.Image is null ? article.Images : [new ArticleImage(item.Image, null, null)],
        };
        return article.PublishedAt is null && item.Published is { } time ? completed with { PublishedAt = time, PublishedAtSource = PublishedAtSource.Given } : completed;
    }

    private static IEnumerable<string> Tags(ListedItem item) => item.Tags.Where(tag => tag.Length <= MaxName).Take(MaxTags);

    private static string? Cut(string? text, int limit) => text is null || text.Length <= limit ? text : text[..limit];
}
