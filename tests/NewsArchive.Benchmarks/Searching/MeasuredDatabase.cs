using System.Diagnostics;
using System.Text;

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive;
using NewsArchive.Archive.Model;
using NewsArchive.Archive.Search.Indexing;
using NewsArchive.Archive.Storage;
using NewsArchive.Benchmarks.News;

namespace NewsArchive.Benchmarks.Searching;

/// <summary>An archive that is filled through its own door, many articles at a time.</summary>
internal abstract class MeasuredDatabase : IAsyncDisposable
{
    private const int BatchSize = 500;
    private const int ArticlesOfAReading = 20_000;

    public abstract string Name { get; }

    public abstract string ConnectionString { get; }

    /// <summary>Bytes of all that search keeps.</summary>
    public abstract Task<long> IndexBytesAsync();

    /// <summary>Services on the archive, as an application has them.</summary>
    /// <param name="add">Replaces services.</param>
    public abstract ServiceProvider Open(Action<IServiceCollection>? add = null);

    /// <summary>Once all is in: what a database of some age has done by itself.</summary>
    protected virtual Task EndAsync() => Task.CompletedTask;

    /// <summary>Fills the archive, unless it is a kept one that an earlier run has filled; goes on where an earlier run was broken off.</summary>
    /// <returns>False where it was full.</returns>
    public async Task<bool> LoadAsync(int count)
    {
        var news = new GeneratedNews(count);
        await using var services = Open();
        await services.GetRequiredService<IArchiveSchema>().MigrateAsync(CancellationToken.None);
        if (await IsFullAsync(services, count)) return false;
        var archive = services.GetRequiredService<IArticleArchive>();
        var first = await CountAsync(services) / BatchSize * BatchSize;
        var (started, since) = (Stopwatch.GetTimestamp(), 0);
        var next = MakeAsync(news, first, count);
        for (var done = first; done < count;)
        {
            // The next ones are made while these are written.
            var batch = await next;
            next = MakeAsync(news, done + batch.Count, count);
            await archive.IngestManyAsync(batch, CancellationToken.None);
            done += batch.Count;
            since += batch.Count;
            if (since < ArticlesOfAReading && done < count) continue;
            Console.WriteLine($"{Name}: {done,9:N0} articles, {since / Stopwatch.GetElapsedTime(started).TotalSeconds,6:N0} a second");
            (started, since) = (Stopwatch.GetTimestamp(), 0);
        }

        started = Stopwatch.GetTimestamp();
        await CountWordsAsync(services);
        Console.WriteLine($"{Name}: words counted in {Stopwatch.GetElapsedTime(started).TotalSeconds:N0} s");
        await EndAsync();
        return true;
    }

    /// <summary>As the service does every two seconds.</summary>
    public async Task CountWordsAsync()
    {
        await using var services = Open();
        await CountWordsAsync(services);
    }

    /// <summary>Until nothing is left to count, and the index is in order.</summary>
    private static async Task CountWordsAsync(ServiceProvider services)
    {
        var maintenance = services.GetRequiredService<ISearchMaintenance>();
        int counted;
        do counted = await maintenance.CountWordsAsync(CancellationToken.None);
        while (counted > 0);
    }

    public static ArticleSubmission ToSubmission(Parsing.ParsedArticle article) => new()
    {
        Original = new OriginalDocument(Encoding.UTF8.GetBytes(string.Join('\n', article.Blocks.Select(static block => block.Text))), "text/plain; charset=utf-8", "benchmark"),
        Article = article,
    };

    /// <summary>Bytes of the texts of articles, from a sample.</summary>
    public static long TextBytes(int count)
    {
        const int sample = 1_000;
        var news = new GeneratedNews(count);
        return Enumerable.Range(0, sample).Sum(number => news.Article(number).Blocks.Sum(static block => (long)block.Text.Length)) * count / sample;
    }

    public abstract ValueTask DisposeAsync();

    private static Task<List<ArticleSubmission>> MakeAsync(GeneratedNews news, int from, int count) => Task.Run(() => Enumerable
        .Range(from, Math.Clamp(count - from, 0, BatchSize)).AsParallel().AsOrdered().Select(number => ToSubmission(news.Article(number))).ToList());

    /// <summary>Words are counted last.</summary>
    private static async Task<bool> IsFullAsync(ServiceProvider services, int count)
    {
        await using var context = services.GetRequiredService<DatabaseSession>().CreateContext();
        return await context.SearchWords.AnyAsync(row => row.Word == Lexemes.Everything && row.Articles >= count);
    }

    private static async Task<int> CountAsync(ServiceProvider services)
    {
        await using var context = services.GetRequiredService<DatabaseSession>().CreateContext();
        return await context.Articles.CountAsync();
    }
}
