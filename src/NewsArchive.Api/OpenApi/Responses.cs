using System.Globalization;
using System.Text.Json.Nodes;

using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;

using NewsArchive.Api.Problems;
using NewsArchive.Archive.Importing;

using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsArchive.Api.OpenApi;

/// <summary>Says what each status means; problems by their types, with an example of each.</summary>
internal sealed class Responses : IOperationFilter
{
    private const string Problem = "application/problem+json";

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        foreach (var (code, response) in operation.Responses ?? [])
        {
            if (response is not OpenApiResponse answer || !int.TryParse(code, CultureInfo.InvariantCulture, out var status)) continue;
            if (answer.Content?.ContainsKey(Problem) == true) DescribeProblem(answer, status);
            else answer.Description = DescribeSuccess(operation.OperationId, status);
            if (status == 503) answer.Headers = Header("Retry-After", "Seconds after which to try again.");
            if (status == 201) answer.Headers = Header("Location", "Where it is.");
            if (status == 200 && operation.Responses!.ContainsKey("304")) answer.Headers = Header("ETag", "Strong; for If-None-Match.");
            if (status == 200 && answer.Content?.TryGetValue(MediaTypes.Ndjson, out var lines) == true && lines is OpenApiMediaType media)
                media.Example = JsonValue.Create(BulkExample);
        }
    }

    private const string BulkExample =
        """
        {"line":1,"outcome":"created","id":"3f0c2a51-7d0e-8b6a-9d0f-5a1c2b3d4e5f","revision":1,"error":null}
        {"line":2,"outcome":"failed","id":null,"revision":null,"error":{"type":"/problems/empty-text","title":"Empty text","status":422,"detail":"The text is empty."}}

        """;

    private static void DescribeProblem(OpenApiResponse answer, int status)
    {
        var kinds = ProblemCatalog.All.Where(kind => kind.Status == status).ToList();
        answer.Description = string.Join('\n', kinds.Select(kind => $"* `{kind.Type}`: {kind.Description}"));
        if (answer.Content![Problem] is not OpenApiMediaType media) return;
        media.Examples = kinds.ToDictionary(kind => kind.Slug, IOpenApiExample (kind) => new OpenApiExample
        {
            Summary = kind.Title,
            Value = new JsonObject { ["type"] = kind.Type, ["title"] = kind.Title, ["status"] = status, ["detail"] = kind.Description },
        });
    }

    private static string DescribeSuccess(string? operation, int status) => (operation, status) switch
    {
        ("PostArticle", 200) => "The archive had the article already: `unchanged`, or `revised` where its content is other now.",
        ("PostSource", 201) => "The source is added.",
        ("RunSource", 202) => "The run, which begins as soon as an instance is free.",
        ("CancelRun", 202) => "The run as it stands.",
        ("RetryRun", 202) => "The run that tries them again.",
        (_, 201) => "The article is new in the archive.",
        (_, 204) => "Done.",
        (_, 304) => "Nothing has changed since the ETag that If-None-Match names.",
        ("Ready", 503) => "The database does not answer.",
        ("PostArticles", 200) => "A result line for each line, in order.",
        _ => ReasonPhrases.GetReasonPhrase(status),
    };

    private static Dictionary<string, IOpenApiHeader> Header(string name, string description) => new()
    {
        [name] = new OpenApiHeader { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
    };
}
