using System.Security.Cryptography;
using System.Text;

using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Identity;
using NewsArchive.Archive.Model;
using NewsArchive.Archive.Storage;
using NewsArchive.Archive.Storage.Rows;
using NewsArchive.Benchmarks.News;
using NewsArchive.Parsing;

namespace NewsArchive.Benchmarks.Exporting;

/// <summary>Fills an archive with generated articles, their originals and their journal, faster than its own door would; the index of words stays empty.</summary>
internal static class FilledArchive
{
    private const int BatchSize = 2_000;

    private const string Actor = "benchmark";

    public static async Task FillAsync(IServiceProvider services, int count, CancellationToken cancellationToken)
    {
        var session = services.GetRequiredService<DatabaseSession>();
        var news = new GeneratedNews(count);
        foreach (var numbers in Enumerable.Range(0, count).Chunk(BatchSize))
        {
            var batch = numbers.AsParallel().Select(number => FilledArticle.Of(news.Article(number))).OrderBy(article => article.Row.Id).ToList();
            await WriteAsync(session, batch, cancellationToken);
            Console.Error.Write($"\r{numbers[^1] + 1:N0} articles ");
        }

        Console.Error.WriteLine();
    }

    private static async Task WriteAsync(DatabaseSession session, List<FilledArticle> batch, CancellationToken cancellationToken)
    {
        await using var context = session.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var pen = new JournalPen(context);
        foreach (var article in batch)
        {
            await pen.HoldAsync(article.Row.Id, cancellationToken);
            context.AddRange(article.Row, article.Revision, article.Original);
            pen.WriteRevision(JournalKind.Created, article.Row, article.Revision, OriginalNote.Of(article.Original), Actor, article.Revision.ArchivedAt);
        }

        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private sealed record FilledArticle(ArticleRow Row, RevisionRow Revision, OriginalRow Original)
    {
        public static FilledArticle Of(ParsedArticle article)
        {
            var id = ArticleIdentity.ToId(ArticleIdentity.Describe(article, []));
            var at = ArticleReading.ToMicroseconds(article.PublishedAt!.Value);
            var row = new ArticleRow { Id = id, Revision = 1, Version = 1, SortAt = at, FirstArchivedAt = at, ArchivedAt = at };
            ArticleReading.Describe(row, article);
            var bytes = Encoding.UTF8.GetBytes(article.Dateline!.Text + string.Join('\n', article.Blocks.Select(block => block.Text)));
            var (encoding, content) = OriginalCompression.Compress(bytes);
            return new FilledArticle(
                row,
                new RevisionRow
                {
                    ArticleId = id,
                    Number = 1,
                    Kind = RevisionKind.Original,
                    Title = article.Title,
                    ParserVersion = article.ParserVersion,
                    ContentHash = ContentHash.Of(article),
                    ArchivedAt = at,
                    Actor = Actor,
                    Content = ParsedArticleJson.Serialize(article),
                },
                new OriginalRow
                {
                    ArticleId = id,
                    Number = 1,
                    MediaType = "text/plain; charset=utf-8",
                    Origin = Actor,
                    Length = bytes.Length,
                    Sha256 = SHA256.HashData(bytes),
                    Encoding = encoding,
                    Content = content,
                });
        }
    }
}
