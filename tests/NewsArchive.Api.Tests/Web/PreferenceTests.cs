using NewsArchive.Api.Tests.Hosts;

using Xunit;

namespace NewsArchive.Api.Tests.Web;

public sealed class PreferenceTests : IAsyncDisposable
{
    private readonly ApiHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("/", null, "<html lang=\"id\" data-theme=\"system\" data-keys=\"on\">")]
    [InlineData("/?lang=en", null, "<html lang=\"en\" data-theme=\"system\" data-keys=\"on\">")]
    [InlineData("/", "lang=en; theme=dark; keys=off", "<html lang=\"en\" data-theme=\"dark\" data-keys=\"off\">")]
    [InlineData("/?lang=id", "lang=en; theme=light", "<html lang=\"id\" data-theme=\"light\" data-keys=\"on\">")]
    [InlineData("/?lang=%22%3E&theme=x", "keys=%22", "<html lang=\"id\" data-theme=\"system\" data-keys=\"on\">")]
    public async Task The_page_is_as_the_address_says_else_as_the_cookies_say(string address, string? cookies, string expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (cookies is not null) request.Headers.Add("Cookie", cookies);
        using var response = await _host.Client.SendAsync(request, ApiHost.Stop);

        Assert.Contains(expected, await response.Content.ReadAsStringAsync(ApiHost.Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_address_says_is_kept_for_a_year_out_of_reach_of_scripts()
    {
        using var response = await _host.Client.GetAsync("/?lang=en&theme=%3Cb%3E", ApiHost.Stop);
        var cookies = response.Headers.GetValues("Set-Cookie").ToList();

        Assert.Contains("lang=en; max-age=31536000; path=/; samesite=lax; httponly", cookies);
        // A stranger's word is not kept; it means the default.
        Assert.Contains("theme=system; max-age=31536000; path=/; samesite=lax; httponly", cookies);
    }

    [Fact]
    public async Task Links_to_other_preferences_keep_the_place_and_drop_the_old_choice()
    {
        var page = await _host.Client.GetStringAsync("/?lang=en&cursor=abc", ApiHost.Stop);

        Assert.Contains("href=\"/?cursor=abc&amp;lang=id\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("lang=en&amp;", page, StringComparison.Ordinal);
    }
}
