using Microsoft.Playwright;

using NewsArchive.Api.Tests.Web.Browsing;

namespace NewsArchive.Api.Tests.Web.Screenshots;

/// <summary>Takes a picture of each page: both themes and both languages, on a desk and on a phone.</summary>
internal static class ScreenshotTour
{
    private static readonly (string Name, Look Look)[] Looks =
    [
        ("light", Look.Desk),
        ("dark", new Look("en", Dark: true)),
        ("phone-light", new Look(Width: Look.PhoneWidth)),
        ("phone-dark", Look.Phone),
    ];

    /// <returns>The exit code.</returns>
    public static async Task<int> TakeAsync(string folder)
    {
        if (Chromium.Find() is not { } program)
        {
            await Console.Error.WriteLineAsync("There is no Chromium on the path.");
            return 1;
        }

        folder = Directory.CreateDirectory(folder).FullName;
        // Where the test runner would be: the service is found from there.
        Environment.CurrentDirectory = AppContext.BaseDirectory;
        await using var site = await WebSite.Opened.StartAsync(program);
        foreach (var (name, look) in Looks)
        {
            await using var visit = await Visit.BeginAsync(site.Browser, site.Address, look);
            // One of the pages is that of what is not there.
            visit.TroublesExpected = true;
            foreach (var (page, address) in ScreenshotPages.Of(site.Articles))
            {
                await visit.Page.GotoAsync(address);
                await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
                await ScreenshotPages.ArrangeAsync(page, visit.Page);
                await visit.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{page}-{name}.png"), Animations = ScreenshotAnimations.Disabled });
                Console.WriteLine($"{page}-{name}.png");
            }
        }

        return 0;
    }
}
