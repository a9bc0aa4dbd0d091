using System.Net;

using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Api.Tests.Hosts;
using NewsArchive.Archive;

using Xunit;

namespace NewsArchive.Api.Tests.Rest;

public sealed class DuplicateTests : IAsyncDisposable
{
    private const string Address = "/api/v1/articles";
    private readonly ApiHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Articles_with_one_text_explain_why_they_are_one()
    {
        var (_, first) = await _host.PostTextAsync(Address + "?url=https://example.com/satu", Samples.Text);
        var (_, second) = await _host.PostTextAsync(Address + "?url=https://example.com/dua", Samples.Text + "\nSatu kalimat lagi ditambahkan oleh media kedua pada akhir beritanya.");

        var (response, found) = await _host.GetAsync($"{Address}/{first["id"]}/duplicates");
        var (_, similar) = await _host.GetAsync($"{Address}/{first["id"]}/similar?limit=1");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var duplicate = Assert.Single(found["items"]!.AsArray())!;
        Assert.Equal((string?)second["id"], (string?)duplicate["article"]!["id"]);
        Assert.Equal("nearDuplicate", (string?)duplicate["kind"]);
        Assert.InRange((double)duplicate["score"]!, 0.9, 1);
        Assert.NotEmpty(duplicate["passages"]!.AsArray());
        Assert.NotEmpty((string)duplicate["reason"]!["id"]!);
        Assert.Equal((string?)second["id"], (string?)similar["items"]![0]!["article"]!["id"]);
    }

    [Fact]
    public async Task Found_articles_with_one_text_are_folded_into_the_first_where_that_is_asked_for()
    {
        await _host.PostTextAsync(Address + "?url=https://example.com/satu", Samples.Text);
        await _host.PostTextAsync(Address + "?url=https://example.com/dua", Samples.Text + "\nSatu kalimat lagi ditambahkan oleh media kedua pada akhir beritanya.");

        var (_, all) = await _host.GetAsync(Address + "?q=kereta");
        var (_, folded) = await _host.GetAsync(Address + "?q=kereta&fold=true");

        Assert.Equal(2, all["items"]!.AsArray().Count);
        var item = Assert.Single(folded["items"]!.AsArray())!;
        Assert.Equal((string?)all["items"]![0]!["id"], (string?)item["id"]);
        Assert.Equal(1, (int)item["similar"]!["articles"]!);
        Assert.Equal((string?)all["items"]![1]!["id"], (string?)Assert.Single(item["similar"]!["ids"]!.AsArray()));
        Assert.Equal(HttpStatusCode.BadRequest, (await _host.GetAsync(Address + "?q=kereta&fold=ya")).Response.StatusCode);
    }

    [Fact]
    public async Task A_misspelt_word_is_answered_with_what_may_have_been_meant()
    {
        for (var i = 0; i < 12; i++) await _host.PostTextAsync(Address, Samples.Numbered(i));
        await _host.Services.GetRequiredService<ISearchMaintenance>().CountWordsAsync(ApiHost.Stop);

        var (_, found) = await _host.GetAsync(Address + "?q=taamn+sungai");

        Assert.Equal("taman sungai", (string?)found["suggestion"]);
    }

    [Theory]
    [InlineData("/duplicates?limit=0", HttpStatusCode.BadRequest)]
    [InlineData("/duplicates?limit=33", HttpStatusCode.BadRequest)]
    [InlineData("/similar?limit=banyak", HttpStatusCode.BadRequest)]
    [InlineData("/similar?limit=51", HttpStatusCode.BadRequest)]
    public async Task A_limit_out_of_bounds_is_refused(string query, HttpStatusCode status)
    {
        var (_, posted) = await _host.PostTextAsync(Address, Samples.Text);
        var (response, problem) = await _host.GetAsync($"{Address}/{posted["id"]}{query}");

        Assert.Equal(status, response.StatusCode);
        Assert.NotNull(problem["errors"]!["limit"]);
    }

    [Theory]
    [InlineData("duplicates")]
    [InlineData("similar")]
    public async Task Nothing_resembles_an_article_that_is_not_there(string what) =>
        Assert.Equal(HttpStatusCode.NotFound, (await _host.GetAsync($"{Address}/{Guid.NewGuid()}/{what}")).Response.StatusCode);
}
