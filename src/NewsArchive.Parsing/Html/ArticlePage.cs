using NewsArchive.Parsing.Html.Content;
using NewsArchive.Parsing.Html.Metadata;
using NewsArchive.Parsing.Publishers;

namespace NewsArchive.Parsing.Html;

/// <summary>What was read of a page before its text is cleaned.</summary>
/// <param name="Text">The text of its article.</param>
/// <param name="Metadata">What it says of its article.</param>
/// <param name="Publisher">The outlet, as far as the caller or the page's address tells it.</param>
internal sealed record ArticlePage(PageText Text, PageMetadata Metadata, PublisherProfile? Publisher)
{
    /// <summary>What the caller knows, completed by what the page says.</summary>
    public ArticleHints Complete(ArticleHints hints) => hints with
    {
        Url = hints.Url ?? Metadata.Url,
        Title = hints.Title ?? Metadata.Title,
        Publisher = hints.Publisher ?? Publisher?.Id,
        PublishedAt = hints.PublishedAt ?? Metadata.PublishedAt,
        Section = hints.Section ?? Metadata.Section,
        Tags = hints.Tags.Count > 0 ? hints.Tags : Metadata.Tags,
    };

    /// <summary>The article with what only the page tells: its people, its images, its links.</summary>
    /// <param name="article">As read from the page's text.</param>
    /// <param name="hints">What the caller gave.</param>
    public ParsedArticle Complete(ParsedArticle article, ArticleHints hints) => article with
    {
        PublishedAtSource = hints.PublishedAt is null && Metadata.PublishedAt is not null ? PublishedAtSource.Metadata : article.PublishedAtSource,
        Authors = Metadata.Authors.Count > 0 ? Metadata.Authors : article.Authors,
        Editors = Metadata.Editors.Count > 0 ? Metadata.Editors : article.Editors,
        Images = Metadata.Images,
        Language = Metadata.Language ?? article.Language,
        Metadata = Metadata.ToArticleMetadata(),
        Blocks = BlockLinks.Add(article.Blocks, Text.Links, article.Url),
        Related = BlockLinks.Resolve(article.Related, Text, article.Url),
    };
}
