using Polly;
using Polly.Retry;

namespace NewsArchive.Archive.Importing.Fetching;

/// <summary>The one door to the network: whatever the archive fetches by itself comes through here.</summary>
public interface IWebDoor
{
    /// <summary>Asks a site. What goes wrong is told in the answer; it throws for cancellation only.</summary>
    Task<FetchAnswer> FetchAsync(FetchRequest request, CancellationToken cancellationToken);

    /// <summary>Sends something, once: to a checked address as ever, and to no other; redirects are answers, and bodies of answers are not read.</summary>
    /// <returns>Any status there was, with a fault only where there was none; it throws for cancellation only.</returns>
    Task<FetchAnswer> PostAsync(PostRequest request, CancellationToken cancellationToken);
}

/// <summary>Asks sites politely and carefully: robots.txt, one by one, checked addresses, checked redirects, bounded answers.</summary>
public sealed class WebDoor : IWebDoor, IDisposable
{
    private readonly FetchSettings _settings;
    private readonly HttpExchange _exchange;
    private readonly HostGate _hosts;
    private readonly RobotsCache _robots;
    private readonly ResiliencePipeline<FetchAnswer> _attempts;

    public WebDoor(INameResolver resolver, FetchSettings settings, TimeProvider clock)
        : this(resolver, new SocketConnector(), settings, clock)
    {
    }

    internal WebDoor(INameResolver resolver, ISocketConnector connector, FetchSettings settings, TimeProvider clock)
    {
        _settings = settings;
        _exchange = new HttpExchange(new PinnedConnections(resolver, connector, settings), settings, clock);
        _hosts = new HostGate(settings, clock);
        _attempts = Attempts(settings, clock);
        _robots = new RobotsCache((request, token) => TryAsync(request, obeysRobots: false, token), settings, clock);
    }

    public Task<FetchAnswer> FetchAsync(FetchRequest request, CancellationToken cancellationToken) => TryAsync(request, _settings.ObeyRobots, cancellationToken);

    public async Task<FetchAnswer> PostAsync(PostRequest request, CancellationToken cancellationToken) =>
        FaultOf(request.Address) is { } fault ? Refuse(request.Address, fault).Answer : await _exchange.PostAsync(request, cancellationToken);

    public void Dispose() => _exchange.Dispose();

    private async Task<FetchAnswer> TryAsync(FetchRequest request, bool obeysRobots, CancellationToken cancellationToken)
    {
        var wire = 0L;
        var answer = await _attempts.ExecuteAsync(
            async token =>
            {
                var attempt = await FollowAsync(request, obeysRobots, token);
                wire += attempt.WireBytes;
                return attempt;
            },
            cancellationToken);
        return answer with { WireBytes = wire };
    }

    /// <summary>Follows redirects one by one, each looked at as if somebody had named its address.</summary>
    private async Task<FetchAnswer> FollowAsync(FetchRequest request, bool obeysRobots, CancellationToken cancellationToken)
    {
        var address = request.Address;
        Uri? movedTo = null;
        var (isPermanent, wire) = (true, 0L);
        for (var redirects = 0; ; redirects++)
        {
            var raw = await AskAsync(address, request, obeysRobots, cancellationToken);
            wire += raw.Answer.WireBytes;
            var answer = raw.Answer with { MovedTo = movedTo, WireBytes = wire };
            if (answer.Fault is not null) return answer;
            if (answer.Status is not (301 or 302 or 303 or 307 or 308)) return AnswerStatus.Judge(answer, request);

            if (redirects == _settings.MaxRedirects) return Fail(answer, FetchFaultKind.BadRedirect, $"{request.Address} redirects more than {_settings.MaxRedirects} times.");
            if (!Uri.TryCreate(address, raw.Location, out var next)) return Fail(answer, FetchFaultKind.BadRedirect, $"{address} redirects to an address that is none.");
            // Browsers keep the part after # of what they were given; servers are never told of it.
            address = new UriBuilder(next) { Fragment = "" }.Uri;
            isPermanent &= answer.Status is 301 or 308;
            if (isPermanent) movedTo = address;
        }
    }

    private async Task<RawAnswer> AskAsync(Uri address, FetchRequest request, bool obeysRobots, CancellationToken cancellationToken)
    {
        if (FaultOf(address) is { } fault) return Refuse(address, fault);
        if (_hosts.ClosedFor(address) is { } time)
            return new RawAnswer(AnswerStatus.Busy(address, time), null);
        TimeSpan? crawlDelay = null;
        if (obeysRobots)
        {
            var robots = await _robots.ReadAsync(address, request.Contact, cancellationToken);
            if (robots.FaultFor(address) is { } refusal) return Refuse(address, refusal);
            crawlDelay = robots.CrawlDelay;
        }

        using var turn = await _hosts.EnterAsync(address, crawlDelay, cancellationToken);
        var raw = await _exchange.SendAsync(address, request, cancellationToken);
        if (raw.Answer is { Status: 429 or 503, RetryAfter: { } asked }) _hosts.Close(address, asked);
        return raw;
    }

    private static FetchFault? FaultOf(Uri address) => address switch
    {
        { IsAbsoluteUri: false } or { Scheme: not ("http" or "https") } => new FetchFault(FetchFaultKind.Refused, $"{address} is no http or https address."),
        { UserInfo.Length: > 0 } => new FetchFault(FetchFaultKind.Refused, $"An address on {address.Host} with a user name in it is not visited."),
        _ => null,
    };

    private static RawAnswer Refuse(Uri address, FetchFault fault) => new(new FetchAnswer { Address = address, Fault = fault }, null);

    private static FetchAnswer Fail(FetchAnswer answer, FetchFaultKind kind, string message) => answer with { Fault = new FetchFault(kind, message) };

    /// <summary>What may have failed by chance is tried again, ever later; what a site asks to wait for is waited for.</summary>
    private static ResiliencePipeline<FetchAnswer> Attempts(FetchSettings settings, TimeProvider clock)
    {
        var builder = new ResiliencePipelineBuilder<FetchAnswer> { TimeProvider = clock };
        if (settings.Retries == 0) return builder.Build();
        return builder.AddRetry(new RetryStrategyOptions<FetchAnswer>
        {
            MaxRetryAttempts = settings.Retries,
            BackoffType = DelayBackoffType.Exponential,
            Delay = settings.RetryPause,
            UseJitter = true,
            ShouldHandle = outcome => ValueTask.FromResult(outcome.Outcome.Result is { } answer && IsWorthAnother(answer, settings)),
            // The gate of the host has been told of it, and waits.
            DelayGenerator = outcome => ValueTask.FromResult(outcome.Outcome.Result?.Fault?.Kind == FetchFaultKind.Busy ? TimeSpan.Zero : (TimeSpan?)null),
        }).Build();
    }

    private static bool IsWorthAnother(FetchAnswer answer, FetchSettings settings) => answer.Fault?.Kind switch
    {
        _ when answer.Fault is { Retried: true } => false,
        FetchFaultKind.Unreachable => true,
        FetchFaultKind.Status => answer.Status >= 500,
        FetchFaultKind.Busy => answer.RetryAfter is { } asked && asked <= settings.LongestWait,
        _ => false,
    };
}
