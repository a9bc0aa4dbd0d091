using System.Globalization;

using NewsArchive.Api.Tests.Web.Browsing;

using Xunit;

namespace NewsArchive.Api.Tests.Web;

/// <summary>What holds for every page, however it is looked at: axe finds nothing, nothing sticks out, the console is silent, no other host is asked.</summary>
public sealed class EveryPageTests(WebSite site)
{
    /// <summary>`{n}` is the n-th article of the fixtures.</summary>
    public static TheoryData<string> Addresses =>
    [
        "/", "/?q=kereta+danau&place=Padang", "/?q=xyzzyplugh", "/add", "/add?example=true", "/overview", "/sources", "/searches", "/searches?q=kereta+danau&place=Padang", "/keys", "/login",
        "/articles/{2}", "/articles/{10}", "/articles/{11}", "/articles/{2}/reading", "/articles/{2}/revisions", "/articles/{2}/correction", "/articles/{10}/reading",
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public Task On_a_desk_in_the_light_and_in_Indonesian(string address) => LookAtAsync(address, Look.Desk);

    [Theory]
    [MemberData(nameof(Addresses))]
    public Task On_a_phone_in_the_dark_and_in_English(string address) => LookAtAsync(address, Look.Phone);

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Without_scripts_on_a_phone(string address)
    {
        await using var visit = await site.VisitAsync(new Look(Width: Look.PhoneWidth, Scripts: false));
        await visit.OpenAsync(await FullAsync(address));

        Assert.True(await visit.Page.Locator("main h1").CountAsync() == 1);
        await Assertions(visit, "id");
    }

    private async Task LookAtAsync(string address, Look look)
    {
        await using var visit = await site.VisitAsync(look);
        await visit.OpenAsync(await FullAsync(address));

        await Assertions(visit, look.Language);
        await visit.AssertFitsAsync();
        await visit.AssertAccessibleAsync();
    }

    private static async Task Assertions(Visit visit, string language)
    {
        Assert.Equal(language, await visit.Page.Locator("html").GetAttributeAsync("lang"));
        Assert.NotEmpty(await visit.Page.TitleAsync());
    }

    private async Task<string> FullAsync(string address)
    {
        var articles = await site.ArticlesAsync();
        for (var i = 0; i < articles.Count; i++) address = address.Replace($"{{{i.ToString(CultureInfo.InvariantCulture)}}}", articles[i], StringComparison.Ordinal);
        return address;
    }
}
