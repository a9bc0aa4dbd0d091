using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

using NewsArchive.Benchmarks.News;

namespace NewsArchive.Benchmarks.Load;

/// <summary>Sends and reads numbered articles, and writes down what became of each.</summary>
internal sealed class LoadClient(Uri address, Ledger ledger) : IDisposable
{
    private readonly GeneratedNews _news = new(int.MaxValue / 2);

    private readonly HttpClient _http = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(1) })
    {
        BaseAddress = address,
        Timeout = TimeSpan.FromSeconds(60),
    };

    public void Dispose() => _http.Dispose();

    /// <returns>Whether the article was promised.</returns>
    public async Task<bool> PostAsync(int number, CancellationToken cancellationToken)
    {
        using var body = new ByteArrayContent(Encoding.UTF8.GetBytes(ScrapedArticle.Of(_news.Article(number)).Text));
        body.Headers.ContentType = MediaTypeHeaderValue.Parse("text/plain; charset=utf-8");
        var answered = await TryAsync("POST", async () =>
        {
            using var response = await _http.PostAsync($"/api/v1/articles?url={Uri.EscapeDataString(GeneratedNews.UrlOf(number))}", body, cancellationToken);
            if (!await CheckAsync("POST", response, cancellationToken)) return false;
            var answer = await response.Content.ReadFromJsonAsync<JsonObject>(cancellationToken);
            ledger.Promise(number, (Guid)answer!["id"]!);
            return true;
        });
        if (!answered) ledger.PutBack(number);
        return answered;
    }

    public Task<bool> ReadAsync(int number, Guid id, CancellationToken cancellationToken) => TryAsync("GET", async () =>
    {
        using var response = await _http.GetAsync($"/api/v1/articles/{id}", cancellationToken);
        if ((int)response.StatusCode == 404) ledger.Break($"article {number} was promised and is not there");
        return await CheckAsync("GET", response, cancellationToken);
    });

    public Task<bool> ListAsync(CancellationToken cancellationToken) => TryAsync("LIST", async () =>
    {
        using var response = await _http.GetAsync("/api/v1/articles?limit=50", cancellationToken);
        return await CheckAsync("LIST", response, cancellationToken);
    });

    /// <returns>Every article of the archive: its id, address and revision.</returns>
    public async Task<List<(Guid Id, string Url, int Revision)>> ListAllAsync(CancellationToken cancellationToken)
    {
        var all = new List<(Guid, string, int)>();
        for (string? cursor = "", address = "/api/v1/articles?limit=200"; cursor is not null; address = $"/api/v1/articles?limit=200&cursor={Uri.EscapeDataString(cursor ?? "")}")
        {
            var page = await _http.GetFromJsonAsync<JsonObject>(address, cancellationToken);
            all.AddRange(page!["items"]!.AsArray().Select(item => ((Guid)item!["id"]!, (string)item["url"]!, (int)item["revision"]!)));
            cursor = (string?)page["nextCursor"];
        }

        return all;
    }

    public Task<string> ScrapeAsync(CancellationToken cancellationToken) => _http.GetStringAsync("/metrics", cancellationToken);

    /// <summary>Refusals that ask to come again are well; a fault of the program, or a refusal of what is right, is not.</summary>
    private async Task<bool> CheckAsync(string kind, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        if (response.IsSuccessStatusCode)
        {
            ledger.Count($"{kind} {status}");
            return true;
        }

        // Which limit it was, or whether the database was away, tells what to mend.
        ledger.Count($"{kind} {status} {await DetailAsync(response, cancellationToken)}");
        if (status is not (503 or 504)) ledger.Break($"{kind} was answered {status}");
        return false;
    }

    private static async Task<string> DetailAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return (string?)(await response.Content.ReadFromJsonAsync<JsonObject>(cancellationToken))?["detail"] ?? "without a reason";
        }
        catch (JsonException)
        {
            return "without a reason";
        }
    }

    private async Task<bool> TryAsync(string kind, Func<Task<bool>> ask)
    {
        try
        {
            return await ask();
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException or IOException)
        {
            ledger.Count($"{kind} without an answer");
            return false;
        }
    }
}
