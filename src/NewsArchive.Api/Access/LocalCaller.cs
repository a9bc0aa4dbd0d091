using System.Net;

namespace NewsArchive.Api.Access;

/// <summary>Tells a caller on this machine from all others.</summary>
internal static class LocalCaller
{
    // What proxies add, and what remains of it after a proxy that the settings name was believed.
    private static readonly string[] ProxyMarks = ["Forwarded", "X-Forwarded-For", "X-Original-For", "X-Forwarded-Host", "X-Real-IP", "Via"];

    /// <summary>
    /// By the connection itself, for a header can say anything: it comes from this machine's own address, or over a socket
    /// of its file system, which has none. A header can only take the trust away: what a proxy passes on comes from
    /// elsewhere, and so does what a page lets a browser send under a name that someone points at this machine.
    /// </summary>
    public static bool Is(HttpContext context) =>
        (context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address))
        && !ProxyMarks.Any(context.Request.Headers.ContainsKey)
        && IsLocalName(context.Request.Host.Host);

    private static bool IsLocalName(string host) =>
        host.Length == 0
        || host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
