using Microsoft.Playwright;

using NewsArchive.Api.Tests.Web.Browsing;

using Xunit;

namespace NewsArchive.Api.Tests.Web;

/// <summary>Reading an article, and seeing how it was read.</summary>
[Collection(nameof(WebSite))]
public sealed class ArticlePageTests(WebSite site)
{
    private const int Johar = 2;
    private const int Recipe = 10;

    [Fact]
    public async Task A_reader_comes_from_the_list_to_the_article_and_sees_it_clean()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/");
        await visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Pasar Johar Semarang Kembali Ramai" }).ClickAsync();

        var text = await visit.Page.Locator(".article-text").InnerTextAsync();
        Assert.StartsWith("SEMARANG — Pasar Johar kembali ramai", text.Replace("Semarang —", "SEMARANG —", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("Advertisement", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Baca Juga", text, StringComparison.Ordinal);
        Assert.Contains("Senin, 4 Maret 2024 pukul 16.20 WIB", await visit.Page.Locator(".byline").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(["Parkir Masih Terbatas", "Jam Buka Diperpanjang"], await visit.Page.Locator(".article-text h2").AllInnerTextsAsync());
    }

    [Fact]
    public async Task The_contents_lead_to_the_subheadings()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(await AddressAsync(Johar));
        await visit.Page.Locator(".contents a").Nth(1).ClickAsync();

        Assert.EndsWith("#bagian-2", visit.Page.Url, StringComparison.Ordinal);
        await Microsoft.Playwright.Assertions.Expect(visit.Page.Locator("#bagian-2")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Lists_quotations_and_links_of_a_page_are_set_as_such()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(await AddressAsync(Recipe));
        var text = visit.Page.Locator(".article-text");

        Assert.Equal(4, await text.Locator("ul > li").CountAsync());
        Assert.Contains("lekas hangus", await text.Locator("blockquote").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("https://wartadapur.example/pasar-bersehati", await text.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Pasar Bersehati" }).GetAttributeAsync("href"));
    }

    [Fact]
    public async Task Each_piece_of_the_original_says_what_it_is_and_pointing_at_it_tells_why()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(await AddressAsync(Johar) + "/reading");
        var related = visit.Page.Locator(".piece.kind-related");

        Assert.Equal("tautan terkait", await related.Locator(".piece-label").InnerTextAsync());
        await Microsoft.Playwright.Assertions.Expect(related.Locator(".why")).ToBeHiddenAsync();
        await related.Locator(".piece-text").HoverAsync();
        await Microsoft.Playwright.Assertions.Expect(related.Locator(".why")).ToContainTextAsync("related-next-line");
        await visit.Page.Keyboard.PressAsync("Escape");
        await Microsoft.Playwright.Assertions.Expect(related.Locator(".why")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_pieces_together_are_the_original_letter_by_letter()
    {
        await using var visit = await site.VisitAsync();
        var address = await AddressAsync(Johar);
        await visit.OpenAsync(address + "/reading");
        var shown = await visit.Page.EvaluateAsync<string>(
            """
            () => {
              const copy = document.querySelector('.original').cloneNode(true);
              copy.querySelectorAll('.piece-label, .why').forEach(e => e.remove());
              return copy.textContent;
            }
            """);
        var original = await (await visit.Page.APIRequest.GetAsync("/api/v1" + address + "/raw")).TextAsync();

        Assert.Equal(original, shown);
    }

    [Fact]
    public async Task A_reason_shows_by_keyboard_alone()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(await AddressAsync(Johar) + "/reading");
        await visit.Page.Locator(".piece-label").First.FocusAsync();
        for (var i = 0; i < 2; i++) await visit.Page.Keyboard.PressAsync("Tab");

        await Microsoft.Playwright.Assertions.Expect(visit.Page.Locator(".why:visible")).ToContainTextAsync("related-next-line");
    }

    [Fact]
    public async Task Paper_gets_the_article_and_nothing_around_it()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(await AddressAsync(Johar));
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        await Microsoft.Playwright.Assertions.Expect(visit.Page.Locator(".article-text")).ToBeVisibleAsync();
        foreach (var around in new[] { ".masthead", ".footer", ".aside", ".tabs" })
            await Microsoft.Playwright.Assertions.Expect(visit.Page.Locator(around).First).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_same_story_in_another_outlet_is_named_and_counted_in_lists()
    {
        await using var visit = await site.VisitAsync(Look.NoScripts);
        await visit.OpenAsync("/?q=danau+singkarak&publisher=antara");
        await visit.Page.Locator(".result-more a").First.ClickAsync();

        await Microsoft.Playwright.Assertions.Expect(visit.Page.Locator("#serupa li").First).ToContainTextAsync("Republika");
    }

    private async Task<string> AddressAsync(int number) => "/articles/" + (await site.ArticlesAsync())[number];
}
