using System.Diagnostics;

using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive;
using NewsArchive.Archive.Model;
using NewsArchive.Archive.Search.Indexing;
using NewsArchive.Archive.Storage;
using NewsArchive.Benchmarks.News;

namespace NewsArchive.Benchmarks.Searching;

/// <summary>What share of the time of archiving articles one by one the index takes: with and without it, in turns.</summary>
internal static class IndexingShare
{
    private const int Articles = 300;
    private const int Rounds = 3;

    public static async Task<double> MeasureAsync(MeasuredDatabase database)
    {
        await using var indexing = database.Open();
        await using var bare = database.Open(static services => services.AddSingleton<ISearchIndex, NoIndex>());
        var (with, without, analysis, next) = (0.0, 0.0, 0.0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            without += await IngestAsync(bare, ref next);
            with += await IngestAsync(indexing, ref next);
            analysis += Analyse(next);
        }

        // The bare one works the entries out too, and throws them away.
        return (with - without + analysis) / with;
    }

    private static Task<double> IngestAsync(ServiceProvider services, ref int next)
    {
        var from = next;
        next += Articles;
        return TimeAsync(services.GetRequiredService<IArticleArchive>(), from);
    }

    private static async Task<double> TimeAsync(IArticleArchive archive, int from)
    {
        var submissions = Made(from).ToList();
        var started = Stopwatch.GetTimestamp();
        foreach (var submission in submissions) await archive.IngestAsync(submission, CancellationToken.None);
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static double Analyse(int from)
    {
        var articles = Made(from).Select(static submission => submission.Article).ToList();
        var started = Stopwatch.GetTimestamp();
        foreach (var article in articles) ArticleIndexer.Index(article, article.PublishedAt!.Value);
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>Articles that the archive does not have.</summary>
    private static IEnumerable<ArticleSubmission> Made(int from)
    {
        var news = new GeneratedNews(int.MaxValue / 2);
        foreach (var number in Enumerable.Range(from, Articles))
        {
            var article = news.Article(number) with { Url = $"https://contoh.example/baru/{number}" };
            yield return MeasuredDatabase.ToSubmission(article);
        }
    }
}
