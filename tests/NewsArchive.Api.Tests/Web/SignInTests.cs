using System.Text.RegularExpressions;

using Microsoft.Playwright;

using NewsArchive.Api.Tests.Hosts;
using NewsArchive.Api.Tests.Web.Browsing;
using NewsArchive.Archive.Access;

using Xunit;

using static Microsoft.Playwright.Assertions;

namespace NewsArchive.Api.Tests.Web;

/// <summary>People come in with the keys that programs have.</summary>
public sealed class SignInTests(WebSite site)
{
    [Fact]
    public async Task Whoever_has_no_key_signs_in_first_and_gets_where_they_wanted()
    {
        await using var host = Start();
        var key = (await host.MakeKeyAsync(Scope.Read)).Token.Reveal();
        await using var visit = await VisitAsync(host);
        await visit.Page.GotoAsync("/?q=kereta");
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Masuk");
        await visit.AssertAccessibleAsync();
        await visit.Page.GetByLabel("Kunci").FillAsync("nak_salah");
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Masuk" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("tidak berlaku");
        await visit.Page.GetByLabel("Kunci").FillAsync(key);
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Masuk" }).ClickAsync();

        await Expect(visit.Page.GetByRole(AriaRole.Searchbox)).ToHaveValueAsync("kereta");
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Keluar" }).ClickAsync();
        await visit.Page.GotoAsync("/");
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Masuk");
    }

    [Fact]
    public async Task A_key_for_reading_may_try_the_parser_but_not_save_nor_administer()
    {
        await using var host = Start();
        var key = (await host.MakeKeyAsync(Scope.Read)).Token.Reveal();
        await using var visit = await VisitAsync(host);
        visit.TroublesExpected = true;
        await SignInAsync(visit, key, "/add?example=true");
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Simpan ke arsip" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("hanya untuk membaca");
        var keys = await visit.Page.GotoAsync("/keys");

        Assert.Equal(403, keys!.Status);
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Anda belum berhak");
    }

    [Fact]
    public async Task Keys_are_made_shown_once_and_revoked()
    {
        await using var host = Start();
        await using var visit = await VisitAsync(host);
        // Before the first key, this machine may do everything.
        await visit.OpenAsync("/keys");
        await visit.Page.GetByLabel("Nama").FillAsync("Redaksi <b>malam</b>");
        await visit.Page.GetByLabel("Hak").SelectOptionAsync("Admin");
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Buat kunci" }).ClickAsync();
        var made = await visit.Page.GetByRole(AriaRole.Status).Locator("pre").InnerTextAsync();
        Assert.True(KeyToken.TryRead(made, out _));
        await visit.AssertAccessibleAsync();
        // Who made it goes on with it.
        await visit.OpenAsync("/keys");
        await Expect(visit.Page.Locator("tbody")).ToContainTextAsync("Redaksi <b>malam</b>");
        Assert.DoesNotContain(made, await visit.Page.ContentAsync(), StringComparison.Ordinal);
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Cabut kunci" }).ClickAsync();

        // Its own key is gone, and the session with it.
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Masuk");
    }

    [Theory]
    [InlineData("https://jahat.example/", "/")]
    [InlineData("//jahat.example/", "/")]
    [InlineData("/add", "/add")]
    public async Task Signing_in_leads_to_no_other_site(string wanted, string expected)
    {
        await using var host = Start();
        var key = (await host.MakeKeyAsync(Scope.Read)).Token.Reveal();
        await using var visit = await VisitAsync(host);
        await SignInAsync(visit, key, wanted);

        Assert.Equal(expected, new Uri(visit.Page.Url).AbsolutePath);
    }

    private static async Task SignInAsync(Visit visit, string key, string address)
    {
        await visit.OpenAsync("/login?returnUrl=" + Uri.EscapeDataString(address));
        await visit.Page.GetByLabel("Kunci").FillAsync(key);
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Masuk" }).ClickAsync();
        // Waiting for the page to load would wait for ever where it has loaded before the waiting begins.
        await Expect(visit.Page).Not.ToHaveURLAsync(new Regex("/login"));
    }

    private static ApiHost Start()
    {
        var host = new ApiHost();
        host.UseKestrel(0);
        host.StartServer();
        return host;
    }

    private async Task<Visit> VisitAsync(ApiHost host) => await Visit.BeginAsync(await site.BrowserAsync(), host.ClientOptions.BaseAddress, Look.Desk);
}
