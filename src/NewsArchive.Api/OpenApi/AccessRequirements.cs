using Microsoft.OpenApi;

using NewsArchive.Api.Access;

using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsArchive.Api.OpenApi;

/// <summary>Says which scope an operation needs and what is answered without it, and lets Swagger UI send a key.</summary>
/// <remarks>Runs before the filter that describes problems by their status.</remarks>
internal sealed class AccessRequirements : IOperationFilter
{
    public const string Scheme = "key";

    private static readonly string[] Refusals = ["401", "403", "429"];

    public static OpenApiSecurityScheme KeyScheme { get; } = new()
    {
        Type = SecuritySchemeType.Http,
        Scheme = "bearer",
        Description = "A key made with `newsarchive keys create`. Not needed on this machine before the first one is made.",
    };

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var scope = context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<IDeclaresScope>().Max(declared => declared.Scope);
        if (scope is null) return;
        operation.Description = $"{operation.Description} Needs the scope `{scope.ToString()!.ToLowerInvariant()}`.".TrimStart();
        operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, context.Document)] = [] }];
        operation.Responses ??= [];
        foreach (var status in Refusals)
        {
            operation.Responses.TryAdd(status, new OpenApiResponse
            {
                Content = new Dictionary<string, IOpenApiMediaType> { ["application/problem+json"] = new OpenApiMediaType() },
            });
        }
    }
}
