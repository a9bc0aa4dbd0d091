using System.Text.RegularExpressions;

using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Api.Tests.Hosts;
using NewsArchive.Archive.Access;

using Xunit;

namespace NewsArchive.Api.Tests.Security;

/// <summary>What the forms of the pages take, and from whom. New pages are in it by themselves.</summary>
public sealed class PageFormTests : IAsyncDisposable
{
    private readonly ApiHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task CSRF_no_page_takes_a_form_without_its_own_token()
    {
        var pages = _host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.Trim('/').Replace("{id:guid}", Guid.Empty.ToString(), StringComparison.Ordinal)).Distinct().ToList();
        Assert.True(pages.Count > 10);
        // It shows what went wrong, for whatever request that was, and does nothing.
        foreach (var page in pages.Where(page => page != "/failure"))
        {
            using var form = new FormUrlEncodedContent([KeyValuePair.Create("key", "nak_x"), KeyValuePair.Create("Form.Content", Samples.Text)]);
            using var response = await _host.Client.PostAsync(page, form, ApiHost.Stop);
            Assert.True((int)response.StatusCode == 400, $"{page}: {(int)response.StatusCode}");
        }
    }

    [Fact]
    public async Task CSRF_the_token_of_another_visitor_is_not_taken()
    {
        using var other = _host.CreateClient();
        var token = await PageForm.TokenAsync(other, "/keys");
        await _host.Client.GetAsync("/keys", ApiHost.Stop);
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("name", "x"), KeyValuePair.Create("scope", "Admin"), KeyValuePair.Create(PageForm.TokenField, token)]);
        using var response = await _host.Client.PostAsync("/keys", form, ApiHost.Stop);

        Assert.Equal(400, (int)response.StatusCode);
        Assert.Empty(await _host.Services.GetRequiredService<IKeyStore>().ListAsync(ApiHost.Stop));
    }

    [Fact]
    public async Task Mass_assignment_fields_that_no_form_has_set_nothing()
    {
        const string Forged = "00000000-0000-0000-0000-000000000001";
        using var response = await _host.Client.SendFormAsync(
            "/add", "/add?handler=Save", ("Form.Content", Samples.Text), ("Form.Id", Forged), ("Archived.Id", Forged), ("Archived.Revision", "99"), ("View.Article.Title", "Palsu"), ("MayNotAdd", "false"));
        var address = response.Headers.Location!.ToString();
        var (_, article) = await _host.GetAsync("/api/v1" + Regex.Replace(address, @"\?.*", ""));

        Assert.DoesNotContain(Forged, address, StringComparison.Ordinal);
        Assert.Equal(1, (int)article["revision"]!);
        Assert.NotEqual("Palsu", (string?)article["article"]!["title"]);
    }

    [Theory]
    [InlineData("POST", "/api/v1/sources", """{"kind":"feed","address":"https://koran.example/rss","version":9,"health":"failing"}""")]
    [InlineData("POST", "/api/v1/sources", """{"kind":"feed","address":"https://koran.example/rss","nextRunAt":"1999-01-01T00:00:00Z"}""")]
    [InlineData("POST", "/api/v1/keys", """{"scope":"read","secretHash":"00"}""")]
    [InlineData("POST", "/api/v1/keys", """{"scope":"read","createdAt":"1999-01-01T00:00:00Z"}""")]
    [InlineData("PATCH", "/api/v1/articles/{id}", """{"id":"00000000-0000-0000-0000-000000000001"}""")]
    [InlineData("PATCH", "/api/v1/articles/{id}", """{"revision":99}""")]
    [InlineData("PATCH", "/api/v1/articles/{id}", """{"title":"Baru","archivedAt":"1999-01-01T00:00:00Z"}""")]
    [InlineData("PATCH", "/api/v1/articles/{id}", """{"blocks":[]}""")]
    [InlineData("PATCH", "/api/v1/articles/{id}", """{"actor":"orang lain"}""")]
    public async Task Mass_assignment_members_of_other_things_are_refused(string method, string address, string body)
    {
        var (_, posted) = await _host.PostTextAsync("/api/v1/articles", Samples.Text);
        using var request = new HttpRequestMessage(new HttpMethod(method), address.Replace("{id}", (string)posted["id"]!, StringComparison.Ordinal)) { Content = ApiHost.Body(body, "application/json") };
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        using var response = await _host.Client.SendAsync(request, ApiHost.Stop);

        Assert.Equal(400, (int)response.StatusCode);
        Assert.Equal(1, (int)(await _host.GetAsync($"/api/v1/articles/{posted["id"]}")).Body["revision"]!);
    }

    [Fact]
    public async Task Mass_assignment_whoever_holds_an_article_is_who_asked_for_it()
    {
        var (_, posted) = await _host.PostTextAsync("/api/v1/articles", Samples.Text);
        var hold = $"/api/v1/articles/{posted["id"]}/hold";
        await _host.SendAsync(HttpMethod.Put, hold, ApiHost.Body("""{"reason":"sengketa","actor":"orang lain","by":"orang lain","at":"1999-01-01T00:00:00Z"}""", "application/json"));
        var (response, held) = await _host.GetAsync(hold);

        if ((int)response.StatusCode == 404) return;
        Assert.DoesNotContain("orang lain", held.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("1999", held.ToJsonString(), StringComparison.Ordinal);
    }
}
