using System.Text.Json;

using NewsArchive.Parsing;

namespace NewsArchive.Cli.Output;

/// <summary>Parsed articles as JSON, one object a line, in UTF-8 without a byte order mark.</summary>
internal static class JsonLines
{
    /// <param name="file">Name the article goes by; it becomes the first member.</param>
    public static async Task WriteAsync(Stream output, string? file, ParsedArticle article, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte> json = ParsedArticleJson.SerializeToUtf8Bytes(article);
        if (file is not null)
        {
            await output.WriteAsync("{\"file\":\""u8.ToArray(), cancellationToken);
            await output.WriteAsync(JsonEncodedText.Encode(file, ParsedArticleJson.Options.Encoder).EncodedUtf8Bytes.ToArray(), cancellationToken);
            await output.WriteAsync("\","u8.ToArray(), cancellationToken);
            // The article's own opening brace is written above.
            json = json[1..];
        }

        await output.WriteAsync(json, cancellationToken);
        await output.WriteAsync("\n"u8.ToArray(), cancellationToken);
    }
}
