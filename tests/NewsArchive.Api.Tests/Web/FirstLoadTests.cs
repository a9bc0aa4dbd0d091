using Xunit;

namespace NewsArchive.Api.Tests.Web;

/// <summary>What a first visit costs.</summary>
public sealed class FirstLoadTests(WebSite site)
{
    private const int MostBytes = 150_000;

    [Theory]
    [InlineData("/")]
    [InlineData("/articles/{2}")]
    [InlineData("/articles/{2}/reading")]
    [InlineData("/add")]
    [InlineData("/?q=kereta")]
    [InlineData("/overview")]
    public async Task A_first_visit_transfers_less_than_150_KB_with_its_font(string address)
    {
        await using var visit = await site.VisitAsync();
        var session = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        await session.SendAsync("Network.enable");
        var (bytes, answers) = (0.0, 0);
        session.Event("Network.loadingFinished").OnEvent += (_, finished) =>
        {
            bytes += finished!.Value.GetProperty("encodedDataLength").GetDouble();
            answers++;
        };
        await visit.OpenAsync(address.Replace("{2}", (await site.ArticlesAsync())[2], StringComparison.Ordinal));
        await visit.Page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);

        // The page, its stylesheet, its scripts and its font: a measurement that misses them proves nothing.
        Assert.InRange(answers, 6, 40);
        Assert.InRange(bytes, 60_000, MostBytes);
        TestContext.Current.SendDiagnosticMessage("{0}: {1:N0} bytes in {2} answers", address, bytes, answers);
    }
}
