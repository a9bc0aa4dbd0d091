using System.Text.Json.Nodes;

using NewsArchive.Archive.Importing.Fetching;

namespace NewsArchive.Archive.Tests.SavedSearches;

/// <summary>A door behind which there is nothing but hooks, which answer as the test says.</summary>
internal sealed class FakeHook : IWebDoor
{
    private readonly Lock _gate = new();
    private readonly List<HookMessage> _messages = [];

    /// <summary>What is answered, by the message; 204 unless a test says otherwise.</summary>
    public Func<HookMessage, CancellationToken, Task<FetchAnswer>> Answer { get; set; } = (_, _) => Task.FromResult(Status(204));

    public IReadOnlyList<HookMessage> Messages
    {
        get
        {
            lock (_gate) return [.. _messages];
        }
    }

    /// <summary>Every article that any message told of, in order.</summary>
    public IReadOnlyList<Guid> Told => [.. Messages.SelectMany(message => message.Articles)];

    public static FetchAnswer Status(int status, TimeSpan? retryAfter = null) => new() { Address = new Uri("https://hook.example/"), Status = status, RetryAfter = retryAfter };

    public void Answers(params int[] statuses)
    {
        var left = new Queue<int>(statuses);
        Answer = (_, _) => Task.FromResult(Status(left.Count > 1 ? left.Dequeue() : left.Peek()));
    }

    public Task<FetchAnswer> FetchAsync(FetchRequest request, CancellationToken cancellationToken) => throw new NotSupportedException("Nothing is fetched here.");

    public Task<FetchAnswer> PostAsync(PostRequest request, CancellationToken cancellationToken)
    {
        var message = new HookMessage(request.Address, request.Headers.ToDictionary(StringComparer.Ordinal), request.Body.ToArray());
        lock (_gate) _messages.Add(message);
        return Answer(message, cancellationToken);
    }
}

internal sealed record HookMessage(Uri Address, IReadOnlyDictionary<string, string> Headers, byte[] Bytes)
{
    public string Id => Headers["webhook-id"];

    public JsonNode Body => JsonNode.Parse(Bytes)!;

    public IReadOnlyList<Guid> Articles => [.. Body["data"]!["articles"]!.AsArray().Select(article => article!["id"]!.GetValue<Guid>())];

    public IReadOnlyList<string> Reasons => [.. Body["data"]!["articles"]!.AsArray().Select(article => (string)article!["reason"]!)];
}
