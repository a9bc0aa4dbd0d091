using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

using NewsArchive.Archive.Importing.Fetching;

namespace NewsArchive.Archive.Tests.Fetching;

/// <summary>A real server that answers as the test says, reached by any name that the test gives an address.</summary>
/// <remarks>
/// Names lead to public addresses, as those of real sites do, and connections to these end at the server: so all rules about
/// addresses count as they do outside. Only the last step, from a checked address to a socket, is the test's.
/// </remarks>
internal sealed class TestSite : INameResolver, ISocketConnector, IAsyncDisposable
{
    public const string Host = "koran.example";

    public static readonly IPAddress PublicAddress = IPAddress.Parse("93.184.215.14");

    private readonly WebApplication _server;
    private readonly ConcurrentDictionary<string, RequestDelegate> _answers = new();
    private readonly ConcurrentDictionary<string, Func<IReadOnlyList<IPAddress>>> _names = new();

    private TestSite()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.Listen(IPAddress.Loopback, 0);
            server.Limits.MinResponseDataRate = null;
        });
        _server = builder.Build();
        _server.Run(context =>
        {
            Requests.Enqueue(new SeenRequest(
                context.Request.Host.Host, context.Request.Path + context.Request.QueryString, context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
                TimeProvider.System.GetTimestamp()));
            if (_answers.TryGetValue(context.Request.Path, out var answer)) return answer(context);
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        });
        Leads(Host, PublicAddress);
    }

    public ConcurrentQueue<SeenRequest> Requests { get; } = new();

    /// <summary>Addresses that were connected to.</summary>
    public ConcurrentQueue<IPEndPoint> Connected { get; } = new();

    public int Port => new Uri(_server.Urls.Single()).Port;

    public static async Task<TestSite> StartAsync(CancellationToken cancellationToken)
    {
        var site = new TestSite();
        await site._server.StartAsync(cancellationToken);
        return site;
    }

    public IEnumerable<SeenRequest> RequestsOf(string path) => Requests.Where(request => request.Path == path);

    public void Answers(string path, RequestDelegate answer) => _answers[path] = answer;

    public void Answers(string path, string body, string mediaType = "application/rss+xml", params (string Name, string Value)[] headers) => Answers(path, async context =>
    {
        context.Response.ContentType = mediaType;
        foreach (var (name, value) in headers) context.Response.Headers[name] = value;
        await context.Response.WriteAsync(body);
    });

    public void AnswersStatus(string path, int status, params (string Name, string Value)[] headers) => Answers(path, context =>
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers) context.Response.Headers[name] = value;
        return Task.CompletedTask;
    });

    public void Leads(string host, params string[] addresses) => Leads(host, [.. addresses.Select(IPAddress.Parse)]);

    public void Leads(string host, params IPAddress[] addresses) => Leads(host, () => addresses);

    public void Leads(string host, Func<IReadOnlyList<IPAddress>> addresses) => _names[host] = addresses;

    public Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellationToken) =>
        _names.TryGetValue(host, out var addresses) ? Task.FromResult(addresses()) : throw new SocketException((int)SocketError.HostNotFound);

    public async ValueTask<Stream> ConnectAsync(IPEndPoint address, CancellationToken cancellationToken)
    {
        Connected.Enqueue(address);
        return await new SocketConnector().ConnectAsync(new IPEndPoint(IPAddress.Loopback, Port), cancellationToken);
    }

    /// <summary>A door that asks quickly and gives up soon.</summary>
    public WebDoor Open(FetchSettings? settings = null, TimeProvider? clock = null) => new(this, this, settings ?? Quick, clock ?? TimeProvider.System);

    public static FetchSettings Quick { get; } = new()
    {
        HostPause = TimeSpan.Zero,
        AnswerTime = TimeSpan.FromSeconds(20),
        RetryPause = TimeSpan.FromMilliseconds(1),
        Retries = 0,
    };

    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync(new CancellationToken(canceled: true));
        await _server.DisposeAsync();
    }
}

/// <param name="Host">Its name, as the request had it.</param>
/// <param name="Path">With its query.</param>
/// <param name="Headers">All of them.</param>
/// <param name="At">When it came, as the clock's ticks.</param>
internal sealed record SeenRequest(string Host, string Path, Dictionary<string, string> Headers, long At);
