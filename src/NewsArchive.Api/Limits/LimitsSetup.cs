using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

using NewsArchive.Configuration;

namespace NewsArchive.Api.Limits;

/// <summary>How much one caller, and all together, may ask of the service.</summary>
internal static class LimitsSetup
{
    /// <summary>A request line with its query fits in, and so do headers with a key; nobody needs long to send them.</summary>
    private static readonly TimeSpan HeadersTimeout = TimeSpan.FromSeconds(15);

    /// <summary>How long a client may be slower than it must, before it is cut off.</summary>
    private static readonly TimeSpan GracePeriod = TimeSpan.FromSeconds(5);

    public static IServiceCollection AddLimits(this IServiceCollection services)
    {
        services.AddSingleton<ParseGate>();
        services.AddSingleton<CallerBuckets>();
        services.AddRequestTimeouts();
        services.AddOptions<RequestTimeoutOptions>().Configure<IOptions<LimitsOptions>>((timeouts, limits) => timeouts.DefaultPolicy = new RequestTimeoutPolicy
        {
            Timeout = TimeSpan.FromSeconds(limits.Value.RequestSeconds),
            TimeoutStatusCode = StatusCodes.Status504GatewayTimeout,
        });
        services.AddOptions<HostOptions>().Configure<IOptions<LimitsOptions>>((host, limits) => host.ShutdownTimeout = TimeSpan.FromSeconds(limits.Value.ShutdownSeconds));
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<LimitsOptions>>((server, limits) => Configure(server, limits.Value));
        return services;
    }

    private static void Configure(KestrelServerOptions server, LimitsOptions limits)
    {
        server.AddServerHeader = false;
        server.Limits.MaxConcurrentConnections = limits.MaxConnections;
        server.Limits.MaxRequestHeadersTotalSize = limits.MaxHeaderBytes;
        server.Limits.RequestHeadersTimeout = HeadersTimeout;
        server.Limits.MinRequestBodyDataRate = new MinDataRate(limits.MinBytesPerSecond, GracePeriod);
        server.Limits.MinResponseDataRate = new MinDataRate(limits.MinBytesPerSecond, GracePeriod);
        // Handlers that read a body bound it themselves, and tell more; what binds a body unasked (forms) stops here.
        server.Limits.MaxRequestBodySize = limits.ToImportLimits().MaxJsonBytes;
    }
}
