using System.Text.Json.Nodes;

using NewsArchive.Api.Tests.Hosts;

using Xunit;

namespace NewsArchive.Api.Tests.Rest;

public sealed class OpenApiTests : IAsyncDisposable
{
    private readonly ApiHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Every_operation_is_explained_with_its_answers()
    {
        foreach (var (name, operation) in await OperationsAsync())
        {
            Assert.False(string.IsNullOrWhiteSpace((string?)operation["summary"]), name);
            Assert.All(operation["responses"]!.AsObject(), response => Assert.False(string.IsNullOrWhiteSpace((string?)response.Value!["description"]), name));
            Assert.All(operation["parameters"]?.AsArray() ?? [], parameter => Assert.False(string.IsNullOrWhiteSpace((string?)parameter!["description"]), name));
        }
    }

    [Fact]
    public async Task Every_body_has_an_example_and_text_stands_first()
    {
        var bodies = (await OperationsAsync()).Where(operation => operation.Operation["requestBody"] is not null).ToList();

        Assert.True(bodies.Count > 2);
        foreach (var (name, operation) in bodies)
        {
            var content = operation["requestBody"]!["content"]!.AsObject();
            Assert.All(content, body => Assert.NotNull(body.Value!["example"]));
            if (name.EndsWith("parse", StringComparison.Ordinal) || name.EndsWith("articles", StringComparison.Ordinal)) Assert.Equal("text/plain", content.First().Key);
        }
    }

    [Theory]
    [InlineData("post /api/v1/parse", "200 400 413 415 422 503")]
    [InlineData("post /api/v1/articles", "200 201 400 409 410 413 415 422 503")]
    [InlineData("post /api/v1/articles/bulk", "200 415 503")]
    [InlineData("get /api/v1/articles", "200 304 400 503")]
    [InlineData("get /api/v1/articles/{id}", "200 304 404 410 503")]
    [InlineData("delete /api/v1/articles/{id}", "204 400 404 409 503")]
    [InlineData("post /api/v1/sources", "201 400 409 413 415 422 503")]
    [InlineData("put /api/v1/sources/{id}", "200 400 404 409 412 413 415 428 503")]
    [InlineData("post /api/v1/sources/{id}/run", "202 404 503")]
    [InlineData("get /api/v1/runs/{id}/events", "200 404 503")]
    public async Task Error_answers_are_listed_with_an_example_of_each_type(string name, string statuses)
    {
        var operation = (await OperationsAsync()).Single(operation => operation.Name == name).Operation;
        var responses = operation["responses"]!.AsObject();

        // What the wrong key or too many requests are answered with, every operation that needs a scope has in common.
        Assert.All(["401", "403", "429"], common => Assert.True(responses.ContainsKey(common)));
        Assert.Equal(statuses, string.Join(' ', responses.Select(response => response.Key).Except(["401", "403", "429"]).Order(StringComparer.Ordinal)));
        foreach (var response in responses.Where(response => response.Key[0] is '4' or '5'))
            Assert.NotEmpty(response.Value!["content"]!["application/problem+json"]!["examples"]!.AsObject());
    }

    [Fact]
    public async Task The_examples_do_what_they_say()
    {
        // The first key ends what this test may do without one; a trial visits its example's site, which is nobody's.
        var operations = (await OperationsAsync())
            .Where(operation => operation.Operation["requestBody"] is not null && operation.Name.StartsWith("post ", StringComparison.Ordinal) && !operation.Name.EndsWith("check", StringComparison.Ordinal))
            .OrderBy(operation => operation.Name.EndsWith("/keys", StringComparison.Ordinal));
        foreach (var (name, operation) in operations)
        {
            foreach (var (mediaType, body) in operation["requestBody"]!["content"]!.AsObject())
            {
                var example = body!["example"]!;
                var text = example is JsonValue ? (string)example! : example.ToJsonString();
                using var response = await _host.Client.PostAsync(name["post ".Length..], ApiHost.Body(text, mediaType), ApiHost.Stop);
                Assert.True(response.IsSuccessStatusCode, $"{name} {mediaType}");
                Assert.DoesNotContain("failed", await response.Content.ReadAsStringAsync(ApiHost.Stop), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task The_example_of_an_answer_is_what_the_sample_is_answered_with()
    {
        var operation = (await OperationsAsync()).Single(operation => operation.Name == "post /api/v1/articles").Operation;
        var sample = (string)operation["requestBody"]!["content"]!["text/plain"]!["example"]!;
        var (_, answer) = await _host.PostTextAsync("/api/v1/articles", sample);
        var example = operation["responses"]!["201"]!["content"]!["application/json"]!["example"]!;

        Assert.Equal((string?)answer["id"], (string?)example["id"]);
        Assert.True(JsonNode.DeepEquals(answer["article"], example["article"]), example["article"]!.ToJsonString());
    }

    [Fact]
    public async Task The_properties_of_an_article_are_described()
    {
        var document = (await _host.GetAsync("/swagger/v1/swagger.json")).Body;
        var schemas = document["components"]!["schemas"]!;

        Assert.Contains("reading order", schemas["ParsedArticle"]!["properties"]!["blocks"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("reason", schemas["RemovedPiece"]!["properties"]!.AsObject().Select(property => property.Key));
        Assert.Equal(["created", "unchanged", "revised", "refused"], schemas["IngestOutcome"]!["enum"]!.AsArray().Select(value => (string?)value));
    }

    [Fact]
    public async Task The_page_to_try_it_out_is_served_and_the_root_links_to_it()
    {
        var root = await _host.Client.GetStringAsync("/", ApiHost.Stop);
        using var page = await _host.Client.GetAsync("/swagger/index.html", ApiHost.Stop);

        Assert.Contains("href=\"/swagger\"", root, StringComparison.Ordinal);
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
    }

    private async Task<List<(string Name, JsonObject Operation)>> OperationsAsync()
    {
        var document = (await _host.GetAsync("/swagger/v1/swagger.json")).Body;
        return [.. document["paths"]!.AsObject().SelectMany(path =>
            path.Value!.AsObject().Select(operation => ($"{operation.Key} {path.Key}", operation.Value!.AsObject())))];
    }
}
