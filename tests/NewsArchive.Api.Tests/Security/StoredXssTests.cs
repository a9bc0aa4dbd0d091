using System.Text.Json.Nodes;
using System.Xml;

using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Api.Tests.Hosts;

using Xunit;

namespace NewsArchive.Api.Tests.Security;

/// <summary>100 attempts through each way an article can come in, looked for in each answer it can come out of. New endpoints and pages are in it by themselves.</summary>
public sealed class StoredXssTests : IAsyncDisposable
{
    private readonly ApiHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public void There_are_100_of_them() => Assert.True(XssVectors.All.Distinct(StringComparer.Ordinal).Count() >= 100);

    [Theory]
    [InlineData("text", 8)]
    [InlineData("html", 8)]
    [InlineData("title", 8)]
    [InlineData("author", 4)]
    [InlineData("section and tags", 2)]
    [InlineData("publisher", 2)]
    public async Task Stored_XSS_nothing_that_comes_in_with_an_article_comes_out_as_a_script(string way, int together)
    {
        // Several in one article, as many as its field has room for.
        var lines = XssVectors.All.Chunk(together).Select((vectors, number) => Line(way, string.Join(' ', vectors), number)).ToList();
        var results = await _host.PostBulkAsync(lines);
        var taken = results.Where(result => (string?)result["outcome"] != "failed").Select(result => (string)result["id"]!).Distinct().ToList();
        // Bounds of fields may refuse some; what is refused cannot do harm, but most has to get in for this to show anything.
        Assert.True(taken.Count >= lines.Count * 3 / 4, $"{taken.Count} were taken");

        var looked = 0;
        foreach (var address in taken.SelectMany(AddressesOf).Concat(Lists()))
        {
            using var response = await _host.Client.GetAsync(new Uri($"http://localhost{address}"), HttpCompletionOption.ResponseHeadersRead, ApiHost.Stop);
            if (response.Content.Headers.ContentType?.MediaType is not { } type || type == "text/event-stream") continue;
            await CheckAsync(response, type, $"{way} at {address}");
            looked++;
        }

        Assert.True(looked >= taken.Count * 3, $"{looked} answers were looked at");
    }

    private static async Task CheckAsync(HttpResponseMessage response, string type, string where)
    {
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        if (response.Content.Headers.ContentDisposition?.DispositionType == "attachment")
        {
            Assert.StartsWith("sandbox;", policy, StringComparison.Ordinal);
            return;
        }

        Assert.DoesNotContain("script-src 'unsafe", policy, StringComparison.Ordinal);
        var body = await response.Content.ReadAsStringAsync(ApiHost.Stop);
        if (type == "text/html") HtmlSafety.Check(body, where);
        else if (type.EndsWith("xml", StringComparison.Ordinal)) CheckFeed(body);
        else Assert.True(type.EndsWith("json", StringComparison.Ordinal) || type is "text/plain" or "text/css" or "text/javascript", $"{where} is {type}");
    }

    /// <summary>Readers of feeds show descriptions as HTML: what they would show is looked over like a page.</summary>
    private static void CheckFeed(string body)
    {
        var feed = new XmlDocument { XmlResolver = null };
        feed.LoadXml(body);
        foreach (var name in new[] { "description", "summary", "content", "content:encoded" })
        {
            foreach (XmlNode node in feed.GetElementsByTagName(name)) HtmlSafety.Check(node.InnerText, $"{name} of a feed");
        }
    }

    private static string Line(string way, string vector, int number)
    {
        var article = new JsonObject
        {
            ["url"] = $"https://example.com/xss/{number}",
            ["content"] = Samples.Numbered(number),
        };
        switch (way)
        {
            case "text":
                article["content"] = $"Padang - {Samples.Numbered(number)}\n{vector}\n{Samples.Numbered(number + 1)}";
                break;
            case "html":
                article["contentType"] = "text/html";
                article["content"] = $"<html><head><title>{vector}</title><meta name=author content=\"{vector.Replace("\"", "&quot;", StringComparison.Ordinal)}\"></head><body><article><h1>{vector}</h1><p>{Samples.Numbered(number)}</p>{vector}<p>{Samples.Numbered(number + 1)} {vector}</p></article></body></html>";
                break;
            case "title":
                article["title"] = vector;
                break;
            case "author":
                article["content"] = $"Penulis: {vector}\n{Samples.Numbered(number)}\n({vector})";
                break;
            case "section and tags":
                article["section"] = vector;
                article["tags"] = new JsonArray(vector);
                break;
            default:
                article["publisher"] = vector;
                break;
        }

        return article.ToJsonString();
    }

    private IEnumerable<string> AddressesOf(string id) =>
        GetPatterns().Where(pattern => pattern.Contains("{id:guid}", StringComparison.Ordinal) && pattern.Count(letter => letter == '{') == 1)
            .Where(pattern => pattern.Contains("article", StringComparison.Ordinal) || pattern.Contains("berita", StringComparison.Ordinal))
            .Select(pattern => pattern.Replace("{id:guid}", id, StringComparison.Ordinal));

    /// <summary>Everything that needs no id: lists, searches and feeds, with a vector as what is looked for.</summary>
    private IEnumerable<string> Lists() =>
        from pattern in GetPatterns()
        where !pattern.Contains('{', StringComparison.Ordinal)
        from query in new[] { "", "?q=" + Uri.EscapeDataString(XssVectors.All[0]), "?place=" + Uri.EscapeDataString(XssVectors.All[10]), "?publisher=" + Uri.EscapeDataString(XssVectors.All[11]) }
        select pattern + query;

    private List<string> GetPatterns() =>
    [
        .. _host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is not { HttpMethods.Count: > 0 } methods || methods.HttpMethods.Contains("GET"))
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText?.Trim('/')).Distinct(StringComparer.Ordinal),
    ];
}
