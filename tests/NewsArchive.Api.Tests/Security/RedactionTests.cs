using NewsArchive.Api.Tests.Hosts;
using NewsArchive.Archive.Access;

using Xunit;

namespace NewsArchive.Api.Tests.Security;

public sealed class RedactionTests
{
    [Fact]
    public async Task Logs_have_no_key_no_body_no_query_and_no_password_whatever_happens()
    {
        var log = new CapturedLog();
        await using var host = new ApiHost(log: log);
        var good = await host.MakeKeyAsync(Scope.Ingest, "rahasia-nama");
        var wrong = KeyToken.Make();
        foreach (var key in new[] { good.Token.Reveal(), wrong.Reveal(), $"{good.Token.Reveal()}x" })
        {
            foreach (var (mediaType, body) in new[] { ("text/plain", "Padang - rahasia-isi."), ("application/json", "{\"content\":\"rahasia-isi\",}"), ("text/html", "<p>rahasia-isi"), ("x/y", "rahasia-isi") })
                await host.SendWithKeyAsync(key, HttpMethod.Post, "/api/v1/articles?title=rahasia-judul&url=https://example.com/rahasia-alamat", ApiHost.Body(body, mediaType));
            await host.SendWithKeyAsync(key, HttpMethod.Get, "/api/v1/articles?place=rahasia-tempat&limit=x");
        }

        Assert.Contains("HTTP", log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(good.Token.Reveal()[17..], log.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(wrong.Reveal()[17..], log.Text, StringComparison.OrdinalIgnoreCase);
        foreach (var secret in new[] { "rahasia-isi", "rahasia-judul", "rahasia-alamat", "rahasia-tempat", "Bearer" }) Assert.DoesNotContain(secret, log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_line_of_a_request_has_its_id_which_the_answer_tells()
    {
        var log = new CapturedLog();
        await using var host = new ApiHost(log: log);
        var (response, _) = await host.PostTextAsync("/api/v1/articles", Samples.Text);
        var id = response.Headers.GetValues("X-Request-Id").Single();

        Assert.Matches("^[0-9a-f]{32}$", id);
        var lines = log.Events.Where(entry => entry.Properties.TryGetValue("RequestId", out var value) && value.ToString().Trim('"') == id).ToList();
        Assert.Contains(lines, entry => entry.MessageTemplate.Text.StartsWith("Article ", StringComparison.Ordinal));
        Assert.Contains(lines, entry => entry.MessageTemplate.Text.StartsWith("HTTP ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("0af7651916cd43dd8448eb211c80319c", true)]
    [InlineData("a b", false)]
    [InlineData("x\u001b[31m", false)]
    public async Task A_callers_own_request_id_is_taken_where_it_is_a_plain_word(string id, bool taken)
    {
        await using var host = new ApiHost();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health/live");
        request.Headers.TryAddWithoutValidation("X-Request-Id", id);
        using var response = await host.Client.SendAsync(request, ApiHost.Stop);

        Assert.Equal(taken, response.Headers.GetValues("X-Request-Id").Single() == id);
    }
}
