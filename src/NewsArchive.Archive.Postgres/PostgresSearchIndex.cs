using System.Data.Common;

using NewsArchive.Archive.Postgres.Distribution;
using NewsArchive.Archive.Search.Indexing;
using NewsArchive.Archive.Search.Matching;
using NewsArchive.Archive.Storage;
using NewsArchive.Archive.Storage.Batches;
using NewsArchive.Archive.Storage.Rows;

using Npgsql;

using NpgsqlTypes;

namespace NewsArchive.Archive.Postgres;

/// <summary>The index as a tsvector column under GIN.</summary>
internal sealed class PostgresSearchIndex(IRowInsert rows, PendingEntries pending, TimeProvider clock) : ISearchIndex
{
    private static readonly TimeSpan DaysKept = TimeSpan.FromSeconds(30);

    // "NEWSWORD" in ASCII: any number that nothing else locks on the same database.
    private const long CountingLock = 0x4E45_5753_574F_5244;

    private (DayCounts Days, bool Sharded, long Read)? _known;

    public async Task WriteAsync(ArchiveContext context, SearchEntry entry, bool replaces, CancellationToken cancellationToken)
    {
        const string forget = PostgresSearchSql.RecordRemoval;
        const string write = PostgresSearchSql.Write;
        await using var command = await context.CreateCommandAsync(replaces ? forget + write : write, cancellationToken);
        if (replaces) command.With("removal", Guid.NewGuid());
        command.With("id", entry.ArticleId)
            .With("addition", Guid.NewGuid())
            .With("key", entry.SortKey)
            .With("version", IndexedArticle.Version)
            .With("facets", entry.Article.Facets)
            .With("impacts", entry.Article.Impacts)
            .With("vector", new TextSearchVector(entry.Article).ToString())
            .With("words", entry.Words);
        await command.ExecuteNonQueryAsync(cancellationToken);
        pending.Added(1, SettleAsync);
    }

    public async Task AddAsync(ArchiveContext context, IReadOnlyList<EncodedEntry> entries, CancellationToken cancellationToken)
    {
        if (entries.Count == 0) return;
        await SearchDocumentCopy.WriteAsync(context, entries.Cast<CopiedDocument>(), cancellationToken);
        var changes = entries.Select(static entry => new SearchChangeRow { ArticleId = entry.ArticleId, Id = Guid.NewGuid(), Added = true, Words = entry.Words });
        await rows.InsertAsync(context, [.. changes], cancellationToken);
        pending.Added(entries.Count, SettleAsync);
    }

    public EncodedEntry Encode(SearchEntry entry) => CopiedDocument.Of(entry);

    public async Task RemoveAsync(ArchiveContext context, Guid articleId, CancellationToken cancellationToken)
    {
        await using var command = await context.CreateCommandAsync(PostgresSearchSql.RecordRemoval + PostgresSearchSql.Remove, cancellationToken);
        command.With("id", articleId).With("removal", Guid.NewGuid());
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<SearchHit>> NewestAsync(ArchiveContext context, HitQuery query, HitColumns columns, CancellationToken cancellationToken)
    {
        var hits = new List<SearchHit>();
        foreach (var (marks, range) in SearchWindows.Of(query, (await KnowAsync(context, cancellationToken)).Days))
        {
            await using var command = await CommandAsync(context, PostgresSearchSql.Newest(columns, marks is not null), query.Match, marks, range, query.Most - hits.Count, cancellationToken);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken)) hits.Add(Hit(reader, columns));
            if (hits.Count >= query.Most) break;
        }

