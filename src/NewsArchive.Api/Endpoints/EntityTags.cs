using System.Text.Json;

using Microsoft.Extensions.Options;

using NewsArchive.Api.Resources;

using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace NewsArchive.Api.Endpoints;

/// <summary>Tags for lists and other answers that are worked out anew for each request: whoever has the very bytes is not sent them again.</summary>
internal static class EntityTags
{
    /// <summary>Gives answers of 200 a strong ETag, and those who name it in If-None-Match a 304.</summary>
    public static RouteHandlerBuilder WithEntityTag(this RouteHandlerBuilder endpoint) => endpoint.AddEndpointFilter(TagAsync).Produces(StatusCodes.Status304NotModified);

    private static async ValueTask<object?> TagAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var answer = await next(context);
        var given = answer is INestedHttpResult nested ? nested.Result : answer;
        if (given is not (IValueHttpResult { Value: { } value } and IStatusCodeHttpResult { StatusCode: null or StatusCodes.Status200OK })) return answer;
        var json = context.HttpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var body = JsonSerializer.SerializeToUtf8Bytes(value, json.GetTypeInfo(value.GetType()));
        var type = given is IContentTypeHttpResult { ContentType: { } said } ? said : "application/json; charset=utf-8";
        return TypedResults.Bytes(body, type, entityTag: ArticleAnswer.TagOf(body));
    }
}
