using NewsArchive.Archive.Storage;

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

    public static string Newest(HitColumns columns) =>
        $"""
        SELECT document.sort_key, document.article_id{ColumnOf(columns)} FROM (
            {Matching}) AS found
        CROSS JOIN search_documents AS document ON document.sort_key = found.key
        ORDER BY document.sort_key DESC
        """;

    public static string NewestOfAll(HitColumns columns) =>
        $"""
        WITH found AS MATERIALIZED (
            {Matching})
        SELECT (SELECT count(*) FROM found), document.sort_key, document.article_id{ColumnOf(columns)}
        FROM (SELECT key FROM found ORDER BY key DESC LIMIT @newest) AS newest
        CROSS JOIN search_documents AS document ON document.sort_key = newest.key
        ORDER BY document.sort_key DESC
        """;

    private const string Matching =
        "SELECT rowid AS key FROM search_index WHERE search_index MATCH @match AND rowid BETWEEN @from AND @last ORDER BY rowid DESC LIMIT @most";

    private static string ColumnOf(HitColumns columns) => columns switch
    {
        HitColumns.Facets => ", document.facets",
        HitColumns.Impacts => ", document.impacts",
        _ => "",
    };
}
