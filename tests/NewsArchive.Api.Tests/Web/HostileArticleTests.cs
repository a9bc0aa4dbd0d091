using System.Text.Json.Nodes;

using NewsArchive.Api.Tests.Web.Browsing;

using Xunit;

namespace NewsArchive.Api.Tests.Web;

/// <summary>What strangers write into articles to hurt those who read them does nothing.</summary>
[Collection(nameof(WebSite))]
public sealed class HostileArticleTests(WebSite site)
{
    private const string Attack =
        "Liputan6.com, <img src=x onerror=\"window.owned=1\"> - Judul </script><script>window.owned=2</script> dan <svg onload=window.owned=3> dibaca biasa.\n"
        + "Baca Juga\n"
        + "<a href=\"javascript:window.owned=4\">Klik saja</a> sampai selesai\n"
        + "\"{{window.owned}} ${window.owned} @(window.owned)\" kata <b onmouseover=window.owned=5>Peretas</b>, seorang pembicara.\n"
        + "Paragraf penutup ini berisi tulisan biasa saja tanpa bahaya apa pun.";

    private const string Overrides = "Kupang - Berkas \u202Egnp.exe\u202C dan \u2066arah \u202Elain disebut warga dalam rapat pada hari Senin.";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Markup_and_scripts_are_shown_as_text(bool scripts)
    {
        await using var visit = await site.VisitAsync(new Look(Scripts: scripts));
        var id = await PostAsync(visit, new JsonObject
        {
            ["content"] = Attack,
            ["url"] = "https://contoh.example/\"onmouseover=alert(1)//",
            ["title"] = "<script>window.owned=6</script><h1>Judul</h1>",
            ["publisher"] = "\"><img src=x onerror=window.owned=7>",
            ["section"] = "<iframe src=javascript:window.owned=8>",
            ["tags"] = new JsonArray("<style>*{display:none}</style>"),
        });
        foreach (var address in new[] { $"/articles/{id}", $"/articles/{id}/reading", "/" })
        {
            await visit.OpenAsync(address);
            Assert.Equal(0, await visit.Page.Locator("main img, main iframe, main script, main style, main svg[onload], [onerror], [onmouseover]").CountAsync());
            Assert.Equal(0, await visit.Page.Locator("[href^='javascript:']:not([data-bookmarklet])").CountAsync());
            if (scripts) Assert.True(await visit.Page.EvaluateAsync<bool>("() => window.owned === undefined"));
            await visit.AssertFitsAsync();
        }

        await visit.OpenAsync($"/articles/{id}");
        Assert.Equal("<script>window.owned=6</script><h1>Judul</h1>", await visit.Page.Locator("h1").InnerTextAsync());
    }

    [Fact]
    public async Task Links_that_are_no_web_addresses_are_no_links()
    {
        await using var visit = await site.VisitAsync();
        const string Page =
            "<html><head><base href=\"javascript:window.owned=1//\"></head><body><article><h1>Tautan</h1><p>Ende - Warga memakai <a href=\"javascript:window.owned=2\">tautan ini</a> dan "
            + "<a href=\"data:text/html,<script>1</script>\">tautan itu</a> serta <a href=\"https://contoh.example/baik\">tautan baik</a> setiap hari kerja.</p></article></body></html>";
        var id = await PostAsync(visit, new JsonObject { ["content"] = Page, ["contentType"] = "text/html", ["url"] = "https://contoh.example/berita/1" });
        await visit.OpenAsync($"/articles/{id}");
        var links = await visit.Page.Locator(".article-text a").EvaluateAllAsync<string[]>("links => links.map(link => link.href)");

        Assert.Equal(["https://contoh.example/baik"], links);
    }

    [Fact]
    public async Task Text_that_turns_its_direction_turns_nothing_around_it()
    {
        await using var visit = await site.VisitAsync();
        var id = await PostAsync(visit, new JsonObject { ["content"] = Overrides, ["title"] = "Judul \u202Eterbalik", ["url"] = "https://contoh.example/arah" });
        await visit.OpenAsync($"/articles/{id}/reading");
        // Every element that holds such a character keeps it to itself.
        var leaks = await visit.Page.EvaluateAsync<string[]>(
            """
            () => {
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              const leaks = [];
              while (walker.nextNode()) {
                if (!/[\u202A-\u202E\u2066-\u2069]/.test(walker.currentNode.textContent)) continue;
                const holder = walker.currentNode.parentElement;
                const style = getComputedStyle(holder);
                if (style.display === 'inline' && !style.unicodeBidi.startsWith('isolate')) leaks.push(holder.outerHTML.slice(0, 200));
              }
              return leaks;
            }
            """);

        Assert.Empty(leaks);
    }

    [Fact]
    public async Task A_word_of_a_million_letters_wraps()
    {
        await using var visit = await site.VisitAsync(new Look(Width: Look.PhoneWidth));
        var id = await PostAsync(visit, new JsonObject { ["content"] = "Ende - " + new string('a', 1_000_000) + " adalah kata yang panjang sekali.", ["title"] = new string('J', 900) });
        await visit.OpenAsync($"/articles/{id}");
        await visit.AssertFitsAsync();
        await visit.OpenAsync($"/articles/{id}/reading");
        await visit.AssertFitsAsync();
        await visit.OpenAsync("/");
        await visit.AssertFitsAsync();
        // It would stand on top of every list that other tests look at.
        await visit.Page.APIRequest.DeleteAsync($"/api/v1/articles/{id}");
    }

    private static async Task<string> PostAsync(Visit visit, JsonObject article)
    {
        var response = await visit.Page.APIRequest.PostAsync("/api/v1/articles", new() { DataString = article.ToJsonString(), Headers = new Dictionary<string, string> { ["Content-Type"] = "application/json" } });
        return (string)JsonNode.Parse(await response.TextAsync())!["id"]!;
    }
}
