using System.Collections.Concurrent;

using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

using Microsoft.Playwright;

using Xunit;

namespace NewsArchive.Api.Tests.Web.Browsing;

/// <summary>A browser's window on the site. What goes wrong in it is remembered, and fails the test at the end.</summary>
internal sealed class Visit : IAsyncDisposable
{
    /// <summary>Milliseconds: a build machine does other things beside, and a page that does not come fails all the same.</summary>
    private const int Patience = 60_000;

    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _troubles = new();
    private readonly string _host;

    private Visit(IBrowserContext context, IPage page, Uri address)
    {
        (_context, Page, _host) = (context, page, address.Authority);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") _troubles.Enqueue($"console: {message.Text}");
        };
        page.PageError += (_, error) => _troubles.Enqueue($"script: {error}");
        context.Request += (_, request) =>
        {
            var uri = new Uri(request.Url);
            if (uri.Scheme is "http" or "https" && uri.Authority != _host) _troubles.Enqueue($"request to another host: {request.Url}");
        };
    }

    public IPage Page { get; }

    /// <summary>Whether errors are what the test is about.</summary>
    public bool TroublesExpected { get; set; }

    public IReadOnlyCollection<string> Troubles => _troubles;

    public static async Task<Visit> BeginAsync(IBrowser browser, Uri address, Look look)
    {
        var context = await browser.NewContextAsync(look.ToOptions(address));
        context.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
        if (look.Language != "id") await context.AddCookiesAsync([new Cookie { Name = "lang", Value = look.Language, Url = address.AbsoluteUri }]);
        return new Visit(context, await context.NewPageAsync(), address);
    }

    /// <summary>Opens a page and expects it to be there.</summary>
    public async Task OpenAsync(string address)
    {
        var response = await Page.GotoAsync(address);
        Assert.True(response is { Ok: true }, $"{address} answered {response?.Status}");
    }

    public async Task AssertAccessibleAsync()
    {
        var result = await Page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        Assert.Empty(result.Violations.Select(violation =>
            $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => $"{node.Html} ({string.Join(' ', node.Any.Select(check => check.Message))})"))}"));
    }

    /// <summary>Nothing sticks out at the side.</summary>
    public async Task AssertFitsAsync()
    {
        var wide = await Page.EvaluateAsync<string[]>(
            """
            () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :
              [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                .slice(0, 5).map(e => e.tagName + '.' + e.className + ' ' + Math.round(e.getBoundingClientRect().right))
            """);
        Assert.Empty(wide);
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        if (!TroublesExpected) Assert.Empty(_troubles);
    }
}
