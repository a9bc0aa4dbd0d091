using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

using NewsArchive.Configuration;

namespace NewsArchive.Api.Browser;

/// <summary>What keeps browsers from being turned against their users.</summary>
internal static class BrowserSetup
{
    /// <summary>Sites that were on TLS once are asked for on TLS only, for half a year.</summary>
    private static readonly TimeSpan StrictTransport = TimeSpan.FromDays(180);

    public static IServiceCollection AddBrowserSafety(this IServiceCollection services)
    {
        services.AddHsts(options => options.MaxAge = StrictTransport);
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<ProxyOptions>>((headers, proxies) =>
        {
            headers.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            // The framework would believe whatever is on this machine.
            headers.KnownProxies.Clear();
            headers.KnownIPNetworks.Clear();
            foreach (var network in proxies.Value.Networks()) headers.KnownIPNetworks.Add(network);
        });
        return services;
    }

    public static void UseBrowserSafety(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<ProxyOptions>>().Value.Known.Length > 0) app.UseForwardedHeaders();
        app.UseHsts();
        app.UseMiddleware<SecurityHeaders>();
    }
}
