using System.Collections.Concurrent;

using NewsArchive.Benchmarks.News;

namespace NewsArchive.Benchmarks.Load.Scenarios;

/// <summary>Articles that no request had before, as JSON in one line; several scenarios take from the same.</summary>
/// <param name="first">The number of the first.</param>
internal sealed class NewArticles(int first)
{
    /// <summary>Articles that ten years of news are spread over.</summary>
    private const int Spread = 1_000_000;

    private readonly GeneratedNews _news = new(Spread);
    private readonly ConcurrentQueue<byte[]> _made = new();
    private int _next = first - 1;

    public void Make(int count)
    {
        var missing = count - _made.Count;
        if (missing <= 0) return;
        foreach (var article in ParallelEnumerable.Range(0, missing).Select(_ => MakeOne())) _made.Enqueue(article);
    }

    public byte[] Take() => _made.TryDequeue(out var made) ? made : MakeOne();

    private byte[] MakeOne() => ScrapedArticle.Of(_news.Article(Interlocked.Increment(ref _next))).ToJson();
}
