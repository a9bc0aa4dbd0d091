using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;

using NewsArchive.Benchmarks.Load;
using NewsArchive.Benchmarks.News;

namespace NewsArchive.Benchmarks.Bulk;

/// <summary>Sends articles in one bulk request, reading the results while it sends.</summary>
internal sealed class BulkClient(ServiceProcess service)
{
    private readonly GeneratedNews _news = new(int.MaxValue / 2);

    /// <returns>How long it took, what the service took of the processors, and the most of its memory that was in RAM.</returns>
    /// <exception cref="InvalidDataException">An article was not created.</exception>
    public async Task<(TimeSpan Took, TimeSpan Processor, double PeakMegabytes)> SendAsync(int from, int count, CancellationToken cancellationToken)
    {
        // Made before: this process is not to take time from those that are measured.
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllLinesAsync(file, Enumerable.Range(from, count).Select(number => Encoding.UTF8.GetString(ScrapedArticle.Of(_news.Article(number)).ToJson())), cancellationToken);
            await using var memory = new MemoryWatch(service);
            var (watch, before) = (Stopwatch.StartNew(), service.ProcessorTime);
            var created = await PostAsync(file, cancellationToken);
            var (took, processor) = (watch.Elapsed, service.ProcessorTime - before);
            if (created != count) throw new InvalidDataException($"{created} of {count} articles were created.");
            return (took, processor, (await memory.EndAsync()).Max(static sample => sample.Megabytes));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private async Task<int> PostAsync(string file, CancellationToken cancellationToken)
    {
        using var client = new HttpClient { BaseAddress = service.Address, Timeout = Timeout.InfiniteTimeSpan };
        await using var lines = File.OpenRead(file);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/articles/bulk") { Content = new StreamContent(lines) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.EnsureSuccessStatusCode();
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(cancellationToken));
        var created = 0;
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.Contains("\"created\"", StringComparison.Ordinal)) created++;
        }

        return created;
    }
}
