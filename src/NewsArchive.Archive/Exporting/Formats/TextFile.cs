using System.Globalization;
using System.Text;

namespace NewsArchive.Archive.Exporting.Formats;

/// <summary>An article as a plain-text file of a corpus.</summary>
internal static class TextFile
{
    /// <summary>"liputan6/2024/03/ID.txt": safe on every file system.</summary>
    public static string NameOf(ExportedArticle row)
    {
        var publisher = string.Concat((row.Article.Publisher?.Id ?? "").Where(unit => char.IsAsciiLetterOrDigit(unit) || unit is '-' or '_'));
        var month = row.Article.PublishedAt is { } published ? published.ToString("yyyy/MM", CultureInfo.InvariantCulture) : "undated";
        return $"{(publisher.Length > 0 ? publisher[..Math.Min(publisher.Length, 100)] : "unknown")}/{month}/{row.Id:D}.txt";
    }

    /// <summary>The title, then the blocks, with an empty line between.</summary>
    public static byte[] ContentOf(ExportedArticle row) =>
        Encoding.UTF8.GetBytes((row.Article.Title is { Length: > 0 } title ? title + "\n\n" : "") + row.Text + "\n");
}
