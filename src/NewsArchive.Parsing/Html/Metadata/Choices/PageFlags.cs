using System.Globalization;

using NewsArchive.Parsing.Html.Metadata.Clues;
using NewsArchive.Parsing.Html.Metadata.JsonLd;

namespace NewsArchive.Parsing.Html.Metadata.Choices;

/// <summary>Reads what kind of page it is: its language, whether it is free, whether it goes on on others.</summary>
internal static class PageFlags
{
    private const int MostPages = 100;

    private static readonly string[] PageParameters = ["page", "halaman", "hal", "p", "pg", "paged"];

    /// <returns>A BCP 47 tag, and where it stands.</returns>
    public static (string Tag, MetadataSource Source)? Language(PageClues clues, bool isIndonesianSite)
    {
        (string Tag, MetadataSource Source)? first = null;
        foreach (var clue in clues.About(ClueField.Language, MetadataSource.JsonLd, MetadataSource.OpenGraph, MetadataSource.Itemprop, MetadataSource.RootElement, MetadataSource.DublinCore, MetadataSource.Meta))
        {
            if (Tag(clue.Text) is not { } tag) continue;
            if (tag == "id") return (tag, clue.Source);
            first ??= (tag, clue.Source);
        }

        // Templates come with lang="en", and outlets leave it so.
        return isIndonesianSite ? null : first;
    }

    public static bool? Paywalled(PageClues clues)
    {
        if (clues.First(ClueField.FreeToRead, MetadataSource.JsonLd, MetadataSource.Itemprop, MetadataSource.Meta) is { } free)
            return !(free.EndsWith("true", StringComparison.OrdinalIgnoreCase) || free is "1" or "yes");
        return clues.First(ClueField.ContentTier, MetadataSource.OpenGraph)?.ToLowerInvariant() switch
        {
            "free" => false,
            "metered" or "locked" => true,
            _ => null,
        };
    }

    public static Clue? Licence(PageClues clues) =>
        clues.About(ClueField.Licence, MetadataSource.Link, MetadataSource.JsonLd, MetadataSource.DublinCore, MetadataSource.Itemprop, MetadataSource.Meta).FirstOrDefault() is { Text: not null } clue ? clue : null;

    public static bool IsLiveBlog(PageClues clues) => clues.About(ClueField.ArticleType, MetadataSource.JsonLd).Any(clue => clue.Text == JsonLdTypes.LiveBlog);

    /// <summary>The addresses of the article's other pages: those declared, and links to this address with another page's number.</summary>
    public static IReadOnlyList<string> OtherPages(PageClues clues, Uri? address, Uri? root)
    {
        if (address is null) return [];
        var pages = new SortedDictionary<int, string>();
        // Addresses are dear to take apart, and nearly all are of other articles.
        var own = address.AbsolutePath.TrimEnd('/') is var path && path.LastIndexOf('/') is var slash and >= 0 ? path[(slash + 1)..] : path;
        foreach (var link in clues.About(ClueField.OtherPage, MetadataSource.Link).Select(clue => clue.Text).Concat(clues.Visible.Where(text => text.Href is not null).Select(text => text.Href!)))
        {
            if (!link.StartsWith('?') && !link.Contains(own, StringComparison.OrdinalIgnoreCase)) continue;
            if (AddressChoice.Resolve(link, root ?? address) is not { } other || PageNumber(other, address) is not { } number) continue;
            if (number != (PageNumber(address, address) ?? 1) && pages.Count < MostPages) pages.TryAdd(number, other.GetLeftPart(UriPartial.Query));
        }

        return [.. pages.Values];
    }

    /// <summary>The number of the page that an address is of the article at another; null for other articles.</summary>
    private static int? PageNumber(Uri other, Uri article)
    {
        if (!string.Equals(other.Host, article.Host, StringComparison.OrdinalIgnoreCase)) return null;
        var own = article.AbsolutePath.TrimEnd('/');
        var path = other.AbsolutePath.TrimEnd('/');
        if (path.Length > own.Length + 1 && path.StartsWith(own + "/", StringComparison.OrdinalIgnoreCase))
            return Number(path[(own.Length + 1)..].StartsWith("page/", StringComparison.OrdinalIgnoreCase) ? path[(own.Length + 6)..] : path[(own.Length + 1)..]);
        if (!string.Equals(path, own, StringComparison.OrdinalIgnoreCase)) return null;
        foreach (var parameter in other.Query.TrimStart('?').Split('&'))
        {
            var pair = parameter.Split('=', 2);
            if (pair.Length == 2 && PageParameters.Contains(pair[0], StringComparer.OrdinalIgnoreCase)) return Number(pair[1]);
        }

        return null;
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 1_000 ? number : null;

    /// <summary>"id-ID", "id_ID" and "In-Id" (the old code of Indonesian) are "id".</summary>
    private static string? Tag(string text)
    {
        var parts = text.Trim().Split('-', '_', ',');
        var language = parts[0].Trim().ToLowerInvariant();
        if (language is "in" or "id" or "ind" or "indonesian" or "indonesia" or "bahasa indonesia") return "id";
        return language.Length is 2 or 3 && language.All(char.IsAsciiLetterLower) ? language : language == "english" ? "en" : null;
    }
}
