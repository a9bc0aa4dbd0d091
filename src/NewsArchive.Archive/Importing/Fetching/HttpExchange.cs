using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace NewsArchive.Archive.Importing.Fetching;

/// <summary>One request and its answer, without redirects. Every byte that comes from the network comes through here.</summary>
internal sealed class HttpExchange : IDisposable
{
    private readonly FetchSettings _settings;
    private readonly TimeProvider _clock;
    private readonly HttpMessageInvoker _client;

    public HttpExchange(PinnedConnections connections, FetchSettings settings, TimeProvider clock)
    {
        (_settings, _clock) = (settings, clock);
        _client = new HttpMessageInvoker(new SocketsHttpHandler
        {
            ConnectCallback = (context, token) => connections.ConnectAsync(context.DnsEndPoint, token),
            ConnectTimeout = settings.ConnectTime,
            // A proxy would connect to addresses that nobody has looked at; cookies would tell visits apart.
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            MaxResponseHeadersLength = settings.MaxHeaderKilobytes,
            MaxConnectionsPerServer = Math.Max(2, settings.HostConnections),
            // Long enough for a run, short enough that a name which moved is resolved anew.
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
            // The rest of an answer that is given up is not read to keep its connection.
            MaxResponseDrainSize = 0,
            ActivityHeadersPropagator = null,
        });
    }

    public void Dispose() => _client.Dispose();

    /// <summary>Sends a request, and reads the answer where it is a success.</summary>
    /// <param name="address">Where to; one that may be visited.</param>
    /// <param name="request">What is asked, but for its address.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<RawAnswer> SendAsync(Uri address, FetchRequest request, CancellationToken cancellationToken)
    {
        var wire = 0L;
        using var time = new CancellationTokenSource(_settings.AnswerTime, _clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellationToken);
        try
        {
            using var message = Describe(address, request);
            using var response = await _client.SendAsync(message, both.Token);
            var answer = new FetchAnswer
            {
                Status = (int)response.StatusCode,
                Address = address,
                MediaType = response.Content.Headers.ContentType?.MediaType?.ToLowerInvariant(),
                Charset = response.Content.Headers.ContentType?.CharSet?.Trim('"'),
                ETag = Raw(response.Headers, "ETag"),
                LastModified = Raw(response.Content.Headers, "Last-Modified"),
                RetryAfter = RetryAfter(response.Headers.RetryAfter),
            };
            if (response.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.NonAuthoritativeInformation)) return new RawAnswer(answer, Raw(response.Headers, "Location"));
            var body = await AnswerBody.ReadAsync(response.Content, _settings.MaxWireBytes, request.MaxBytes ?? _settings.MaxBytes, bytes => wire += bytes, both.Token);
            return new RawAnswer(answer with { Body = body, WireBytes = wire }, null);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested && FaultOf(failure, address, _settings.AnswerTime) is { } fault)
        {
            return new RawAnswer(new FetchAnswer { Address = address, WireBytes = wire, Fault = fault }, null);
        }
    }

    /// <summary>Posts something. Of the answer only the head is read: the connection is closed on the rest.</summary>
    public async Task<FetchAnswer> PostAsync(PostRequest request, CancellationToken cancellationToken)
    {
        var address = request.Address;
        using var time = new CancellationTokenSource(request.Time, _clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellationToken);
        try
        {
            using var message = Describe(request);
            using var response = await _client.SendAsync(message, both.Token);
            return new FetchAnswer { Status = (int)response.StatusCode, Address = address, RetryAfter = RetryAfter(response.Headers.RetryAfter) };
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested && FaultOf(failure, address, request.Time) is { } fault)
        {
            return new FetchAnswer { Address = address, Fault = fault };
        }
    }

    private HttpRequestMessage Describe(Uri address, FetchRequest request)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, address) { Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionOrLower };
        message.Headers.TryAddWithoutValidation("User-Agent", _settings.UserAgent(request.Contact));
        message.Headers.TryAddWithoutValidation("Accept", request.Accept);
        message.Headers.TryAddWithoutValidation("Accept-Encoding", AnswerBody.Encodings);
        message.Headers.TryAddWithoutValidation("Accept-Language", "id, en;q=0.5");
        // As they came, whether or not they keep the rules for validators.
        if (request.ETag is { } tag) message.Headers.TryAddWithoutValidation("If-None-Match", tag);
        if (request.LastModified is { } modified) message.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
        return message;
    }

    private HttpRequestMessage Describe(PostRequest request)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, request.Address)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
            Content = new ReadOnlyMemoryContent(request.Body),
        };
        message.Content.Headers.TryAddWithoutValidation("Content-Type", request.ContentType);
        message.Headers.TryAddWithoutValidation("User-Agent", _settings.UserAgent(null));
        foreach (var (name, value) in request.Headers) message.Headers.TryAddWithoutValidation(name, value);
        return message;
    }

    /// <summary>Null for what is a fault of this program.</summary>
    private FetchFault? FaultOf(Exception failure, Uri address, TimeSpan time) => failure switch
    {
        FetchException ours => new FetchFault(ours.Kind, Where(address, ours.Message)),
        { InnerException: FetchException ours } => new FetchFault(ours.Kind, Where(address, ours.Message)),
        OperationCanceledException => new FetchFault(FetchFaultKind.TimedOut, string.Create(CultureInfo.InvariantCulture, $"{address} did not answer in full within {time.TotalSeconds:0.#} seconds.")),
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => new FetchFault(FetchFaultKind.TooLarge, $"{address} answered with a header of more than {_settings.MaxHeaderKilobytes} kilobytes."),
        HttpRequestException broken => new FetchFault(FetchFaultKind.Unreachable, $"{address} could not be reached: {Reason(broken)}."),
        HttpIOException => new FetchFault(FetchFaultKind.Unreachable, $"{address} broke off before the end of its answer."),
        InvalidDataException => new FetchFault(FetchFaultKind.Broken, $"{address} answered with bytes that are not packed as its header says."),
        IOException or SocketException => new FetchFault(FetchFaultKind.Unreachable, $"{address} broke off the connection."),
        _ => null,
    };

    private static string Reason(HttpRequestException failure) => failure.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => "its name is not known",
        HttpRequestError.SecureConnectionError => "no safe connection (TLS) came about; its certificate may be invalid",
        HttpRequestError.ResponseEnded => "it broke off",
        HttpRequestError.InvalidResponse or HttpRequestError.HttpProtocolError => "it does not speak HTTP",
        _ when failure.InnerException is SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } => "its name is not known",
        _ => "no connection",
    };

    private static string Where(Uri address, string sentence) => $"{address}: {sentence.TrimEnd('.')}.";

    private static string? Raw(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header)
    {
        var wait = header?.Delta ?? header?.Date - _clock.GetUtcNow();
        return wait is { } asked && asked > TimeSpan.Zero ? asked : null;
    }
}

/// <param name="Answer">The answer; a body only where it is a success.</param>
/// <param name="Location">Where the answer refers to, as it was sent.</param>
internal sealed record RawAnswer(FetchAnswer Answer, string? Location);
