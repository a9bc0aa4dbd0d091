using NewsArchive.Archive.Storage;

namespace NewsArchive.Archive.Postgres;

/// <summary>What is said to PostgreSQL about the index.</summary>
/// <remarks>
/// Every search goes through GIN, whatever it looks for, because the planner is left no other way that it could think better. It does not
/// see the query (it stands in a sub-select), so that it always expects the few matches of an unknown one: else it reads the whole table for
/// a common word, vector after vector, not counting what it costs to fetch them (3.4 s against 2 ms at 200 thousand articles). Where new
/// entries wait beside the index it would do so still, thinking them dear; <see cref="Dear"/> keeps it from that. And the order is by
/// <c>sort_key + 0</c>, which no index has: else it walks the index of dates for a rare one. Statistics of the vector, which close the last
/// trap only, cost 8 ms of planning with each search at their finest.
/// </remarks>
internal static class PostgresSearchSql
{
    /// <summary>The words that go out with an article, for those who count.</summary>
    public const string RecordRemoval =
        """
        INSERT INTO search_changes (article_id, id, added, words)
        SELECT article_id, @removal, false, array_to_string(tsvector_to_array(vector), ' ') FROM search_documents WHERE article_id = @id;

        """;

    public const string Remove = "DELETE FROM search_documents WHERE article_id = @id";

    public const string Write =
        """
        INSERT INTO search_documents (article_id, sort_key, index_version, facets, impacts, vector)
        VALUES (@id, @key, @version, @facets, @impacts, @vector::tsvector)
        ON CONFLICT (article_id) DO UPDATE SET
            sort_key = excluded.sort_key, index_version = excluded.index_version, facets = excluded.facets,
            impacts = excluded.impacts, vector = excluded.vector;
        INSERT INTO search_changes (article_id, id, added, words) VALUES (@id, @addition, true, @words);
        """;

    public const string Impacts = "SELECT article_id, impacts FROM search_documents WHERE article_id = ANY(@ids)";

    public const string CountWords =
        """
        INSERT INTO search_words (word, articles)
        SELECT word, articles FROM unnest(@words, @counts) AS counted (word, articles)
        ON CONFLICT (word) DO UPDATE SET articles = search_words.articles + excluded.articles
        """;

    public const string VectorIndex = "ix_search_documents_vector";

    /// <summary>
    /// New entries wait in a list, and go into the index together: the more, the less each costs. <see cref="PendingEntries"/> sees to that,
    /// long before there are so many that whoever writes has to.
    /// </summary>
    public const int PendingKilobytes = 16_384;

    /// <summary>Only its owner may empty the list, and vacuuming does.</summary>
    public const string Settle =
        $"SELECT gin_clean_pending_list(oid) FROM pg_class WHERE oid = '{VectorIndex}'::regclass AND pg_has_role(relowner, 'USAGE')";

    /// <summary>As <see cref="Settle"/> of a distributed table: each shard has an index of its own, under another name.</summary>
    public const string SettleShards =
        """
        SELECT settled.success FROM pg_dist_partition AS sharded, run_command_on_shards(sharded.logicalrelid, $shard$
            SELECT count(gin_clean_pending_list(i.oid)) FROM pg_index AS x JOIN pg_class AS i ON i.oid = x.indexrelid JOIN pg_am AS m ON m.oid = i.relam
            WHERE x.indrelid = '%s'::regclass AND m.amname = 'gin' AND pg_has_role(i.relowner, 'USAGE') $shard$) AS settled
        WHERE sharded.logicalrelid = 'search_documents'::regclass
        """;

    public const string Days = "SELECT word, articles FROM search_words WHERE word >= @first AND word < @end";

    /// <summary>
    /// Keeps the rows short, so that thousands of matches lie on few pages: vectors and impacts stand apart, and are fetched where they are
    /// read. Nobody plans by what they hold, so that no statistics of them are gathered.
    /// </summary>
    public const string StoreApart =
        """
        ALTER TABLE search_documents SET (toast_tuple_target = 128);
        ALTER TABLE search_documents
            ALTER COLUMN impacts SET STORAGE EXTERNAL, ALTER COLUMN impacts SET STATISTICS 0, ALTER COLUMN vector SET STATISTICS 0
        """;

    /// <param name="within">Whether the days of a window are asked for.</param>
    public static string Newest(HitColumns columns, bool within) => $"SELECT sort_key, article_id{ColumnOf(columns)} {Matching(within)}";

    /// <summary>Impacts lie apart: of what is only counted they are passed on without being fetched.</summary>
    public static string NewestOfAll(HitColumns columns, bool within) =>
        $"""
        SELECT count(*) OVER (), sort_key, article_id{ColumnOf(columns)} FROM ({Newest(columns, within)}) AS found
        ORDER BY sort_key DESC, article_id DESC LIMIT @newest
        """;

    /// <summary>
    /// Always true, and never read beyond its first comparison; but the planner adds up what all of it would cost for each row that no index
    /// has sifted out before.
    /// </summary>
    private const string Dear =
        "CASE WHEN sort_key < @until THEN true ELSE (to_tsvector('simple', facets) || to_tsvector('simple', facets) || to_tsvector('simple', facets)) IS NULL END";

    private static string Matching(bool within) =>
        $"""
        FROM search_documents WHERE vector @@ (SELECT @match::tsquery){(within ? " AND vector @@ (SELECT @days::tsquery)" : "")}
            AND sort_key >= @from AND sort_key < @until AND {Dear}
        ORDER BY sort_key + 0 DESC, article_id DESC LIMIT @most
        """;

    private static string ColumnOf(HitColumns columns) => columns switch
    {
        HitColumns.Facets => ", facets",
        HitColumns.Impacts => ", impacts",
        _ => "",
    };
}
