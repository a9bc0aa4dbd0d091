using Microsoft.OpenApi;

using NewsArchive.Api.Idempotency;

using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsArchive.Api.OpenApi;

/// <summary>Shows the header Idempotency-Key where an operation takes it.</summary>
internal sealed class IdempotencyHeader : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (!context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<TakesIdempotencyKey>().Any()) return;
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = IdempotencyKey.Header,
            In = ParameterLocation.Header,
            Description = "A value of your own, new for each request: sent again with it, the request gets the first one's reply within 24 hours and nothing is done twice.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = IdempotencyKey.MaxLength },
        });
    }
}
