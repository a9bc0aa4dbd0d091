namespace NewsArchive.Api.Web.Articles;

/// <summary>Addresses that strangers wrote and readers may follow.</summary>
internal static class SafeLink
{
    /// <returns>The address where it is an absolute http or https one, else null: nothing else becomes a link.</returns>
    public static string? Of(string? address) =>
        Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.AbsoluteUri : null;

    /// <summary>The host, for showing where a link leads.</summary>
    public static string HostOf(string address)
    {
        var host = new Uri(address).IdnHost;
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }
}
