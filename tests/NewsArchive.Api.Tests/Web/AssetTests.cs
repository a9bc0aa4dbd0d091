using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;

using NewsArchive.Api.Tests.Hosts;

using Xunit;

namespace NewsArchive.Api.Tests.Web;

public sealed partial class AssetTests : IAsyncDisposable
{
    private readonly ApiHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Everything_a_page_names_is_there_and_kept_for_ever()
    {
        var page = await _host.Client.GetStringAsync("/", ApiHost.Stop);
        var addresses = AssetAddress().Matches(page).Select(match => match.Value).Distinct().ToList();

        Assert.True(addresses.Count >= 4);
        foreach (var address in addresses)
        {
            using var response = await _host.Client.GetAsync(address, ApiHost.Stop);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Contains("immutable", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        }
    }

    [Fact]
    public async Task An_address_of_another_version_is_answered_but_not_kept()
    {
        using var response = await _host.Client.GetAsync("/assets/000000000000/site.css", ApiHost.Stop);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("no-cache", response.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task The_stylesheet_comes_compressed_and_is_the_same_unpacked()
    {
        var plain = await _host.Client.GetByteArrayAsync("/assets/x/site.css", ApiHost.Stop);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/assets/x/site.css");
        request.Headers.Add("Accept-Encoding", "br");
        using var response = await _host.Client.SendAsync(request, ApiHost.Stop);
        var packed = await response.Content.ReadAsByteArrayAsync(ApiHost.Stop);
        using var unpacked = new MemoryStream();
        await using (var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress)) await brotli.CopyToAsync(unpacked, ApiHost.Stop);

        Assert.Equal("br", Assert.Single(response.Content.Headers.ContentEncoding));
        Assert.Equal(plain, unpacked.ToArray());
        Assert.True(packed.Length < plain.Length / 2);
    }

    [Theory]
    [InlineData("/assets/x/../../appsettings.json")]
    [InlineData("/assets/x/styles/base.css")]
    [InlineData("/assets/x/fonts/newsreader.LICENSE.txt")]
    public async Task Nothing_else_is_served(string address)
    {
        using var response = await _host.Client.GetAsync(address, ApiHost.Stop);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [GeneratedRegex("/assets/[^\"]+")]
    private static partial Regex AssetAddress();
}
