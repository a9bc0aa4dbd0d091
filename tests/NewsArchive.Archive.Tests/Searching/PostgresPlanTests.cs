using NewsArchive.Archive.Postgres;
using NewsArchive.Archive.Storage;
using NewsArchive.Archive.Tests.Contract;
using NewsArchive.Archive.Tests.Databases;

using Npgsql;

using NpgsqlTypes;

using Xunit;

namespace NewsArchive.Archive.Tests.Searching;

/// <summary>Whatever is looked for, PostgreSQL looks in the index of words: not through the table, and not through the dates.</summary>
public sealed class PostgresPlanTests(PostgresTestDatabase database) : ArchiveContract<PostgresTestDatabase>(database)
{
    private const int Articles = 10_000;

    // Some megabytes: as much as may wait.
    private const int Waiting = 500;
    private const int WordsOfWaiting = 150;

    [Theory]
    [InlineData("'umum'", false, false)]
    [InlineData("'umum'", true, false)]
    [InlineData("'umum'", false, true)]
    [InlineData("'umum'", true, true)]
    [InlineData("'langka'", false, false)]
    [InlineData("'langka'", true, true)]
    [InlineData("'tiada'", false, true)]
    [InlineData("'tiada'", true, false)]
    [InlineData("('umum' <-> 'langka')", false, true)]
    [InlineData("'umu':*", false, true)]
    [InlineData("('umum' | 'langka')", true, true)]
    public async Task Every_search_goes_through_the_index_of_words_in_a_generic_plan_or_a_custom_one_while_new_entries_wait_or_none(string query, bool generic, bool waiting)
    {
        await using var connection = new NpgsqlConnection(Database.ConnectionString);
        await connection.OpenAsync(Cancellation);
        await FillAsync(connection);
        // What stands beside the index makes it look dearer than the table.
        if (waiting) await AddAsync(connection, Waiting, WordsOfWaiting);
        else await ExecuteAsync(connection, PostgresSearchSql.Settle);
        await ExecuteAsync(connection, $"SET plan_cache_mode = {(generic ? "force_generic_plan" : "force_custom_plan")}");

        foreach (var sql in Searches())
        {
            var plan = await ExplainAsync(connection, sql, query);
            Assert.Contains("Bitmap Index Scan on ix_search_documents_vector", plan, StringComparison.Ordinal);
            Assert.DoesNotContain("Seq Scan", plan, StringComparison.Ordinal);
            // The days of a window are looked up together with the words: of what one of them has, not each is checked for the other.
            if (sql.Contains("@days", StringComparison.Ordinal)) Assert.Matches(@"Index Cond: \(\(vector @@ \$\d\) AND \(vector @@ \$\d\)\)", plan);
        }
    }

    private static IEnumerable<string> Searches() =>
        from columns in Enum.GetValues<HitColumns>()
        from within in (bool[])[false, true]
        from sql in (string[])[PostgresSearchSql.Newest(columns, within), PostgresSearchSql.NewestOfAll(columns, within)]
        select sql;

    private static async Task<string> ExplainAsync(NpgsqlConnection connection, string sql, string query)
    {
#pragma warning disable CA2100 // The program's own statement.
        await using var command = new NpgsqlCommand("EXPLAIN " + sql, connection);
#pragma warning restore CA2100
        command.Parameters.Add(new NpgsqlParameter("match", NpgsqlDbType.Unknown) { Value = query });
        command.Parameters.Add(new NpgsqlParameter("days", NpgsqlDbType.Unknown) { Value = "'~2023' | '~2024'" });
        command.Parameters.AddWithValue("from", long.MinValue);
        command.Parameters.AddWithValue("until", long.MaxValue);
        command.Parameters.AddWithValue("most", 51);
        command.Parameters.AddWithValue("newest", 51L);
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        var lines = new List<string>();
        while (await reader.ReadAsync(Cancellation)) lines.Add(reader.GetString(0));
        return string.Join('\n', lines);
    }

    /// <summary>Enough rows that the planner has a choice; "umum" stands in four of five, "langka" in one of a thousand.</summary>
    private static async Task FillAsync(NpgsqlConnection connection)
    {
        await using (var filled = new NpgsqlCommand("SELECT EXISTS (SELECT 1 FROM search_documents)", connection))
        {
            if ((bool)(await filled.ExecuteScalarAsync(Cancellation))!) return;
        }

        await AddAsync(connection, Articles, 1);
        await ExecuteAsync(connection, "VACUUM ANALYZE articles, search_documents");
    }

    /// <param name="words">Words of each that no other has.</param>
    private static Task AddAsync(NpgsqlConnection connection, int articles, int words) => ExecuteAsync(
        connection,
        $"""
        WITH made AS MATERIALIZED (
            SELECT n, gen_random_uuid() AS id, timestamptz '2020-01-01Z' + n * interval '1 hour' AS time FROM generate_series(1, {articles}) AS n),
        added AS (
            INSERT INTO articles (id, revision, version, sort_at, first_archived_at, archived_at) SELECT id, 1, 1, time, time, time FROM made)
        INSERT INTO search_documents (article_id, sort_key, index_version, facets, impacts, vector)
        SELECT id, n, 1, '', '',
            ('''~'' ''~2023''' || (SELECT string_agg(' ''kata' || left(id::text, 8) || word || ''':1', '') FROM generate_series(1, {words}) AS word)
                || CASE WHEN n % 5 > 0 THEN ' ''umum'':2' ELSE '' END || CASE WHEN n % 1000 = 0 THEN ' ''langka'':3' ELSE '' END)::tsvector
        FROM made;
        """);

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
#pragma warning disable CA2100 // Made of constants.
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(Cancellation);
    }
}
