using System.Globalization;

using NewsArchive.Archive.Importing;
using NewsArchive.Parsing;

namespace NewsArchive.Archive.Storage.Reparsing;

/// <summary>Reads a kept original as it was read when it came in, with what was said of it then.</summary>
internal static class ReadingAgain
{
    /// <exception cref="ArchiveDamagedException">The original is not what came in.</exception>
    public static Checked<ParsedArticle> Read(SubmissionReader reader, KeptArticle kept)
    {
        var original = kept.Original;
        var kind = MediaTypes.KindOf(original.MediaType) ?? ContentKind.Text;
        var document = new IncomingDocument(
            OriginalCompression.Restore(original), kind, OriginalText.CharsetOf(original.MediaType), original.MediaType, original.Origin);
        var hints = kept.Hints ?? Recall(kept.First, kind);
        var read = reader.Read(document, ToInput(hints));
        if (!read.Ok) return read.Fault;
        // Of an article whose hints were not noted, key words given and found cannot be told apart.
        return kept.Hints is null ? read.Value.Article with { Tags = [.. read.Value.Article.Tags.Distinct(StringComparer.Ordinal)] } : read.Value.Article;
    }

    private static ArticleInput ToInput(ArticleHints hints) => new()
    {
        Url = hints.Url,
        Title = hints.Title,
        Publisher = hints.Publisher,
        PublishedAt = hints.PublishedAt?.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture),
        Section = hints.Section,
        Tags = hints.Tags,
    };

    /// <summary>What must have been said of an article: of a text what no text tells, of a page what the page did not tell.</summary>
    private static ArticleHints Recall(ParsedArticle first, ContentKind kind)
    {
        var told = first.Metadata?.Sources;
        return new ArticleHints
        {
            Url = Given("url") ? first.Url : null,
            Title = Given("title") ? first.Title : null,
            // The text tells it again where it told it then; where it was said, nothing else may have.
            Publisher = kind == ContentKind.Text ? first.Publisher?.Id : null,
            PublishedAt = first.PublishedAtSource == PublishedAtSource.Given ? first.PublishedAt : null,
            Section = Given("section") ? first.Section : null,
            Tags = Given("tags") ? first.Tags : [],
        };

        bool Given(string field) => kind == ContentKind.Text || told?.ContainsKey(field) != true;
    }
}
