using Microsoft.AspNetCore.Http.HttpResults;

using NewsArchive.Api.Access;

namespace NewsArchive.Api.Web.Assets;

/// <summary>Serves what the pages load.</summary>
internal static class AssetEndpoints
{
    private const string Forever = "public, max-age=31536000, immutable";

    public static void MapAssets(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/assets/{version}/{**name}", Get).OpenToAll().ExcludeFromDescription();

    private static Results<FileContentHttpResult, NotFound> Get(string version, string name, HttpContext context, AssetCatalog assets)
    {
        if (assets.Find(name) is not { } asset) return TypedResults.NotFound();
        var headers = context.Response.Headers;
        // An address of another version may be asked for while instances are being replaced; it must not be kept under that name.
        headers.CacheControl = version == assets.Version ? Forever : "no-cache";
        headers.XContentTypeOptions = "nosniff";
        headers.Vary = "Accept-Encoding";
        var (content, encoding) = Choose(asset, context.Request.Headers.AcceptEncoding.ToString());
        if (encoding is not null) headers.ContentEncoding = encoding;
        return TypedResults.Bytes(content, asset.MediaType);
    }

    private static (byte[] Content, string? Encoding) Choose(Asset asset, string accepted)
    {
        if (asset.Brotli is not null && accepted.Contains("br", StringComparison.OrdinalIgnoreCase)) return (asset.Brotli, "br");
        if (asset.Gzip is not null && accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase)) return (asset.Gzip, "gzip");
        return (asset.Content, null);
    }
}
