using NewsArchive.Parsing;

namespace NewsArchive.Api.Web.Articles;

/// <summary>What an article is called where it stands.</summary>
internal static class DisplayTitle
{
    /// <summary>Two lines of a list on a wide screen.</summary>
    private const int Longest = 110;

    /// <returns>The title; else the opening of the text; null where there is neither.</returns>
    public static string? Of(string? title, string? lead) =>
        !string.IsNullOrWhiteSpace(title) ? title : string.IsNullOrWhiteSpace(lead) ? null : Opening(lead);

    public static string? Of(ParsedArticle article) => Of(article.Title, article.Blocks.Count > 0 ? article.Blocks[0].Text : null);

    /// <summary>The first sentence where it is short, else as many whole words as fit.</summary>
    public static string Opening(string text)
    {
        if (text.Length <= Longest) return text;
        var stop = text.IndexOf(". ", 0, Longest, StringComparison.Ordinal);
        if (stop > Longest / 3) return text[..stop];
        var space = text.LastIndexOf(' ', Longest, Longest / 2);
        var end = space > 0 ? space : char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest;
        return text[..end] + " …";
    }
}
