namespace NewsArchive.Archive.Search.Indexing;

/// <summary>The lexemes of an article that are counted over the archive: words, days, and "~" for the article itself.</summary>
internal static class IndexedWords
{
    /// <summary>"~20230613".</summary>
    private const int DayLength = 9;

    /// <summary>Each once, with spaces between.</summary>
    public static string Of(IndexedArticle article) => string.Join(' ', article.Lexemes.Where(static lexeme => IsCounted(lexeme)));

    /// <summary>Whether a lexeme is counted: forms, fields, names, months and years are not.</summary>
    public static bool IsCounted(ReadOnlySpan<char> lexeme) => lexeme[0] switch
    {
        '~' => lexeme.Length is 1 or DayLength,
        '=' or '|' => false,
        _ => lexeme.Length < 2 || lexeme[1] is not (':' or '=' or '~'),
    };
}
