using System.Text;

using NewsArchive.Archive.Model;
using NewsArchive.Parsing;

namespace NewsArchive.Archive.Tests;

/// <summary>Articles to submit.</summary>
internal static class Submissions
{
    public const string Body = "Warga Desa Sukamaju menanam seribu pohon mangrove di pesisir utara, Minggu pagi.";

    /// <summary>A publisher nobody else in the test class uses, for tests that list what they archived.</summary>
    public static string NewPublisher() => $"koran-{Guid.NewGuid():N}";

    public static string NewUrl() => $"https://koran.example/berita/{Guid.NewGuid():N}";

    public static ArticleSubmission Create(
        string? url = null,
        string body = Body,
        string? title = "Seribu Mangrove untuk Sukamaju",
        string? publisher = "koran-uji",
        string? place = "Cirebon",
        DateTimeOffset? publishedAt = null,
        byte[]? original = null) => new()
        {
            Original = new OriginalDocument(original ?? Encoding.UTF8.GetBytes($"{title}\n{body}"), "text/plain; charset=utf-8", "test"),
            Article = new ParsedArticle
            {
                ParserVersion = "1.2.3",
                Url = url,
                Title = title,
                Publisher = publisher is null ? null : new PublisherReference(publisher, publisher),
                Dateline = place is null ? null : new Dateline($"{place} - ", place, 0, place.Length + 3),
                PublishedAt = publishedAt,
                PublishedAtSource = publishedAt is null ? null : PublishedAtSource.Given,
                Blocks = [new ArticleBlock(BlockKind.Paragraph, body, 0, body.Length)],
                Removed = [new RemovedPiece(RemovedKind.Related, "Baca Juga", 0, 9, "related-label", new Explanation("Tautan", "A link"))],
            },
        };
}
