using NewsArchive.Api.OpenApi;
using NewsArchive.Archive.Importing;

namespace NewsArchive.Api.Web.Adding;

/// <summary>An article as a form brings it.</summary>
internal sealed class ArticleForm
{
    /// <summary>Where a page's first tag has to stand at the latest.</summary>
    private const int SniffedCharacters = 2_000;

    /// <summary>Tags that texts copied from a page never hold, and pages always do.</summary>
    private static readonly string[] PageTags = ["<!doctype", "<html", "<head", "<body", "<article", "<div", "<p>", "<p ", "<h1"];

    public static ArticleForm Example => new() { Content = SampleArticle.Text };

    public string? Content { get; set; }

    /// <summary>`text/plain`, `text/html`, or nothing: whatever it looks like.</summary>
    public string? ContentType { get; set; }

    public string? Url { get; set; }

    public string? Title { get; set; }

    public string? Publisher { get; set; }

    public string? PublishedAt { get; set; }

    public string? Section { get; set; }

    public ArticleInput ToInput() => new()
    {
        // Browsers send every line break of a field as two characters; what was pasted had one.
        Content = Content?.Replace("\r\n", "\n", StringComparison.Ordinal),
        ContentType = string.IsNullOrWhiteSpace(ContentType) ? LooksLikePage(Content) ? MediaTypes.Html : MediaTypes.Text : ContentType,
        Url = Url,
        Title = Title,
        Publisher = Publisher,
        PublishedAt = PublishedAt,
        Section = Section,
    };

    private static bool LooksLikePage(string? content)
    {
        if (content is null) return false;
        var opening = content.AsSpan(0, Math.Min(content.Length, SniffedCharacters));
        foreach (var tag in PageTags)
        {
            if (opening.Contains(tag, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
