using System.Text.Json.Nodes;

using NewsArchive.Api.Tests.Web.Browsing;

using Xunit;

using static Microsoft.Playwright.Assertions;

namespace NewsArchive.Api.Tests.Web;

public sealed class RevisionPageTests(WebSite site)
{
    [Fact]
    public async Task What_a_site_changed_is_shown_word_by_word()
    {
        await using var visit = await site.VisitAsync(new Look(Width: Look.PhoneWidth));
        var id = await PostAsync(visit, "Perahu Baru Tiba", "Ende - Perahu baru nelayan tiba pada hari Senin pagi. Warga menyambutnya di dermaga lama.");
        await visit.OpenAsync($"/articles/{id}/revisions");
        await Expect(visit.Page.Locator(".empty")).ToContainTextAsync("satu revisi");
        await PostAsync(visit, "Perahu Baru Terlambat", "Ende - Perahu baru nelayan tiba pada hari Rabu pagi. Warga menyambutnya di dermaga lama.");
        await visit.OpenAsync($"/articles/{id}/revisions");

        Assert.Contains("Senin", await visit.Page.Locator("div.diff del").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("Rabu", await visit.Page.Locator("div.diff ins").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("Terlambat", await visit.Page.Locator(".diff-title ins").InnerTextAsync(), StringComparison.Ordinal);
        await visit.AssertFitsAsync();
        await visit.AssertAccessibleAsync();
    }

    private static async Task<string> PostAsync(Visit visit, string title, string content)
    {
        var article = new JsonObject { ["content"] = content, ["title"] = title, ["url"] = "https://contoh.example/perahu" };
        var response = await visit.Page.APIRequest.PostAsync("/api/v1/articles", new()
        {
            DataString = article.ToJsonString(),
            Headers = new Dictionary<string, string> { ["Content-Type"] = "application/json" },
        });
        return (string)JsonNode.Parse(await response.TextAsync())!["id"]!;
    }
}
