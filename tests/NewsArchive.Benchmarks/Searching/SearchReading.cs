using System.Diagnostics;

using NewsArchive.Archive;
using NewsArchive.Archive.Model;

namespace NewsArchive.Benchmarks.Searching;

/// <summary>How long the first page of a search takes, in milliseconds.</summary>
/// <param name="Best">The fastest: what it takes where nothing else runs, also on a busy machine.</param>
internal sealed record SearchReading(string Database, int Articles, string Query, string Order, bool Counted, double Best, double P50, double P95)
{
    private const int WarmUpRounds = 5;

    /// <summary>Asks archives in turns: what else the machine does meanwhile slows all of them, and the ratio of their times less.</summary>
    public static async Task<IReadOnlyList<SearchReading>> TakeAsync(IReadOnlyList<SearchedArchive> archives, string name, SearchRequest request, int rounds)
    {
        var times = archives.Select(_ => new List<double>(rounds)).ToList();
        for (var round = -WarmUpRounds; round < rounds; round++)
        {
            foreach (var (place, archive) in archives.Index())
            {
                var started = Stopwatch.GetTimestamp();
                await archive.Search.SearchAsync(request, CancellationToken.None);
                if (round >= 0) times[place].Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        }

        foreach (var list in times) list.Sort();
        return [.. archives.Zip(times, (archive, list) => new SearchReading(
            archive.Database, archive.Articles, name, request.Order.ToString(), request.Facets, list[0], list[list.Count / 2], list[(int)(list.Count * 0.95)]))];
    }

    public override string ToString() =>
        $"{Database,-10} {Articles,9:N0}  {Query,-9} {Order,-9} {(Counted ? "facets" : ""),-6} best {Best,7:F1} ms  p50 {P50,7:F1} ms  p95 {P95,7:F1} ms";
}

/// <param name="Database">Its kind.</param>
internal sealed record SearchedArchive(string Database, int Articles, IArticleSearch Search);
