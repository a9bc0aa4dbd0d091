using NewsArchive.Archive.Postgres;
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

    [Theory]
    [InlineData("'umum'", false)]
    [InlineData("'umum'", true)]
    [InlineData("'langka'", false)]
    [InlineData("'langka'", true)]
    [InlineData("'tiada'", false)]
    [InlineData("'tiada'", true)]
    [InlineData("('umum' <-> 'langka')", false)]
    [InlineData("'umu':*", false)]
    [InlineData("('umum' & ('~2023' | '~2024'))", false)]
    public async Task Every_search_goes_through_the_index_of_words_with_fresh_statistics_or_none_in_a_generic_plan_or_a_custom_one(string query, bool generic)
    {
        await using var connection = new NpgsqlConnection(Database.ConnectionString);
        await connection.OpenAsync(Cancellation);
        await FillAsync(connection);
        await ExecuteAsync(connection, $"SET plan_cache_mode = {(generic ? "force_generic_plan" : "force_custom_plan")}");

        foreach (var sql in (string[])[PostgresSearchSql.NewestAlone, PostgresSearchSql.NewestWithFacets, PostgresSearchSql.NewestToRank, PostgresSearchSql.Count])
        {
            var plan = await ExplainAsync(connection, sql, query);
            Assert.Contains("Bitmap Index Scan on ix_search_documents_vector", plan, StringComparison.Ordinal);
            Assert.DoesNotContain("Seq Scan", plan, StringComparison.Ordinal);
        }
    }

    private static async Task<string> ExplainAsync(NpgsqlConnection connection, string sql, string query)
    {
#pragma warning disable CA2100 // The program's own statement.
        await using var command = new NpgsqlCommand("EXPLAIN " + sql, connection);
#pragma warning restore CA2100
        command.Parameters.Add(new NpgsqlParameter("match", NpgsqlDbType.Unknown) { Value = query });
        command.Parameters.AddWithValue("from", long.MinValue);
        command.Parameters.AddWithValue("until", long.MaxValue);
        command.Parameters.AddWithValue("most", 51);
        command.Parameters.AddWithValue("ranked", 51L);
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

        await ExecuteAsync(
            connection,
            $"""
            INSERT INTO articles (id, revision, version, sort_at, first_archived_at, archived_at)
            SELECT md5(n::text)::uuid, 1, 1, time, time, time
            FROM (SELECT n, timestamptz '2020-01-01Z' + n * interval '1 hour' AS time FROM generate_series(1, {Articles}) AS n) AS made;
            INSERT INTO search_documents (article_id, sort_key, index_version, facets, impacts, vector)
            SELECT md5(n::text)::uuid, n, 1, '', '',
                ('''~'' ''~2023'' ''kata' || n || ''':1' || CASE WHEN n % 5 > 0 THEN ' ''umum'':2' ELSE '' END || CASE WHEN n % 1000 = 0 THEN ' ''langka'':3' ELSE '' END)::tsvector
            FROM generate_series(1, {Articles}) AS n;
            """);
        // As the server does by itself after so many rows. Until then new entries wait in a list whose length counts against the index, and
        // in a table as small as this one reading it through looks cheaper.
        await ExecuteAsync(connection, "VACUUM ANALYZE articles, search_documents");
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
#pragma warning disable CA2100 // Made of constants.
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(Cancellation);
    }
}
