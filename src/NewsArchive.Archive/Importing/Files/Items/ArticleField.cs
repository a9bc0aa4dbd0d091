namespace NewsArchive.Archive.Importing.Files.Items;

/// <summary>What a column of a table, or a member of an object, can be.</summary>
public enum ArticleField
{
    Content,

    /// <summary>The content as HTML, where there is no other.</summary>
    Html,
    ContentType,
    Url,
    Title,
    Publisher,
    PublishedAt,
    Section,
    Tags,
    File,
}

/// <summary>A value that could not be read; the article is taken without it.</summary>
/// <param name="Field">Which one.</param>
/// <param name="Value">As it stands there, cut to a hundred characters.</param>
public sealed record UnreadField(ArticleField Field, string Value);
