using Microsoft.Net.Http.Headers;

using NewsArchive.Archive.Importing;
using NewsArchive.Archive.Importing.Pages;
using NewsArchive.Archive.Model;

namespace NewsArchive.Api.Web.Reading;

/// <summary>Reads an original as text.</summary>
/// <param name="IsPage">Whether it is HTML; offsets are then not those of its text.</param>
/// <param name="Text">Its text, or the page's code.</param>
internal sealed record OriginalText(bool IsPage, string Text)
{
    /// <returns>Null where the bytes cannot be read, which those that were archived as text always can.</returns>
    public static OriginalText? Of(OriginalDocument original)
    {
        var charset = MediaTypeHeaderValue.TryParse(original.MediaType, out var type) && type.Charset.HasValue
            ? HeaderUtilities.RemoveQuotes(type.Charset).Value
            : null;
        if (MediaTypes.KindOf(original.MediaType) == ContentKind.Html) return new OriginalText(true, PageDecoder.Decode(original.Content.Span, charset).Text);
        var text = ContentDecoder.Decode(original.Content.Span, charset);
        return text.Ok ? new OriginalText(false, text.Value) : null;
    }
}
