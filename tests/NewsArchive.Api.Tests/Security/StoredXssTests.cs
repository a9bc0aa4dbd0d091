using System.Security;
using System.Text.Json.Nodes;
using System.Xml;

using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Api.Tests.Hosts;
using NewsArchive.Archive.Importing.Fetching;
using NewsArchive.Archive.Importing.Runs;
using NewsArchive.Archive.Importing.Sources;
using NewsArchive.Archive.Tests.Fetching;

using Xunit;

namespace NewsArchive.Api.Tests.Security;

/// <summary>100 attempts through each way an article can come in, looked for in each answer it can come out of. New endpoints and pages are in it by themselves.</summary>
public sealed class StoredXssTests : IAsyncDisposable
{
    private readonly ApiHost _host = new();
    private ApiHost _look;

    public StoredXssTests() => _look = _host;

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

        var looked = await LookAsync(way, taken.SelectMany(id => AddressesOf("article", id)).Concat(Lists()));
        Assert.True(looked >= taken.Count * 3, $"{looked} answers were looked at");
    }

    [Fact]
    public async Task Stored_XSS_nothing_that_a_feed_says_comes_out_as_a_script()
    {
        await using var site = await TestSite.StartAsync(ApiHost.Stop);
        await using var host = new ApiHost(settings: new() { ["Import:HostPauseMilliseconds"] = "0" }, add: services => services.AddSingleton<INameResolver>(site).AddSingleton<ISocketConnector>(site));
        _look = host;
        site.Answers("/rss", Feed());
        var source = await AddSourceAsync(host, new SourceDefinition { Kind = SourceKind.Feed, Name = XssVectors.All[0], Publisher = XssVectors.All[1], Address = "http://koran.example/rss", FullArticles = FullArticles.Never });
        var articles = await ArticlesAsync(host);

        Assert.True(articles.Count >= XssVectors.All.Count * 3 / 4, $"{articles.Count} were taken");
        var looked = await LookAsync("feed", articles.SelectMany(id => AddressesOf("article", id)).Concat(await AddressesOfRunsAsync(host, source)).Concat(Lists()));
        Assert.True(looked >= articles.Count * 3, $"{looked} answers were looked at");
    }

    [Fact]
    public async Task Stored_XSS_nothing_that_a_file_is_called_comes_out_as_a_script()
    {
        var folder = Directory.CreateTempSubdirectory("newsarchive-xss-").FullName;
        await using var host = new ApiHost(settings: new() { ["Import:FolderRoots"] = folder });
        _look = host;
        var drop = Directory.CreateDirectory(Path.Combine(folder, "masuk")).FullName;
        // Every other one is empty, and shown with the reason why it failed.
        foreach (var (name, number) in FileNames().Select((name, number) => (name, number))) await File.WriteAllTextAsync(Path.Combine(drop, name), number % 2 == 0 ? Samples.Numbered(number) : "", ApiHost.Stop);
        // What was written a moment ago by this machine's clock is old by the host's, or the other way round: it has to be old for both.
        foreach (var file in Directory.EnumerateFiles(drop)) File.SetLastWriteTimeUtc(file, host.Clock.GetUtcNow().UtcDateTime.AddHours(-1));
        var source = await AddSourceAsync(host, new SourceDefinition { Kind = SourceKind.Folder, Name = "Masuk", Address = drop });
        var runs = await AddressesOfRunsAsync(host, source);
        var articles = await ArticlesAsync(host);
        var looked = await LookAsync("file name", articles.SelectMany(id => AddressesOf("article", id)).Concat(runs).Concat(Lists()));
        var shown = await host.Client.GetStringAsync(runs.First(address => address.StartsWith("/runs/", StringComparison.Ordinal)), ApiHost.Stop);
        Directory.Delete(folder, recursive: true);

        Assert.True(articles.Count >= FileNames().Count() / 3, $"{articles.Count} were taken");
        Assert.True(looked >= articles.Count * 3, $"{looked} answers were looked at");
        Assert.Contains("&lt;", shown, StringComparison.Ordinal);
        await CheckUploadAsync(host);
    }

    /// <summary>The page tells of each file that was sent by its name.</summary>
    private static async Task CheckUploadAsync(ApiHost host)
    {
        foreach (var names in FileNames().Chunk(50))
        {
            using var form = new MultipartFormDataContent { { new StringContent(await PageForm.TokenAsync(host.Client, "/add")), PageForm.TokenField } };
            foreach (var name in names) form.Add(ApiHost.Body(Samples.Text, "text/plain"), "upload", name.Replace("\"", "'", StringComparison.Ordinal));
            using var response = await host.Client.PostAsync("/add?handler=Files", form, ApiHost.Stop);
            var page = await response.Content.ReadAsStringAsync(ApiHost.Stop);

            Assert.Equal(200, (int)response.StatusCode);
            Assert.Contains("&lt;", page, StringComparison.Ordinal);
            HtmlSafety.Check(page, "upload");
        }
    }

    private static IEnumerable<string> FileNames() => XssVectors.All.Where(vector => !vector.Any(letter => letter == '/' || char.IsControl(letter))).Select(vector => $"{vector}.txt");

    private static string Feed()
    {
        var items = XssVectors.All.Select((vector, number) =>
        {
            var text = SecurityElement.Escape(string.Concat(vector.Where(letter => !char.IsControl(letter))));
            return $"""
                <item><guid>{number}</guid><title>{text}</title><link>http://koran.example/{number}?{text}</link><dc:creator>{text}</dc:creator><category>{text}</category>
                <description>{text}</description><content:encoded>&lt;p&gt;{Samples.Numbered(number)}&lt;/p&gt;{text}&lt;p&gt;{Samples.Numbered(number + 1)}&lt;/p&gt;</content:encoded></item>
                """;
        });
        return $"""<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>x</title>{string.Concat(items)}</channel></rss>""";
    }

    /// <summary>Adds the source and visits it once.</summary>
    private static async Task<Guid> AddSourceAsync(ApiHost host, SourceDefinition definition)
    {
        var added = await host.Services.GetRequiredService<ISourceStore>().AddAsync(definition, host.Clock.GetUtcNow(), ApiHost.Stop);
        Assert.True(await host.Services.GetRequiredService<SourceScheduler>().RunAsync(added.Source.Id, ApiHost.Stop));
        return added.Source.Id;
    }

    private static async Task<List<string>> ArticlesAsync(ApiHost host) =>
        [.. (await host.GetAsync("/api/v1/articles?limit=200")).Body["items"]!.AsArray().Select(item => (string)item!["id"]!)];

    private async Task<List<string>> AddressesOfRunsAsync(ApiHost host, Guid source)
    {
        var runs = (await host.GetAsync("/api/v1/runs")).Body["items"]!.AsArray().Select(run => (string)run!["id"]!);
        return [.. runs.SelectMany(run => AddressesOf("run", run)), .. AddressesOf("source", source.ToString())];
    }

    /// <returns>How many answers were looked at.</returns>
    private async Task<int> LookAsync(string way, IEnumerable<string> addresses)
    {
        var looked = 0;
        foreach (var address in addresses)
        {
            using var response = await _look.Client.GetAsync(new Uri($"http://localhost{address}"), HttpCompletionOption.ResponseHeadersRead, ApiHost.Stop);
            if (response.Content.Headers.ContentType?.MediaType is not { } type || type == "text/event-stream") continue;
            await CheckAsync(response, type, $"{way} at {address}");
            looked++;
        }

        return looked;
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
        foreach (var name in new[] { "title", "description", "summary", "content", "content:encoded" })
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

    private IEnumerable<string> AddressesOf(string kind, string id) =>
        GetPatterns().Where(pattern => pattern.Contains($"/{kind}s/{{id:guid}}", StringComparison.Ordinal) && pattern.Count(letter => letter == '{') == 1)
            .Select(pattern => pattern.Replace("{id:guid}", id, StringComparison.Ordinal));

    /// <summary>Everything that needs no id: lists, searches and feeds, with a vector as what is looked for.</summary>
    private IEnumerable<string> Lists() =>
        from pattern in GetPatterns()
        where !pattern.Contains('{', StringComparison.Ordinal)
        from query in new[] { "", "?q=" + Uri.EscapeDataString(XssVectors.All[0]), "?place=" + Uri.EscapeDataString(XssVectors.All[10]), "?publisher=" + Uri.EscapeDataString(XssVectors.All[11]) }
        select pattern + query;

    private List<string> GetPatterns() =>
    [
        .. _look.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is not { HttpMethods.Count: > 0 } methods || methods.HttpMethods.Contains("GET"))
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText?.Trim('/')).Distinct(StringComparer.Ordinal),
    ];
}
