using NewsArchive.Api.Tests.Web.Browsing;

using Xunit;

using static Microsoft.Playwright.Assertions;

namespace NewsArchive.Api.Tests.Web;

public sealed class OverviewPageTests(WebSite site)
{
    [Fact]
    public async Task Numbers_stand_beside_every_bar_and_lead_to_their_articles()
    {
        await using var visit = await site.VisitAsync(Look.NoScripts);
        await visit.OpenAsync("/overview");
        var outlets = visit.Page.Locator("section[aria-labelledby=bagan-media] tbody tr");

        Assert.NotEqual(0, await outlets.CountAsync());
        await Expect(visit.Page.Locator("section[aria-labelledby=bagan-tempat]")).ToContainTextAsync("Semarang");
        await outlets.Locator("a").First.ClickAsync();
        await Expect(visit.Page.Locator("[data-result]").First).ToBeVisibleAsync();
    }
}
