using NewsArchive.Archive.Importing.Files.Items;

namespace NewsArchive.Archive.Importing.Files.Warc;

/// <summary>Takes the article page out of a record, where it is one.</summary>
internal static class WarcPage
{
    private const string Xhtml = "application/xhtml+xml";

    /// <returns>Null for records that are no pages: requests, pictures, redirects, errors, what was seen before.</returns>
    public static FileItem? Read(WarcRecord record, string label, FilePosition position, ImportLimits limits)
    {
        label = record.Url is { } url ? $"{label} ({url})" : label;
        if (record.Fault is { } fault) return Faulty(fault);
        if (record.Url is not { } address || !IsWeb(address)) return null;
        try
        {
            return record.Type switch
            {
                "response" => OfResponse(),
                "resource" or "conversion" => OfBlock(),
                _ => null,
            };
        }
        catch (Exception damaged) when (damaged is InvalidDataException or IOException or ZstdSharp.ZstdException)
        {
            return Faulty($"The page cannot be unpacked: {damaged.Message}");
        }

        FileItem? OfResponse()
        {
            if (HttpMessage.Parse(record.Block) is not { } message) return null;
            if (message.Status is not (200 or 203) || !IsHtml(message.ContentType)) return null;
            if (WhyPartial() is { } partial) return Faulty(partial);
            if (record.TooLong || message.ReadBody(limits.MaxArticleBytes) is not { } body) return TooLarge();
            return Document(body, ContentKind.Html, message.ContentType!);
        }

        FileItem? OfBlock()
        {
            var type = record.Head!["Content-Type"];
            var kind = IsHtml(type) ? ContentKind.Html : MediaTypeOf(type) == MediaTypes.Text ? ContentKind.Text : (ContentKind?)null;
            if (kind is null) return null;
            if (WhyPartial() is { } partial) return Faulty(partial);
            return record.TooLong || record.Block.Length > limits.MaxArticleBytes ? TooLarge() : Document(record.Block, kind.Value, type!);
        }

        string? WhyPartial() => record.Head!["WARC-Truncated"] is { } reason ? $"The crawler cut the page off ({reason})."
            : record.Head["WARC-Segment-Number"] is not null ? "The page is spread over several records, which is not read here."
            : null;

        DocumentItem Document(ReadOnlyMemory<byte> content, ContentKind kind, string mediaType) =>
            new(label, position, content, kind) { Url = address, MediaType = mediaType, Charset = CharsetOf(mediaType), SeenAt = record.SeenAt };

        FaultyItem Faulty(string message) => new(label, position, new SubmissionFault(FaultKind.InvalidFields, message));

        FaultyItem TooLarge() => FaultyItem.TooLarge(label, position, limits);
    }

    private static bool IsWeb(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    private static bool IsHtml(string? contentType) => MediaTypeOf(contentType) is MediaTypes.Html or Xhtml;

    private static string? MediaTypeOf(string? contentType) => contentType?.Split(';')[0].Trim().ToLowerInvariant();

    private static string? CharsetOf(string contentType)
    {
        var at = contentType.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : contentType[(at + "charset=".Length)..].Split(';')[0].Trim(' ', '"', '\'') is { Length: > 0 } name ? name : null;
    }
}
