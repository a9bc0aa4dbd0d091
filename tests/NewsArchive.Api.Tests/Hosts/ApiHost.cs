using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

using NewsArchive.Archive;

using Serilog.Core;

using Xunit;

namespace NewsArchive.Api.Tests.Hosts;

/// <summary>The real service on a database of its own: a temporary SQLite file, unless it is given another.</summary>
internal sealed class ApiHost : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("newsarchive-api-").FullName;
    private readonly Dictionary<string, string> _settings;
    private readonly Func<IArticleArchive, IArticleArchive>? _wrap;

    private readonly CapturedLog? _log;
    private readonly Action<IServiceCollection>? _add;

    public ApiHost(
        string? connection = null,
        Dictionary<string, string>? settings = null,
        Func<IArticleArchive, IArticleArchive>? wrap = null,
        CapturedLog? log = null,
        Action<IServiceCollection>? add = null,
        bool migrated = true)
    {
        (_log, _add) = (log, add);
        Connection = connection ?? NewFile(migrated);
        _settings = settings ?? [];
        _wrap = wrap;
    }

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public string Connection { get; }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2024, 3, 4, 9, 0, 0, TimeSpan.Zero));

    public HttpClient Client => field ??= CreatePatientClient();

    public async Task<(HttpResponseMessage Response, JsonObject Body)> SendAsync(HttpMethod method, string address, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        var response = await Client.SendAsync(request, Stop);
        var text = await response.Content.ReadAsStringAsync(Stop);
        return (response, JsonNode.Parse(text.Length == 0 ? "{}" : text)!.AsObject());
    }

    public Task<(HttpResponseMessage Response, JsonObject Body)> PostTextAsync(string address, string text) =>
        SendAsync(HttpMethod.Post, address, Body(text, "text/plain; charset=utf-8"));

    public Task<(HttpResponseMessage Response, JsonObject Body)> GetAsync(string address) => SendAsync(HttpMethod.Get, address);

    public async Task<List<JsonObject>> PostBulkAsync(params IEnumerable<string> lines)
    {
        var content = Body(string.Join('\n', lines), "application/x-ndjson");
        using var response = await Client.PostAsync("/api/v1/articles/bulk", content, Stop);
        Assert.Equal(200, (int)response.StatusCode);
        return [.. (await response.Content.ReadAsStringAsync(Stop)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!.AsObject())];
    }

    public static ByteArrayContent Body(string text, string mediaType) => Body(Encoding.UTF8.GetBytes(text), mediaType);

    public static ByteArrayContent Body(byte[] bytes, string? mediaType)
    {
        var content = new ByteArrayContent(bytes);
        if (mediaType is not null) content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        return content;
    }

    private string NewFile(bool migrated)
    {
        var path = Path.Combine(_folder, "archive.db");
        if (migrated) MigratedFile.CopyTo(path);
        return $"Data Source={path}";
    }

    /// <summary>A busy machine may take its time; a test that hangs is ended by its runner.</summary>
    private HttpClient CreatePatientClient()
    {
        var client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = ClientOptions.BaseAddress });
        client.Timeout = Timeout.InfiniteTimeSpan;
        return client;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("ConnectionStrings:Archive", Connection);
        // Looks for sources and saved searches every two seconds, which most tests have none of.
        builder.UseSetting("Import:Enabled", "false");
        builder.UseSetting("Webhooks:Enabled", "false");
        // What the tests provoke would drown their own report.
        if (_log is null)
        {
            builder.UseSetting("Serilog:MinimumLevel:Default", "Fatal");
            builder.UseSetting("Serilog:MinimumLevel:Override:Microsoft.EntityFrameworkCore", "Fatal");
        }

        foreach (var (key, value) in _settings) builder.UseSetting(key, value);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            services.AddSingleton<IStartupFilter, BodySizeFeature>();
            if (_log is not null) services.AddSingleton<ILogEventSink>(_log);
            // EF builds its model and compiles its queries anew for each logger factory: hosts whose log nobody reads share one.
            else services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
            _add?.Invoke(services);
            if (_wrap is null) return;
            var inner = services.Last(service => service.ServiceType == typeof(IArticleArchive));
            services.AddSingleton(provider => _wrap((IArticleArchive)ActivatorUtilities.CreateInstance(provider, inner.ImplementationType!)));
        });
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        // Pooled connections keep the file open, which some systems do not delete.
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