        return hits;
    }

    public async Task<CountedHits> NewestOfAllAsync(ArchiveContext context, HitQuery query, int newest, HitColumns columns, CancellationToken cancellationToken)
    {
        var (hits, matching, counted) = (new List<SearchHit>(), 0, query with { Most = Math.Max(query.Most, newest) });
        var (days, sharded) = await KnowAsync(context, cancellationToken);
        if (sharded) return await NewestOfShardsAsync(context, counted, newest, columns, cancellationToken);
        foreach (var (marks, range) in SearchWindows.Of(counted, days))
        {
            await using var command = await CommandAsync(context, PostgresSearchSql.NewestOfAll(columns, marks is not null), query.Match, marks, range, counted.Most - matching, cancellationToken);
            // At least one, which tells of how many it is the newest.
            command.With("newest", Math.Max(1L, newest - hits.Count));
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            var found = 0;
            while (await reader.ReadAsync(cancellationToken))
            {
                found = (int)reader.GetInt64(0);
                if (hits.Count < newest) hits.Add(Hit(reader, columns, first: 1));
            }

            matching += found;
            if (matching >= counted.Most) break;
        }

        return new CountedHits(hits, matching);
    }

    /// <summary>Some 100,000 different words, a few seconds; nobody waits for them. Of fewer articles each has almost as many of its own.</summary>
    public int CountedTogether => 20_000;

    public bool WritesAlone => false;

    public async Task CountWordsAsync(ArchiveContext context, IReadOnlyDictionary<string, long> counts, CancellationToken cancellationToken)
    {
        await using var command = await context.CreateCommandAsync(PostgresSearchSql.CountWords, cancellationToken);
        command.With("words", counts.Keys.ToArray()).With("counts", counts.Values.ToArray());
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task SettleAsync(ArchiveContext context, CancellationToken cancellationToken)
    {
        await using var command = await context.CreateCommandAsync(
            (await KnowAsync(context, cancellationToken)).Sharded ? PostgresSearchSql.SettleShards : PostgresSearchSql.Settle, cancellationToken);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task<bool> TryClaimCountingAsync(ArchiveContext context, CancellationToken cancellationToken)
    {
        await using var command = await context.CreateCommandAsync("SELECT pg_try_advisory_xact_lock(@lock)", cancellationToken);
        return (bool)(await command.With("lock", CountingLock).ExecuteScalarAsync(cancellationToken))!;
    }

    private static async Task<DbCommand> CommandAsync(
        ArchiveContext context, string sql, SearchMatch match, SearchMatch? days, KeyRange range, int most, CancellationToken cancellationToken)
    {
        var command = await context.CreateCommandAsync(sql, cancellationToken);
        // As texts, which the server reads as tsqueries itself.
        command.Parameters.Add(new NpgsqlParameter("match", NpgsqlDbType.Unknown) { Value = TextSearchQuery.Of(match) });
        if (days is not null) command.Parameters.Add(new NpgsqlParameter("days", NpgsqlDbType.Unknown) { Value = TextSearchQuery.Of(days) });
        return command.With("from", range.From).With("until", range.Until).With("most", most);
    }

    /// <summary>
    /// A count over all shards would have each of them send all that it has, impacts and all, for the coordinator to count them: the keys come
    /// first, of which each shard sends no more than are wanted.
    /// </summary>
    private async Task<CountedHits> NewestOfShardsAsync(ArchiveContext context, HitQuery query, int newest, HitColumns columns, CancellationToken cancellationToken)
    {
        var all = await NewestAsync(context, query, HitColumns.None, cancellationToken);
        var hits = all.Take(newest).ToList();
        if (columns != HitColumns.Impacts) return new CountedHits(hits, all.Count);
        var impacts = new Dictionary<Guid, byte[]>();
        await using var command = await context.CreateCommandAsync(PostgresSearchSql.Impacts, cancellationToken);
        command.With("ids", hits.Select(static hit => hit.ArticleId).ToArray());
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken)) impacts[reader.GetGuid(0)] = reader.GetFieldValue<byte[]>(1);
        return new CountedHits([.. hits.Where(hit => impacts.ContainsKey(hit.ArticleId)).Select(hit => hit with { Impacts = impacts[hit.ArticleId] })], all.Count);
    }

    private static SearchHit Hit(DbDataReader reader, HitColumns columns, int first = 0) => new(
        reader.GetInt64(first),
        reader.GetGuid(first + 1),
        columns == HitColumns.Impacts ? reader.GetFieldValue<byte[]>(first + 2) : [],
        columns == HitColumns.Facets ? reader.GetString(first + 2) : null);

    /// <summary>What does not change from search to search.</summary>
    private async Task<(DayCounts Days, bool Sharded)> KnowAsync(ArchiveContext context, CancellationToken cancellationToken)
    {
        if (_known is { } known && clock.GetElapsedTime(known.Read) < DaysKept) return (known.Days, known.Sharded);
        var sharded = await CitusCluster.HoldsArchiveAsync(context, cancellationToken);
        var rows = new List<(string, long)>();
        await using (var command = await context.CreateCommandAsync(PostgresSearchSql.Days, cancellationToken))
        {
            command.With("first", DayCounts.FirstMark).With("end", DayCounts.EndOfMarks);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken)) rows.Add((reader.GetString(0), reader.GetInt64(1)));
        }

        var days = DayCounts.Of(rows);
        _known = (days, sharded, clock.GetTimestamp());
        return (days, sharded);
    }
}
