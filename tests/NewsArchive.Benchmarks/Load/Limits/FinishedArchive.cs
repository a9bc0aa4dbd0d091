using System.Data.Common;

using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive;
using NewsArchive.Archive.Model;
using NewsArchive.Benchmarks.News;
using NewsArchive.Benchmarks.Searching;
using NewsArchive.Parsing;

using Npgsql;

namespace NewsArchive.Benchmarks.Load.Limits;

/// <summary>Makes finished rows: articles parsed and archived as the service does it, in an archive that nobody else works in.</summary>
internal static class FinishedArchive
{
    private const int BatchSize = 500;
    private const int Spread = 1_000_000;

    /// <returns>What was archived, by id.</returns>
    public static async Task<IReadOnlyDictionary<Guid, ParsedArticle>> FillAsync(MeasuredDatabase database, int first, int count, CancellationToken cancellationToken)
    {
        await using var services = database.Open();
        await services.GetRequiredService<IArchiveSchema>().MigrateAsync(cancellationToken);
        var (archive, parser, news) = (services.GetRequiredService<IArticleArchive>(), new ArticleParser(), new GeneratedNews(Spread));
        var all = new Dictionary<Guid, ParsedArticle>();
        foreach (var numbers in Enumerable.Range(first, count).Chunk(BatchSize))
        {
            List<ArticleSubmission> batch = [.. numbers.AsParallel().AsOrdered().Select(number => Submission(parser, ScrapedArticle.Of(news.Article(number))))];
            foreach (var result in await archive.IngestManyAsync(batch, cancellationToken)) all.Add(result.Article.Id, result.Article.Content);
        }

        return all;
    }

    public static async Task<DbConnection> ConnectAsync(MeasuredDatabase database, CancellationToken cancellationToken)
    {
        DbConnection connection = database is MeasuredSqlite ? new SqliteConnection(database.ConnectionString) : new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    private static ArticleSubmission Submission(ArticleParser parser, ScrapedArticle scraped) => new()
    {
        Original = new OriginalDocument(System.Text.Encoding.UTF8.GetBytes(scraped.Text), "text/plain; charset=utf-8", "api"),
        Article = parser.ParseText(scraped.Text, scraped.Hints),
    };
}
