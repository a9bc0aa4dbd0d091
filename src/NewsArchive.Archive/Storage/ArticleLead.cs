using NewsArchive.Parsing;

namespace NewsArchive.Archive.Storage;

/// <summary>The opening of an article, for lists.</summary>
internal static class ArticleLead
{
    /// <summary>Three lines of a list on a wide screen.</summary>
    public const int Length = 300;

    public static string? Of(ParsedArticle article)
    {
        var text = article.Blocks.FirstOrDefault(block => block.Kind == BlockKind.Paragraph)?.Text;
        if (text is null || text.Length <= Length) return StoredText.Clean(text);
        // At the last whole word, unless there is none in sight.
        var end = text.LastIndexOf(' ', Length - 2, Length / 2);
        if (end < 0) end = char.IsHighSurrogate(text[Length - 2]) ? Length - 2 : Length - 1;
        return StoredText.Clean(text[..end]) + "…";
    }
}
