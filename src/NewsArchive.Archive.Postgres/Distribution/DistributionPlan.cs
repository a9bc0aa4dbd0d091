namespace NewsArchive.Archive.Postgres.Distribution;

/// <summary>Where the tables of a distributed archive are. A table that is in neither list fails a test.</summary>
internal static class DistributionPlan
{
    /// <summary>
    /// Tables that grow with the articles, each with the column that has the article's id. All rows of one article are on one node, so that
    /// what belongs together is joined there, and foreign keys hold. Those that others refer to come first.
    /// </summary>
    public static IReadOnlyList<ShardedTable> Sharded { get; } =
    [
        new("articles", "id"),
        new("revisions", "article_id"),
        new("originals", "article_id"),
        new("search_documents", "article_id"),
        new("search_changes", "article_id"),
        new("fingerprints", "article_id"),
        new("fingerprint_bands", "article_id"),
        new("journal", "article_id"),
        new("tombstones", "article_id"),
        new("legal_holds", "article_id"),
    ];

    /// <summary>
    /// Tables that stay on the coordinator as they are. No statement joins them with articles, so that no node needs a copy; and a copy on each
    /// node would make every write to them wait for all nodes, and be refused where the same transaction has read from several shards before.
    /// </summary>
    public static IReadOnlyList<string> Whole { get; } =
    [
        // Written with each article: its rows are locked while a chain grows, which only rows of one place can be.
        "journal_heads",
        "digests",
        "search_words",
        "search_state",
        "sources",
        "source_states",
        "runs",
        "run_items",
        "seen_items",
        "saved_searches",
        "saved_search_states",
        "saved_search_matches",
        "hook_deliveries",
        "access_keys",
        "replies",
        "retention_rules",
        "reparses",
    ];

    /// <summary>What the other sharded tables are placed like.</summary>
    public static string Root => Sharded[0].Name;
}

/// <param name="Name">The table.</param>
/// <param name="Column">The column by which it is distributed: an article's id.</param>
internal sealed record ShardedTable(string Name, string Column);
