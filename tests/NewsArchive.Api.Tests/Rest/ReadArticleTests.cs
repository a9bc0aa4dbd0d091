using System.Net;

using NewsArchive.Api.Tests.Hosts;

using Xunit;

namespace NewsArchive.Api.Tests.Rest;

public sealed class ReadArticleTests : IAsyncDisposable
{
    private const string Address = "/api/v1/articles";
    private readonly ApiHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task An_article_reads_back_as_it_was_answered()
    {
        var (_, posted) = await _host.PostTextAsync(Address, Samples.Text);
        var (response, read) = await _host.GetAsync($"{Address}/{posted["id"]}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(posted["article"]!.ToJsonString(), read["article"]!.ToJsonString());
        Assert.Equal(["id", "revision", "firstArchivedAt", "archivedAt", "article"], read.Select(member => member.Key));
    }

    [Fact]
    public async Task An_unchanged_article_is_not_sent_again()
    {
        var (_, posted) = await _host.PostTextAsync(Address + "?url=https://example.com/etag", Samples.Text);
        var item = $"{Address}/{posted["id"]}";
        using var first = await _host.Client.GetAsync(item, ApiHost.Stop);
        using var again = await GetIfNoneMatchAsync(item, first.Headers.ETag!.ToString());
        await _host.PostTextAsync(Address + "?url=https://example.com/etag", Samples.Text + "\nTambahan satu kalimat.");
        using var revised = await GetIfNoneMatchAsync(item, first.Headers.ETag!.ToString());

        Assert.False(first.Headers.ETag.IsWeak);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(HttpStatusCode.OK, revised.StatusCode);
        Assert.NotEqual(first.Headers.ETag, revised.Headers.ETag);
    }

    [Fact]
    public async Task Revisions_are_listed_newest_first_and_each_original_is_kept()
    {
        const string Query = Address + "?url=https://example.com/revisi";
        var (_, posted) = await _host.PostTextAsync(Query, Samples.Numbered(1));
        await _host.PostTextAsync(Query, Samples.Numbered(2));
        var item = $"{Address}/{posted["id"]}";
        var (_, revisions) = await _host.GetAsync(item + "/revisions");

        Assert.Equal([2, 1], revisions["items"]!.AsArray().Select(revision => (int)revision!["number"]!));
        Assert.Equal(Samples.Numbered(1), await _host.Client.GetStringAsync(item + "/raw?revision=1", ApiHost.Stop));
        Assert.Equal(Samples.Numbered(2), await _host.Client.GetStringAsync(item + "/raw", ApiHost.Stop));
        Assert.Equal(404, (int)(await _host.GetAsync(item + "/raw?revision=3")).Response.StatusCode);
        Assert.Equal(400, (int)(await _host.GetAsync(item + "/raw?revision=nol")).Response.StatusCode);
    }

    [Fact]
    public async Task A_deleted_article_is_gone()
    {
        var (_, posted) = await _host.PostTextAsync(Address, Samples.Text);
        var item = $"{Address}/{posted["id"]}";
        var (deleted, _) = await _host.SendAsync(HttpMethod.Delete, item);

        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.Equal(404, (int)(await _host.GetAsync(item)).Response.StatusCode);
        Assert.Equal(404, (int)(await _host.GetAsync(item + "/raw")).Response.StatusCode);
    }

    private async Task<HttpResponseMessage> GetIfNoneMatchAsync(string address, string tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        return await _host.Client.SendAsync(request, ApiHost.Stop);
    }
}
