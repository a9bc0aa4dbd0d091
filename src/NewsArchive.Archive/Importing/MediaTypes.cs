namespace NewsArchive.Archive.Importing;

/// <summary>The media types articles come in.</summary>
public static class MediaTypes
{
    public const string Text = "text/plain";
    public const string Html = "text/html";
    public const string Json = "application/json";
    public const string Ndjson = "application/x-ndjson";

    /// <summary>What content of a media type is: text where none is given, null where it is neither text nor HTML.</summary>
    /// <param name="mediaType">With or without parameters.</param>
    public static ContentKind? KindOf(string? mediaType) => mediaType?.Split(';')[0].Trim().ToLowerInvariant() switch
    {
        null or "" or Text => ContentKind.Text,
        Html => ContentKind.Html,
        _ => null,
    };

    /// <summary>The media type of content that is kept in UTF-8.</summary>
    public static string Utf8Of(ContentKind kind) => (kind == ContentKind.Html ? Html : Text) + "; charset=utf-8";
}
