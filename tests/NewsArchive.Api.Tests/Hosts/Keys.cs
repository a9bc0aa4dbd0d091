using System.Net.Http.Headers;

using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Access;

namespace NewsArchive.Api.Tests.Hosts;

/// <summary>Keys for tests.</summary>
internal static class Keys
{
    public static Task<MadeKey> MakeKeyAsync(this ApiHost host, Scope scope, string name = "") =>
        host.Services.GetRequiredService<IKeyStore>().CreateAsync(scope, name, ApiHost.Stop);

    /// <summary>Sends with the client's own headers and with this key.</summary>
    public static async Task<HttpResponseMessage> SendWithKeyAsync(
        this ApiHost host, string? key, HttpMethod method, string address, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        if (key is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        // Streams of events never end.
        return await host.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ApiHost.Stop);
    }
}
