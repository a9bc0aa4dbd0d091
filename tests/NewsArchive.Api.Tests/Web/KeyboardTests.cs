using Xunit;

using static Microsoft.Playwright.Assertions;

namespace NewsArchive.Api.Tests.Web;

/// <summary>Everything without a mouse.</summary>
public sealed class KeyboardTests(WebSite site)
{
    [Fact]
    public async Task The_first_stop_skips_to_the_content()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/add");
        await visit.Page.Keyboard.PressAsync("Tab");
        await Expect(visit.Page.Locator(".skip")).ToBeInViewportAsync();
        await visit.Page.Keyboard.PressAsync("Enter");

        Assert.Equal("isi", await visit.Page.EvaluateAsync<string>("() => document.activeElement.id"));
    }

    [Fact]
    public async Task Language_and_theme_are_chosen_by_keyboard_and_stay()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/");
        await visit.Page.GetByText("English").First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await visit.Page.GetByText("Dark").First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await visit.OpenAsync("/add");

        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        Assert.NotEqual("rgb(251, 249, 244)", await visit.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"));
    }

    [Fact]
    public async Task Everything_that_takes_the_focus_shows_it()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/add?example=true");
        var stops = await visit.Page.Locator("a[href], button, input, textarea, summary").CountAsync();
        for (var i = 0; i < stops; i++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            var shown = await visit.Page.EvaluateAsync<string>(
                "() => { const e = document.activeElement; const s = getComputedStyle(e); return e === document.body || s.outlineStyle !== 'none' ? '' : e.outerHTML.slice(0, 150); }");
            Assert.Equal("", shown);
        }
    }
}
