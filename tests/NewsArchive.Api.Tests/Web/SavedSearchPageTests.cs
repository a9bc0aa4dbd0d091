using Microsoft.Playwright;

using NewsArchive.Api.Tests.Web.Browsing;

using Xunit;

using static Microsoft.Playwright.Assertions;

namespace NewsArchive.Api.Tests.Web;

/// <summary>Saving a search from the search page, and looking after it.</summary>
[Collection(nameof(WebSite))]
public sealed class SavedSearchPageTests(WebSite site)
{
    [Theory]
    [InlineData(true, Look.PhoneWidth)]
    [InlineData(false, Look.PhoneWidth)]
    [InlineData(true, 1280)]
    public async Task The_present_search_is_saved_tried_changed_rested_and_removed(bool scripts, int width)
    {
        var name = $"Kereta <i>{(scripts ? "satu" : "dua")}</i> {width}";
        await using var visit = await site.VisitAsync(new Look(Width: width, Scripts: scripts));
        await visit.OpenAsync("/?q=kereta+danau&place=Padang&to=2024-12-31");
        await visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Simpan pencarian ini" }).ClickAsync();
        await Expect(visit.Page.GetByLabel("Kata yang dicari")).ToHaveValueAsync("kereta danau");
        await Expect(visit.Page.GetByLabel("Tempat")).ToHaveValueAsync("Padang");
        await Expect(visit.Page.GetByLabel("Sampai tanggal")).ToHaveValueAsync("2024-12-31");
        await visit.Page.GetByLabel("Alamat webhook").FillAsync("http://169.254.169.254/");
        await Button(visit, "Simpan pencarian").ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("hook");
        await visit.Page.GetByLabel("Alamat webhook").FillAsync("http://tidak-ada.invalid/masuk");
        await visit.Page.GetByLabel("Nama").FillAsync(name);
        await Button(visit, "Simpan pencarian").ClickAsync();
        await Expect(visit.Page.Locator(".notice.good pre")).ToContainTextAsync("whsec_");
        await LookAsync(visit, scripts);

        await visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = name }).ClickAsync();
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync(name);
        await Expect(visit.Page.Locator("main")).Not.ToContainTextAsync("whsec_");
        await Button(visit, "Coba webhook").ClickAsync();
        await Expect(visit.Page.Locator(".notice.bad")).ToContainTextAsync("its name is not known");
        await Expect(visit.Page.Locator("tbody tr")).ToHaveCountAsync(2);
        await LookAsync(visit, scripts);
        await Button(visit, "Ganti rahasia").ClickAsync();
        await Expect(visit.Page.Locator(".notice.good pre")).ToContainTextAsync("whsec_");
        await Button(visit, "Jeda").ClickAsync();
        await Expect(visit.Page.Locator("header .state")).ToHaveTextAsync("dijeda");
        await visit.Page.GetByLabel("Kata yang dicari").FillAsync("jembatan");
        await Button(visit, "Simpan perubahan").ClickAsync();
        await Expect(visit.Page.GetByLabel("Kata yang dicari")).ToHaveValueAsync("jembatan");
        await Expect(visit.Page.GetByLabel("Sampai tanggal")).ToHaveValueAsync("2024-12-31");
        await Expect(visit.Page.Locator("header .state")).ToHaveTextAsync("dijeda");
        await Button(visit, "Hapus pencarian").ClickAsync();
        await Expect(visit.Page.Locator("main")).Not.ToContainTextAsync(name);
    }

    private static ILocator Button(Visit visit, string name) => visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true });

    private static async Task LookAsync(Visit visit, bool scripts)
    {
        await visit.AssertFitsAsync();
        if (scripts) await visit.AssertAccessibleAsync();
    }
}
