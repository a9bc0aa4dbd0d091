using Microsoft.Playwright;

using NewsArchive.Api.Tests.Web.Browsing;

using Xunit;

using static Microsoft.Playwright.Assertions;

namespace NewsArchive.Api.Tests.Web;

/// <summary>Sources and their visits.</summary>
[Collection(nameof(WebSite))]
public sealed class SourcePageTests(WebSite site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_source_is_added_visited_paused_changed_and_removed(bool scripts)
    {
        var address = $"http://127.0.0.1:9/umpan-{(scripts ? "satu" : "dua")}.xml";
        await using var visit = await site.VisitAsync(new Look(Scripts: scripts));
        await visit.OpenAsync("/sources");
        await visit.Page.GetByLabel("Alamat").FillAsync("bukan alamat");
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Tambah sumber" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("address");
        await visit.Page.GetByLabel("Alamat").FillAsync(address);
        await visit.Page.GetByLabel("Nama").FillAsync("Umpan <i>uji</i>");
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Tambah sumber" }).ClickAsync();
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Umpan <i>uji</i>");
        await visit.AssertFitsAsync();
        if (scripts) await visit.AssertAccessibleAsync();
        var source = visit.Page.Url;

        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Kunjungi sekarang" }).ClickAsync();
        await Expect(visit.Page.Locator(".run-state")).ToBeVisibleAsync();
        await visit.AssertFitsAsync();
        if (scripts) await visit.AssertAccessibleAsync();
        await visit.Page.GotoAsync(source);
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Jeda" }).ClickAsync();
        await Expect(visit.Page.Locator(".source.paused", new PageLocatorOptions { HasText = address })).ToBeVisibleAsync();
        await visit.Page.GotoAsync(source);
        await visit.Page.GetByLabel("Jadwal").FillAsync("2h");
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Simpan" }).ClickAsync();
        await Expect(visit.Page.GetByLabel("Jadwal")).ToHaveValueAsync("2h");
        await Expect(visit.Page.Locator("header .state")).ToHaveTextAsync("dijeda");
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Hapus sumber" }).ClickAsync();
        await Expect(visit.Page.Locator("main")).Not.ToContainTextAsync(address);
    }
}
