using System.Diagnostics.CodeAnalysis;
using System.Text;

using NewsArchive.Archive.Model;

namespace NewsArchive.Archive.Storage;

/// <summary>Makes text fit for a text column of every database. Only columns that lists show; the original keeps everything.</summary>
internal static class StoredText
{
    /// <summary>PostgreSQL refuses index entries beyond some 2,700 bytes; names are far shorter.</summary>
    public const int LongestName = 200;

    /// <summary>Without U+0000, which PostgreSQL refuses, and with U+FFFD for halves of surrogate pairs, which are no text.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Clean(string? text)
    {
        if (text is null) return null;
        // The encoder puts U+FFFD where it finds half a pair.
        var whole = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 ? text : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        return whole.Replace("\0", "", StringComparison.Ordinal);
    }

    /// <summary>A clean text of at most <see cref="LongestName"/> characters.</summary>
    public static string? Name(string? text) => Shorten(Clean(text), LongestName);

    /// <summary>What filters on a name compare: clean, short, trimmed, lower-case.</summary>
    public static string? Folded(string? text) => Name(text?.Trim())?.Normalize().ToLowerInvariant();

    private static string? Shorten(string? text, int length) => text is null ? null : TextCut.To(text, length);
}
