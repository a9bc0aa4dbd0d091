using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Importing.Fetching;
using NewsArchive.Archive.Tests.Fetching;

namespace NewsArchive.Api.Tests.Hosts;

/// <summary>A real server that takes messages of webhooks, as a receiver would, at a host with a public address.</summary>
internal sealed class HookReceiver : IAsyncDisposable
{
    public const string Path = "/masuk";

    private HookReceiver(TestSite site)
    {
        Site = site;
        Answers(context =>
        {
            context.Response.StatusCode = 204;
            return Task.CompletedTask;
        });
    }

    public TestSite Site { get; }

    public ConcurrentQueue<ReceivedMessage> Messages { get; } = new();

    /// <summary>By name, which only this test's resolver knows.</summary>
    public string Address => $"http://{TestSite.Host}:{Site.Port}{Path}";

    public static async Task<HookReceiver> StartAsync() => new(await TestSite.StartAsync(ApiHost.Stop));

    /// <summary>Lets a service reach it, and nothing else.</summary>
    public void AddTo(IServiceCollection services) => services.AddSingleton<INameResolver>(Site).AddSingleton<ISocketConnector>(Site);

    public void Answers(RequestDelegate answer) => Site.Answers(Path, async context =>
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        Messages.Enqueue(new ReceivedMessage(
            context.Request.Method, context.Request.Headers.ToDictionary(header => header.Key.ToLowerInvariant(), header => header.Value.ToString()), body.ToArray()));
        await answer(context);
    });

    public void AnswersStatus(int status, params (string Name, string Value)[] headers) => Answers(context =>
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers) context.Response.Headers[name] = value;
        return Task.CompletedTask;
    });

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}

internal sealed record ReceivedMessage(string Method, IReadOnlyDictionary<string, string> Headers, byte[] Bytes)
{
    public string Id => Headers["webhook-id"];

    public JsonNode Body => JsonNode.Parse(Bytes)!;

    public IReadOnlyList<string> Articles => [.. Body["data"]!["articles"]!.AsArray().Select(article => (string)article!["id"]!)];

    /// <summary>As the README's receiver checks it, from the specification alone.</summary>
    public bool IsSignedBy(string secret, DateTimeOffset now)
    {
        var timestamp = long.Parse(Headers["webhook-timestamp"], CultureInfo.InvariantCulture);
        if (Math.Abs(now.ToUnixTimeSeconds() - timestamp) > 300) return false;
        var expected = HMACSHA256.HashData(
            Convert.FromBase64String(secret["whsec_".Length..]), Encoding.UTF8.GetBytes($"{Id}.{Headers["webhook-timestamp"]}.{Encoding.UTF8.GetString(Bytes)}"));
        return Headers["webhook-signature"].Split(' ').Any(one =>
            one.StartsWith("v1,", StringComparison.Ordinal) && CryptographicOperations.FixedTimeEquals(expected, Convert.FromBase64String(one["v1,".Length..])));
    }
}
