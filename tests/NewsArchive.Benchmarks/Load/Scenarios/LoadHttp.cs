using System.Net.Http.Headers;
using System.Net.Sockets;

using NewsArchive.Benchmarks.Load.Pace;

namespace NewsArchive.Benchmarks.Load.Scenarios;

/// <summary>Sends requests to one service, reads each answer to its end, and names what went wrong.</summary>
internal sealed class LoadHttp(Uri address, string? key = null) : IDisposable
{
    /// <summary>Fewer than the service takes: more than that wait here, and the wait counts.</summary>
    private const int MostConnections = 1_000;

    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = MostConnections, UseCookies = false, AllowAutoRedirect = false })
    {
        BaseAddress = address,
        Timeout = TimeSpan.FromSeconds(60),
        DefaultRequestHeaders = { Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key) },
    };

    public void Dispose() => _http.Dispose();

    public Task<LoadAnswer> PostAsync(string kind, string path, string mediaType, byte[] body, Func<byte[], (string? Error, int Articles)> read)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        return SendAsync(kind, request, read);
    }

    public Task<LoadAnswer> GetAsync(string kind, string path, Func<byte[], (string? Error, int Articles)> read) => SendAsync(kind, new HttpRequestMessage(HttpMethod.Get, path), read);

    private async Task<LoadAnswer> SendAsync(string kind, HttpRequestMessage request, Func<byte[], (string? Error, int Articles)> read)
    {
        try
        {
            using (request)
            using (var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead))
            {
                var body = await response.Content.ReadAsByteArrayAsync();
                if (!response.IsSuccessStatusCode) return new LoadAnswer(kind, $"status {(int)response.StatusCode}", 0);
                var (error, articles) = read(body);
                return new LoadAnswer(kind, error, articles);
            }
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException or IOException)
        {
            return new LoadAnswer(kind, NameOf(failure), 0);
        }
    }

    private static string NameOf(Exception failure) => failure switch
    {
        TaskCanceledException => "no answer within a minute",
        HttpRequestException { InnerException: SocketException { SocketErrorCode: var code } } => $"not connected ({code})",
        HttpRequestException { HttpRequestError: var error } => $"broken off ({error})",
        _ => "broken off",
    };
}
