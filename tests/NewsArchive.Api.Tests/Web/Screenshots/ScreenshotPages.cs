using Microsoft.Playwright;

namespace NewsArchive.Api.Tests.Web.Screenshots;

/// <summary>The pages that are photographed, and how they are arranged for it.</summary>
internal static class ScreenshotPages
{
    /// <param name="articles">Ids of the fixtures.</param>
    public static IEnumerable<(string Name, string Address)> Of(IReadOnlyList<string> articles) =>
    [
        ("home", "/"),
        ("search", "/?q=kereta+OR+jembatan"),
        ("nothing-found", "/?q=%22kereta+terbang"),
        ("article", $"/articles/{articles[2]}"),
        ("article-page", $"/articles/{articles[10]}"),
        ("reading", $"/articles/{articles[0]}/reading"),
        ("revisions", $"/articles/{articles[2]}/revisions"),
        ("correction", $"/articles/{articles[2]}/correction"),
        ("add", "/add?example=true"),
        ("overview", "/overview"),
        ("sources", "/sources"),
        ("searches", "/searches?q=kereta&place=Padang"),
        ("keys", "/keys"),
        ("login", "/login"),
        ("not-found", "/tidak-ada"),
    ];

    /// <summary>As somebody would look at the page who knows what it can do.</summary>
    public static async Task ArrangeAsync(string name, IPage page)
    {
        switch (name)
        {
            case "reading":
                await page.Locator(".piece.removed .piece-label").First.FocusAsync();
                break;
        }
    }
}
