using System.Text.Json;

namespace NewsArchive.Parsing.Html.Metadata.JsonLd;

/// <summary>Reads JSON as sites write it: within comments, with trailing commas, raw line breaks, quotation marks not escaped.</summary>
internal static class LenientJson
{
    /// <summary>Longer scripts hold no article.</summary>
    private const int LongestScript = 1_000_000;

    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <returns>The document, or null where it cannot be mended; never throws.</returns>
    public static JsonDocument? Parse(string script)
    {
        if (script.Length > LongestScript) return null;
        var json = Unwrapped(script);
        return json.IsEmpty ? null : TryParse(json) ?? TryParse(JsonRepair.Mend(json.Span).AsMemory());
    }

    private static JsonDocument? TryParse(ReadOnlyMemory<char> json)
    {
        try
        {
            return JsonDocument.Parse(json, Options);
        }
        catch (Exception failure) when (failure is JsonException or ArgumentException)
        {
            // Halves of surrogate pairs are an ArgumentException. A script that is no JSON says nothing of its article.
            return null;
        }
    }

    /// <summary>Without what hides scripts from old browsers and XML readers, and the semicolon of a statement.</summary>
    private static ReadOnlyMemory<char> Unwrapped(string script)
    {
        var (start, end) = (script.AsSpan().IndexOfAny('{', '['), script.AsSpan().LastIndexOfAny('}', ']'));
        // "<![CDATA[" has brackets of its own.
        var section = script.IndexOf("<![CDATA[", StringComparison.OrdinalIgnoreCase);
        if (section >= 0 && section < start + 9 && start >= section)
        {
            var inner = script.AsSpan(section + 9).IndexOfAny('{', '[');
            start = inner < 0 ? -1 : section + 9 + inner;
            var close = script.LastIndexOf("]]>", StringComparison.Ordinal);
            if (close > start) end = script.AsSpan(0, close).LastIndexOfAny('}', ']');
        }

        // A document that is cut off is mended further on.
        return start < 0 ? default : end > start ? script.AsMemory(start, end + 1 - start) : script.AsMemory(start);
    }
}
