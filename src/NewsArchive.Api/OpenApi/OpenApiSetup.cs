using Microsoft.OpenApi;

using NewsArchive.Archive;
using NewsArchive.Parsing;

namespace NewsArchive.Api.OpenApi;

/// <summary>The OpenAPI document at /swagger/v1/swagger.json and the page at /swagger to try it out.</summary>
internal static class OpenApiSetup
{
    public static IServiceCollection AddOpenApiDocument(this IServiceCollection services) =>
        services.AddEndpointsApiExplorer().AddSwaggerGen(options =>
        {
            options.SwaggerDoc("v1", new OpenApiInfo
            {
                Title = "NewsArchive",
                Version = "v1",
                Description =
                    "Takes dirty Indonesian news articles, raw text or HTML; reads them into clean articles in which each piece is explained; "
                    + "and archives them beside the untouched original. To begin: POST /api/v1/parse, *Execute*.",
            });
            options.OperationFilter<RequestBodies>();
            options.OperationFilter<QueryParameters>();
            options.OperationFilter<IdempotencyHeader>();
            options.AddSecurityDefinition(AccessRequirements.Scheme, AccessRequirements.KeyScheme);
            options.OperationFilter<AccessRequirements>();
            options.OperationFilter<Responses>();
            options.OperationFilter<ResponseExamples>();
            options.SupportNonNullableReferenceTypes();
            foreach (var assembly in new[] { typeof(ParsedArticle).Assembly, typeof(IArticleArchive).Assembly, typeof(OpenApiSetup).Assembly })
                options.IncludeXmlComments(assembly);
        });

    public static void UseOpenApiDocument(this WebApplication app)
    {
        app.UseSwagger();
        app.UseSwaggerUI(options =>
        {
            options.SwaggerEndpoint("v1/swagger.json", "NewsArchive v1");
            options.DocumentTitle = "NewsArchive";
            options.DisplayRequestDuration();
            options.EnableTryItOutByDefault();
            // An operation then has an address of its own: /swagger/index.html#/Articles/PostArticle.
            options.EnableDeepLinking();
            // Whole articles nested in the schemas make an opened list of models unreadably long.
            options.DefaultModelsExpandDepth(0);
        });
    }
}
