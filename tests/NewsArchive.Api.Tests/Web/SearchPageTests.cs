using System.Text.RegularExpressions;

using Microsoft.Playwright;

using NewsArchive.Api.Tests.Web.Browsing;

using Xunit;

using static Microsoft.Playwright.Assertions;

namespace NewsArchive.Api.Tests.Web;

/// <summary>Finding articles.</summary>
public sealed partial class SearchPageTests(WebSite site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Words_are_found_marked_and_kept_in_the_address(bool scripts)
    {
        await using var visit = await site.VisitAsync(new Look(Scripts: scripts));
        await visit.OpenAsync("/");
        await visit.Page.GetByRole(AriaRole.Searchbox).FillAsync("kereta danau");
        await visit.Page.GetByRole(AriaRole.Searchbox).PressAsync("Enter");

        await Expect(visit.Page).ToHaveURLAsync(new Regex(@"\?q=kereta(\+|%20)danau"));
        await Expect(visit.Page.Locator("[data-result]").First).ToContainTextAsync("Danau Singkarak");
        Assert.Contains("kereta", (await visit.Page.Locator(".result-item mark").AllInnerTextsAsync()).Select(word => word.ToLowerInvariant()));
        await Expect(visit.Page.GetByRole(AriaRole.Searchbox)).ToHaveValueAsync("kereta danau");
    }

    [Fact]
    public async Task A_text_that_two_outlets_print_stands_once_and_leads_to_the_other()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/?q=%22kereta+wisata%22+%22danau+singkarak%22");
        var shown = visit.Page.Locator("[data-result]").Filter(new LocatorFilterOptions { HasText = "Danau Singkarak" });
        await Expect(shown).ToHaveCountAsync(1);
        await visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "dan 1 artikel lain dengan teks yang hampir sama" }).ClickAsync();

        await Expect(visit.Page.Locator("#serupa")).ToContainTextAsync("Danau Singkarak");
    }

    [Fact]
    public async Task A_facet_narrows_down_and_its_chip_takes_that_back()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/?q=kereta");
        var before = await visit.Page.Locator("[data-result]").CountAsync();
        await visit.Page.Locator("#saringan").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Republika", Exact = true }).ClickAsync();

        await Expect(visit.Page).ToHaveURLAsync(new Regex("publisher=republika"));
        await Expect(visit.Page.Locator("[data-result]")).ToHaveCountAsync(1);
        await visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Lepas saringan Media: Republika" }).ClickAsync();
        await Expect(visit.Page.Locator("[data-result]")).ToHaveCountAsync(before);
        Assert.DoesNotContain("publisher", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dragging_over_the_chart_chooses_a_span_of_time()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/?q=kereta");
        var box = await visit.Page.Locator("[data-brush] svg").BoundingBoxAsync();
        await visit.Page.Mouse.MoveAsync(box!.X + 2, box.Y + 20);
        await visit.Page.Mouse.DownAsync();
        await visit.Page.Mouse.MoveAsync(box.X + box.Width - 3, box.Y + 20, new MouseMoveOptions { Steps = 5 });
        await visit.Page.Mouse.UpAsync();

        await Expect(visit.Page).ToHaveURLAsync(new Regex(@"from=\d{4}-\d\d-\d\d&to=\d{4}-\d\d-\d\d"));
        Assert.NotEqual(0, await visit.Page.Locator("[data-result]").CountAsync());
    }

    [Fact]
    public async Task The_chart_is_a_table_too_whose_rows_lead_to_the_same_time()
    {
        await using var visit = await site.VisitAsync(Look.NoScripts);
        await visit.OpenAsync("/?q=kereta");
        await visit.Page.Locator("#saringan summary").ClickAsync();
        await visit.Page.Locator("#saringan table a").First.ClickAsync();

        Assert.Matches(SpanOfTime(), visit.Page.Url);
        Assert.NotEqual(0, await visit.Page.Locator("[data-result]").CountAsync());
    }

    [Fact]
    public async Task Keys_lead_through_the_results()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/?q=kereta");
        await visit.Page.Keyboard.PressAsync("j");
        await visit.Page.Keyboard.PressAsync("j");
        await visit.Page.Keyboard.PressAsync("k");
        await Expect(visit.Page.Locator("[data-result]").First).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("/");
        await Expect(visit.Page.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
        // In the box these are letters.
        await visit.Page.Keyboard.TypeAsync("j/k");
        await Expect(visit.Page.GetByRole(AriaRole.Searchbox)).ToHaveValueAsync("j/k");
        await visit.OpenAsync("/?q=kereta");
        await visit.Page.Keyboard.PressAsync("j");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator(".article-text")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Keys_can_be_turned_off()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/?q=kereta&keys=off");
        await visit.Page.Keyboard.PressAsync("j");

        Assert.Equal("BODY", await visit.Page.EvaluateAsync<string>("() => document.activeElement.tagName"));
    }

    [Fact]
    public async Task What_was_odd_in_a_query_is_told_and_nothing_found_is_no_error()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/?q=%22tidak+ada+kalimat+begini");
        await Expect(visit.Page.Locator(".notes")).ToContainTextAsync("Tanda kutip tidak ditutup");
        await visit.OpenAsync("/?q=xyzzyplugh");
        await Expect(visit.Page.Locator(".empty")).ToContainTextAsync("Tidak ada artikel yang cocok");
        await visit.OpenAsync("/?q=kereta&from=kemarin");
        await Expect(visit.Page.Locator(".notice.bad")).ToContainTextAsync("2024-03-04");
    }

    [Fact]
    public async Task A_cursor_of_another_search_shows_the_first_page()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/?q=kereta&cursor=AAAA");
        Assert.NotEqual(0, await visit.Page.Locator("[data-result]").CountAsync());
    }

    [Fact]
    public async Task The_search_can_be_subscribed_to()
    {
        await using var visit = await site.VisitAsync(Look.NoScripts);
        await visit.OpenAsync("/?q=kereta&publisher=antara&sort=date&cursor=AAAA");
        var address = await visit.Page.Locator("link[rel=alternate][type='application/atom+xml']").GetAttributeAsync("href");
        var feed = await visit.Page.APIRequest.GetAsync(address!);

        Assert.Equal("/api/v1/articles/feed.atom?q=kereta&publisher=antara", address);
        Assert.Equal(200, feed.Status);
        Assert.Contains("Danau Singkarak", await feed.TextAsync(), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"from=\d{4}-\d\d-\d\d&to=\d{4}-\d\d-\d\d")]
    private static partial Regex SpanOfTime();
}
