namespace NewsArchive.Archive.Sqlite;

/// <summary>What is said to SQLite about the index.</summary>
internal static class SqliteSearchSql
{
    /// <summary>
    /// Without a content: articles have their texts already. The tokenizer takes letters and
    /// digits, everything beyond ASCII, and the marks that lexemes are written with.
    /// </summary>
    public const string CreateIndex =
        """
        CREATE VIRTUAL TABLE search_index USING fts5(lexemes, content='', contentless_delete=1, tokenize="ascii tokenchars ',-=:~_|'")
        """;

    public const string DropIndex = "DROP TABLE search_index";

    public const string HasKey = "SELECT 1 FROM search_documents WHERE sort_key = @key";

    public const string WriteDocument =
        """
        INSERT INTO search_documents (sort_key, article_id, index_version, facets, impacts, words)
        VALUES (@key, @id, @version, @facets, @impacts, @words);
        """;

    public const string WriteLexemes = "INSERT INTO search_index (rowid, lexemes) VALUES (@key, @lexemes);";

    public const string WriteAddition = "INSERT INTO search_changes (article_id, id, added, words) VALUES (@id, @addition, 1, @words);";

    public const string Write = WriteDocument + WriteLexemes + WriteAddition;

    public const string Remove =
        """
        INSERT INTO search_changes (article_id, id, added, words)
        SELECT article_id, @removal, 0, words FROM search_documents WHERE article_id = @id;
        DELETE FROM search_index WHERE rowid IN (SELECT sort_key FROM search_documents WHERE article_id = @id);
        DELETE FROM search_documents WHERE article_id = @id;
        """;

    public const string CountWord =
        """
        INSERT INTO search_words (word, articles) VALUES (@word, @count)
        ON CONFLICT (word) DO UPDATE SET articles = articles + excluded.articles
        """;

    public const string Count =
        """
        SELECT count(*) FROM (
            SELECT 1 FROM search_index WHERE search_index MATCH @match AND rowid BETWEEN @from AND @last LIMIT @most)
        """;

    public const string NewestAlone = "SELECT document.sort_key, document.article_id" + Matching;
    public const string NewestWithImpacts = "SELECT document.sort_key, document.article_id, document.impacts" + Matching;
    public const string NewestWithFacets = "SELECT document.sort_key, document.article_id, document.facets" + Matching;

    private const string Matching =
        """
         FROM (
            SELECT rowid AS key FROM search_index WHERE search_index MATCH @match AND rowid BETWEEN @from AND @last
            ORDER BY rowid DESC LIMIT @most) AS found
        CROSS JOIN search_documents AS document ON document.sort_key = found.key
        ORDER BY document.sort_key DESC, document.article_id DESC
        """;
}
