using System.Net;

using NewsArchive.Api.Tests.Hosts;
using NewsArchive.Archive.Access;

using Xunit;

namespace NewsArchive.Api.Tests.Web;

/// <summary>Correcting an article by hand and taking it down, by the forms of its page.</summary>
public sealed class CorrectionPageTests : IAsyncDisposable
{
    private const string Notice = "role=\"alert\"";

    private readonly ApiHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_correction_is_a_revision_that_says_who_made_it()
    {
        var (page, article) = await PostAsync();
        var key = await SignInAsync(Scope.Admin);
        using var response = await _host.Client.SendFormAsync(
            page, page, ("Form.Title", "Kereta Danau <b>"), ("Form.PublishedAt", "2024-02-08T07:30"), ("Form.Place", "Padang Panjang"),
            ("Form.Authors", "Rahmat\r\n\r\nSiti Aminah"), ("Form.Tags", "kereta\r\ndanau"), ("Form.Kinds[1]", "Quote"));
        using var corrected = await _host.Client.GetAsync(response.Headers.Location, ApiHost.Stop);
        var (_, read) = await _host.GetAsync(article);
        var (_, journal) = await _host.GetAsync($"{article}/journal");
        var content = read["article"]!;

        Assert.Contains("revisi 2", await corrected.Content.ReadAsStringAsync(ApiHost.Stop), StringComparison.Ordinal);
        Assert.Equal((2, "Kereta Danau <b>", "Padang Panjang"), ((int)read["revision"]!, (string?)content["title"], (string?)content["dateline"]!["place"]));
        Assert.Equal(new DateTimeOffset(2024, 2, 8, 0, 30, 0, TimeSpan.Zero), DateTimeOffset.Parse((string)content["publishedAt"]!, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(["Rahmat", "Siti Aminah"], content["authors"]!.AsArray().Select(name => (string?)name));
        Assert.Equal(["kereta", "danau"], content["tags"]!.AsArray().Select(name => (string?)name));
        Assert.Equal("quote", (string?)content["blocks"]![1]!["kind"]);
        Assert.Equal("paragraph", (string?)content["blocks"]![0]!["kind"]);
        Assert.Contains($"web:{key}", journal.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_not_touched_is_no_correction()
    {
        var (page, article) = await PostAsync();
        using var response = await _host.Client.SendFormAsync(page, page);

        Assert.Contains("Tidak ada yang berubah", await response.Content.ReadAsStringAsync(ApiHost.Stop), StringComparison.Ordinal);
        Assert.Equal(1, (int)(await _host.GetAsync(article)).Body["revision"]!);
    }

    [Theory]
    [InlineData("Form.PublishedAt", "kemarin", 200)]
    [InlineData("Form.Tags", "a\0b", 400)]
    [InlineData("Form.Kinds[0]", "Judul", 400)]
    [InlineData("Form.Kinds[0]", "17", 400)]
    [InlineData("Form.Revision", "satu", 400)]
    public async Task What_cannot_be_taken_is_told_and_nothing_is_written(string field, string value, int status)
    {
        var (page, article) = await PostAsync();
        using var response = await _host.Client.SendFormAsync(page, page, (field, value));

        Assert.Equal(status, (int)response.StatusCode);
        if (status == 200) Assert.Contains(Notice, await response.Content.ReadAsStringAsync(ApiHost.Stop), StringComparison.Ordinal);
        Assert.Equal(1, (int)(await _host.GetAsync(article)).Body["revision"]!);
    }

    [Fact]
    public async Task A_correction_of_what_somebody_changed_meanwhile_is_not_made()
    {
        var (page, article) = await PostAsync();
        using var other = await _host.Client.SendFormAsync(page, page, ("Form.Title", "Judul orang lain"));
        using var late = await _host.Client.SendFormAsync(page, page, ("Form.Title", "Judul saya"), ("Form.Revision", "1"));
        var shown = await late.Content.ReadAsStringAsync(ApiHost.Stop);

        Assert.Contains("berubah sementara", shown, StringComparison.Ordinal);
        Assert.Contains("value=\"Judul orang lain\"", shown, StringComparison.Ordinal);
        Assert.Equal("Judul orang lain", (string?)(await _host.GetAsync(article)).Body["article"]!["title"]);
    }

    [Fact]
    public async Task An_article_is_taken_down_with_a_reason_that_its_page_tells()
    {
        var (page, article) = await PostAsync();
        using var unsure = await _host.Client.SendFormAsync(page, $"{page}?handler=TakeDown", ("reason", "Permintaan keluarga <i>"));
        using var mute = await _host.Client.SendFormAsync(page, $"{page}?handler=TakeDown", ("reason", " "), ("confirmed", "true"));
        Assert.Equal((200, 200, 200), ((int)unsure.StatusCode, (int)mute.StatusCode, (int)(await _host.GetAsync(article)).Response.StatusCode));
        using var done = await _host.Client.SendFormAsync(page, $"{page}?handler=TakeDown", ("reason", "Permintaan keluarga <i>"), ("confirmed", "true"));
        using var request = new HttpRequestMessage(HttpMethod.Get, done.Headers.Location);
        request.Headers.Add("Accept", "text/html");
        using var gone = await _host.Client.SendAsync(request, ApiHost.Stop);

        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        Assert.Contains("Permintaan keluarga &lt;i&gt;", await gone.Content.ReadAsStringAsync(ApiHost.Stop), StringComparison.Ordinal);
        Assert.Equal(410, (int)(await _host.GetAsync(article)).Response.StatusCode);
    }

    [Fact]
    public async Task An_article_under_legal_hold_is_not_taken_down()
    {
        var (page, article) = await PostAsync();
        await _host.SendAsync(HttpMethod.Put, $"{article}/hold", ApiHost.Body("""{"reason":"sengketa"}""", "application/json"));
        using var response = await _host.Client.SendFormAsync(page, $"{page}?handler=TakeDown", ("reason", "Permintaan"), ("confirmed", "true"));

        Assert.Contains("sengketa", await response.Content.ReadAsStringAsync(ApiHost.Stop), StringComparison.Ordinal);
        Assert.Equal(200, (int)(await _host.GetAsync(article)).Response.StatusCode);
    }

    [Theory]
    [InlineData(Scope.Read, 403, false)]
    [InlineData(Scope.Ingest, 403, false)]
    [InlineData(Scope.Admin, 200, true)]
    public async Task Only_who_may_correct_is_led_there(Scope scope, int status, bool led)
    {
        var (page, _) = await PostAsync();
        await SignInAsync(scope);
        using var response = await _host.Client.GetAsync(page, ApiHost.Stop);
        var article = await _host.Client.GetStringAsync(page[..page.LastIndexOf('/')], ApiHost.Stop);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(led, article.Contains(page, StringComparison.Ordinal));
    }

    /// <returns>The page that corrects the article, and its address over REST.</returns>
    private async Task<(string Page, string Article)> PostAsync()
    {
        var (_, posted) = await _host.PostTextAsync("/api/v1/articles", Samples.Text);
        return ($"/articles/{posted["id"]}/correction", $"/api/v1/articles/{posted["id"]}");
    }

    /// <returns>The id of the key.</returns>
    private async Task<string> SignInAsync(Scope scope)
    {
        var made = await _host.MakeKeyAsync(scope);
        using var response = await _host.Client.SendFormAsync("/login", "/login", ("key", made.Token.Reveal()));
        Assert.Equal(302, (int)response.StatusCode);
        return made.Key.Id;
    }
}
