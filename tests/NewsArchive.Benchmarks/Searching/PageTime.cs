using System.Diagnostics;

namespace NewsArchive.Benchmarks.Searching;

/// <summary>How long a page of the service takes beside the REST calls that bring the same, in milliseconds, one after the other in turns.</summary>
internal sealed record PageTime(string Name, double Page, double Calls)
{
    /// <summary>The most a page may take longer.</summary>
    public const double MostMore = 20;

    private const int WarmUpRounds = 5;

    public bool Good => Page - Calls <= MostMore;

    /// <param name="calls">Addresses, called one after the other.</param>
    /// <returns>Medians.</returns>
    public static async Task<PageTime> TakeAsync(HttpClient http, string name, string page, IReadOnlyList<string> calls, int rounds)
    {
        var (pages, rest) = (new List<double>(rounds), new List<double>(rounds));
        for (var round = -WarmUpRounds; round < rounds; round++)
        {
            var one = await TimeAsync(http, [page]);
            var other = await TimeAsync(http, calls);
            if (round < 0) continue;
            pages.Add(one);
            rest.Add(other);
        }

        return new PageTime(name, Median(pages), Median(rest));
    }

    public override string ToString() => $"{Name,-28} page {Page,7:F1} ms  REST {Calls,7:F1} ms  difference {Page - Calls,6:F1} ms";

    private static async Task<double> TimeAsync(HttpClient http, IReadOnlyList<string> addresses)
    {
        var started = Stopwatch.GetTimestamp();
        foreach (var address in addresses)
        {
            using var response = await http.GetAsync(address);
            response.EnsureSuccessStatusCode();
            await response.Content.ReadAsByteArrayAsync();
        }

        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static double Median(List<double> times)
    {
        times.Sort();
        return times[times.Count / 2];
    }
}
