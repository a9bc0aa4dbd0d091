using Microsoft.Playwright;

using NewsArchive.Api.Tests.Hosts;
using NewsArchive.Api.Tests.Web.Browsing;

using Xunit;

[assembly: AssemblyFixture(typeof(NewsArchive.Api.Tests.Web.WebSite))]

namespace NewsArchive.Api.Tests.Web;

/// <summary>The real service on a real port with articles in it, and a browser to look at it. Both are started once, by the first test that asks.</summary>
public sealed class WebSite : IAsyncDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private Opened? _opened;

    /// <summary>A window on the site. The caller closes it, which fails the test where something went wrong in it.</summary>
    internal async Task<Visit> VisitAsync(Look? look = null)
    {
        var program = Chromium.Require();
        var site = await OpenAsync(program);
        return await Visit.BeginAsync(site.Browser, site.Address, look ?? Look.Desk);
    }

    /// <summary>The ids of <see cref="FixtureArticles"/>, in their order.</summary>
    internal async Task<IReadOnlyList<string>> ArticlesAsync() => (await OpenAsync(Chromium.Require())).Articles;

    internal async Task<Uri> AddressAsync() => (await OpenAsync(Chromium.Require())).Address;

    internal async Task<IBrowser> BrowserAsync() => (await OpenAsync(Chromium.Require())).Browser;

    public async ValueTask DisposeAsync()
    {
        if (_opened is not null) await _opened.DisposeAsync();
        _gate.Dispose();
    }

    private async Task<Opened> OpenAsync(string program)
    {
        await _gate.WaitAsync();
        try
        {
            return _opened ??= await Opened.StartAsync(program);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>All that runs.</summary>
    internal sealed record Opened(ApiHost Host, Uri Address, IPlaywright Playwright, IBrowser Browser, IReadOnlyList<string> Articles) : IAsyncDisposable
    {
        public static async Task<Opened> StartAsync(string program)
        {
            var host = new ApiHost();
            host.UseKestrel(0);
            host.StartServer();
            var address = host.ClientOptions.BaseAddress;
            var results = await host.PostBulkAsync(FixtureArticles.Lines());
            var playwright = await Microsoft.Playwright.Playwright.CreateAsync();
            var browser = await Chromium.LaunchAsync(playwright, program);
            return new Opened(host, address, playwright, browser, [.. results.Select(result => (string)result["id"]!)]);
        }

        public async ValueTask DisposeAsync()
        {
            await Browser.DisposeAsync();
            Playwright.Dispose();
            await Host.DisposeAsync();
        }
    }
}
