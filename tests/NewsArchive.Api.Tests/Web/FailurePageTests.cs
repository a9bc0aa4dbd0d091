using System.Net;

using NewsArchive.Api.Tests.Hosts;
using NewsArchive.Archive;

using Xunit;

namespace NewsArchive.Api.Tests.Web;

/// <summary>Browsers get errors as pages, programs as problem documents.</summary>
public sealed class FailurePageTests
{
    private const string Article = "/articles/00000000-0000-8000-8000-000000000000";

    [Theory]
    [InlineData("/tidak-ada", "Halaman ini tidak ada")]
    [InlineData("/articles/bukan-id", "Halaman ini tidak ada")]
    [InlineData(Article, "Halaman ini tidak ada")]
    [InlineData(Article + "/reading", "Halaman ini tidak ada")]
    [InlineData("/failure", "Halaman ini tidak ada")]
    public async Task A_browser_that_asks_for_what_is_not_there_is_shown_a_page(string address, string words)
    {
        await using var host = new ApiHost();
        var (status, type, body) = await AskAsync(host, address, "text/html,application/xhtml+xml,*/*;q=0.8");

        Assert.Equal((HttpStatusCode.NotFound, "text/html"), (status, type));
        Assert.Contains(words, body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/tidak-ada", "*/*")]
    [InlineData("/api/v1/tidak-ada", "text/html")]
    [InlineData("/api/v1" + Article, "text/html")]
    public async Task A_program_and_whoever_asks_the_interface_gets_a_problem_document(string address, string accept)
    {
        await using var host = new ApiHost();
        var (status, type, _) = await AskAsync(host, address, accept);

        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (status, type));
    }

    [Theory]
    [InlineData(true, HttpStatusCode.ServiceUnavailable, "Arsip sedang tidak menjawab")]
    [InlineData(false, HttpStatusCode.InternalServerError, "Ada yang tidak beres")]
    public async Task A_fault_is_told_without_its_inside(bool away, HttpStatusCode expected, string words)
    {
        Exception fault = away ? new ArchiveUnavailableException("rahasia-dalam") : new InvalidOperationException("rahasia-dalam");
        await using var host = new ApiHost(wrap: inner => new FaultyArchive(inner, _ => fault));
        var (status, type, body) = await AskAsync(host, Article, "text/html");

        Assert.Equal((expected, "text/html"), (status, type));
        Assert.Contains(words, body, StringComparison.Ordinal);
        Assert.DoesNotContain("rahasia-dalam", body, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Article}\"", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_was_not_sent_from_our_page_is_refused()
    {
        await using var host = new ApiHost();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["Form.Content"] = "Antara - Sebuah berita yang dikirim dari situs lain." });
        using var response = await host.Client.PostAsync("/add?handler=Save", form, ApiHost.Stop);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty((await host.GetAsync("/api/v1/articles")).Body["items"]!.AsArray());
    }

    private static async Task<(HttpStatusCode Status, string? Type, string Body)> AskAsync(ApiHost host, string address, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var response = await host.Client.SendAsync(request, ApiHost.Stop);
        return (response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync(ApiHost.Stop));
    }
}
