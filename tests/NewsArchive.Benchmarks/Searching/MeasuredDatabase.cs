using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive;
using NewsArchive.Archive.Model;
using NewsArchive.Archive.Search.Indexing;
using NewsArchive.Archive.Storage;
using NewsArchive.Archive.Storage.Rows;

namespace NewsArchive.Benchmarks.Searching;

/// <summary>An archive that is filled faster than its own door would let articles in, with the same rows.</summary>
internal abstract class MeasuredDatabase : IAsyncDisposable
{
    private const int BatchSize = 2_000;

    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);

    public abstract string Name { get; }

    /// <summary>Bytes of all that search keeps.</summary>
    public abstract Task<long> IndexBytesAsync();

    /// <summary>Services on the archive, as an application has them.</summary>
    /// <param name="add">Replaces services.</param>
    public abstract ServiceProvider Open(Action<IServiceCollection>? add = null);

    protected abstract Task WriteAsync(IReadOnlyList<LoadedArticle> batch);

    /// <summary>Before and after the articles: indexes are built at once at the end.</summary>
    protected virtual Task BeginAsync() => Task.CompletedTask;

    protected virtual Task EndAsync() => Task.CompletedTask;

    public async Task<long> LoadAsync(int count)
    {
        var news = new GeneratedNews(count);
        await using var services = Open();
        await services.GetRequiredService<IArchiveSchema>().MigrateAsync(CancellationToken.None);
        await BeginAsync();
        var textBytes = 0L;
        foreach (var numbers in Enumerable.Range(0, count).Chunk(BatchSize))
        {
            var batch = numbers.AsParallel().AsOrdered().Select(number => LoadedArticle.Of(news.Article(number))).ToList();
            foreach (var article in batch)
            {
                textBytes += article.TextBytes;
                foreach (var word in article.Words.Split(' ')) _counts[word] = _counts.GetValueOrDefault(word) + 1;
            }

            await WriteAsync(batch);
            Console.Error.Write($"\r{Name}: {numbers[^1] + 1:N0} articles ");
        }

        Console.Error.WriteLine();
        await EndAsync();
        await CountWordsAsync(services);
        return textBytes;
    }

    public abstract ValueTask DisposeAsync();

    private async Task CountWordsAsync(ServiceProvider services)
    {
        await using var context = services.GetRequiredService<DatabaseSession>().CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync();
        await services.GetRequiredService<ISearchIndex>().CountWordsAsync(context, _counts, CancellationToken.None);
        await transaction.CommitAsync();
    }
}

/// <summary>An article with all the rows that are written of it.</summary>
internal sealed record LoadedArticle(ArticleRow Row, RevisionRow Revision, SearchEntry Entry, string Words, long TextBytes)
{
    public static LoadedArticle Of(Parsing.ParsedArticle article)
    {
        var original = new OriginalDocument(Array.Empty<byte>(), "text/plain; charset=utf-8", "benchmark");
        var prepared = new PreparedSubmission(new ArticleSubmission { Original = original, Article = article }, article.PublishedAt!.Value);
        var row = prepared.Reading.ToArticle(prepared.Id);
        var entry = ArticleIndexing.Prepare(row.Id, row.SortAt, article);
        return new LoadedArticle(row, prepared.Reading.ToRevision(row.Id, 1), entry, IndexedWords.Of(entry.Article), article.Blocks.Sum(static block => (long)block.Text.Length));
    }
}
