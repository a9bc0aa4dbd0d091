namespace NewsArchive.Api.Web.Assets;

/// <summary>A file that the pages load.</summary>
/// <param name="Content">As it is.</param>
/// <param name="Gzip">Compressed; null where that is not smaller.</param>
/// <param name="Brotli">Compressed; null where that is not smaller.</param>
internal sealed record Asset(string MediaType, byte[] Content, byte[]? Gzip, byte[]? Brotli);
