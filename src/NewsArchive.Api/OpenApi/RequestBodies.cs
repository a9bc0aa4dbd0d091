using System.Text.Json.Nodes;

using Microsoft.OpenApi;

using NewsArchive.Api.Requests;
using NewsArchive.Api.Resources;
using NewsArchive.Archive.Importing;
using NewsArchive.Archive.Importing.Sources;
using NewsArchive.Archive.SavedSearches;

using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsArchive.Api.OpenApi;

/// <summary>Describes bodies that handlers read themselves, with examples to try out.</summary>
internal sealed class RequestBodies : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var described = context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<BodyDescription>().ToList();
        if (described.Count == 0) return;
        operation.RequestBody = described[0] switch
        {
            BodyDescription.Article => Article(context.SchemaGenerator.GenerateSchema(typeof(ArticleInput), context.SchemaRepository)),
            BodyDescription.Key => Key(context.SchemaGenerator.GenerateSchema(typeof(KeyRequest), context.SchemaRepository)),
            BodyDescription.Source => Source(context.SchemaGenerator.GenerateSchema(typeof(SourceInput), context.SchemaRepository)),
            BodyDescription.SavedSearch => Object(
                "What is looked for, and where new matches are posted to. Only hook is required; without query and filters every new article is told of.",
                context.SchemaGenerator.GenerateSchema(typeof(SavedSearchInput), context.SchemaRepository), SampleSearch.Json()),
            BodyDescription.Correction => Correction(),
            BodyDescription.Hold => Object("Why the article is held.", context.SchemaGenerator.GenerateSchema(typeof(HoldInput), context.SchemaRepository), new JsonObject { ["reason"] = "Perkara 7/Pid.B/2026" }),
            BodyDescription.Retention => Object("For how many days.", context.SchemaGenerator.GenerateSchema(typeof(RetentionInput), context.SchemaRepository), new JsonObject { ["days"] = 365 }),
            _ => Articles(),
        };
    }

    private static OpenApiRequestBody Key(IOpenApiSchema order) => new()
    {
        Required = true,
        Description = "What the key may do and what it is called.",
        Content = new Dictionary<string, IOpenApiMediaType>
        {
            [MediaTypes.Json] = new OpenApiMediaType
            {
                Schema = order,
                Example = new JsonObject { ["scope"] = KeyRequest.Example.Scope, ["name"] = KeyRequest.Example.Name },
            },
        },
    };

    private static OpenApiRequestBody Source(IOpenApiSchema input) => new()
    {
        Required = true,
        Description = "What is said of the source. Only kind and address are required, for a listing also selector.",
        Content = new Dictionary<string, IOpenApiMediaType> { [MediaTypes.Json] = new OpenApiMediaType { Schema = input, Example = SampleSource.Json() } },
    };

    private static OpenApiRequestBody Article(IOpenApiSchema input) => new()
    {
        Required = true,
        Description =
            "Raw text or HTML as it is, in the character set the Content-Type declares (UTF-8 where it declares none; a byte order mark wins), "
            + "or a JSON object. Query parameters tell more of the article; members of a JSON object win over them.",
        Content = new Dictionary<string, IOpenApiMediaType>
        {
            [MediaTypes.Text] = Text("The article as copied or scraped.", SampleArticle.Text),
            [MediaTypes.Html] = Text("The article's page.", SampleArticle.Html),
            [MediaTypes.Json] = new OpenApiMediaType { Schema = input, Example = SampleArticle.Json() },
        },
    };

    private static OpenApiRequestBody Articles() => new()
    {
        Required = true,
        Description = "JSON objects as POST /api/v1/articles takes them, one a line.",
        Content = new Dictionary<string, IOpenApiMediaType>
        {
            [MediaTypes.Ndjson] = Text("Newline-delimited JSON.", SampleArticle.Ndjson()),
        },
    };

    private static OpenApiRequestBody Object(string description, IOpenApiSchema schema, JsonObject example) => new()
    {
        Required = true,
        Description = description,
        Content = new Dictionary<string, IOpenApiMediaType> { [MediaTypes.Json] = new OpenApiMediaType { Schema = schema, Example = example } },
    };

    private static OpenApiRequestBody Correction() => new()
    {
        Required = true,
        Description = "A JSON merge patch: what is absent stays, what is null goes.",
        Content = new Dictionary<string, IOpenApiMediaType>
        {
            ["application/merge-patch+json"] = new OpenApiMediaType
            {
                Schema = new OpenApiSchema { Type = JsonSchemaType.Object },
                Example = new JsonObject
                {
                    ["title"] = "Pasar Johar Kembali Ramai",
                    ["publishedAt"] = "2024-03-04T16:20:00+07:00",
                    ["place"] = "Semarang",
                    ["authors"] = new JsonArray("Sutinah"),
                    ["tags"] = null,
                    ["blockKinds"] = new JsonObject { ["3"] = "subheading" },
                },
            },
        },
    };

    private static OpenApiMediaType Text(string description, string example) => new()
    {
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Description = description },
        Example = JsonValue.Create(example),
    };
}
