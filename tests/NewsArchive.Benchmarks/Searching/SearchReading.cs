using System.Diagnostics;

using NewsArchive.Archive;
using NewsArchive.Archive.Model;

namespace NewsArchive.Benchmarks.Searching;

/// <summary>How long the first page of a search takes, in milliseconds.</summary>
/// <param name="Best">The fastest: what it takes where nothing else runs, also on a busy machine.</param>
internal sealed record SearchReading(string Database, int Articles, string Query, string Order, bool Counted, double Best, double P50, double P95)
{
    private const int WarmUpRounds = 5;

    public static async Task<SearchReading> TakeAsync(IArticleSearch search, string database, int articles, string name, SearchRequest request, int rounds)
    {
        for (var i = 0; i < WarmUpRounds; i++) await search.SearchAsync(request, CancellationToken.None);
        var times = new List<double>(rounds);
        for (var i = 0; i < rounds; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await search.SearchAsync(request, CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        times.Sort();
        return new SearchReading(
            database, articles, name, request.Order.ToString(), request.Facets, times[0], times[times.Count / 2], times[(int)(times.Count * 0.95)]);
    }

    public override string ToString() =>
        $"{Database,-10} {Articles,9:N0}  {Query,-9} {Order,-9} {(Counted ? "facets" : ""),-6} best {Best,7:F1} ms  p50 {P50,7:F1} ms  p95 {P95,7:F1} ms";
}
