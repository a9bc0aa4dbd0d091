using System.Data.Common;

using NewsArchive.Archive.Search.Indexing;
using NewsArchive.Archive.Storage;

namespace NewsArchive.Archive.Sqlite;

/// <summary>The index as a table of FTS5 without a content of its own.</summary>
/// <remarks>
/// Its rows are numbered by <see cref="SortKey"/>, so that FTS5, which gives matches in the order of their numbers, gives the newest first
/// and stops when there are enough.
/// </remarks>
internal sealed class SqliteSearchIndex : ISearchIndex
{
    public async Task WriteAsync(ArchiveContext context, SearchEntry entry, bool replaces, CancellationToken cancellationToken)
    {
        if (replaces) await RemoveAsync(context, entry.ArticleId, cancellationToken);
        var words = entry.Words;
        await using var command = await context.CreateCommandAsync(SqliteSearchSql.Write, cancellationToken);
        command.With("id", Id(entry.ArticleId))
            .With("addition", Id(Guid.NewGuid()))
            .With("key", await FreeKeyAsync(context, entry.SortKey, cancellationToken))
            .With("version", IndexedArticle.Version)
            .With("facets", entry.Article.Facets)
            .With("impacts", entry.Article.Impacts)
            .With("lexemes", LexemeStream.Of(entry.Article))
            .With("words", words);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task AddAsync(ArchiveContext context, IReadOnlyList<EncodedEntry> entries, CancellationToken cancellationToken)
    {
        await using var document = (await context.CreateCommandAsync(SqliteSearchSql.WriteDocument, cancellationToken))
            .With("key", 0L).With("id", "").With("version", IndexedArticle.Version).With("facets", "").With("impacts", Array.Empty<byte>()).With("words", "");
        await using var lexemes = (await context.CreateCommandAsync(SqliteSearchSql.WriteLexemes, cancellationToken)).With("key", 0L).With("lexemes", "");
        await using var change = (await context.CreateCommandAsync(SqliteSearchSql.WriteAddition, cancellationToken)).With("id", "").With("addition", "").With("words", "");
        await using var hasKey = (await context.CreateCommandAsync(SqliteSearchSql.HasKey, cancellationToken)).With("key", 0L);
        // FTS5 writes down what it has gathered whenever a number is lower than the one before: in their order, it gathers all of them.
        foreach (var row in entries.Cast<SqliteSearchRow>().OrderBy(static row => row.SortKey))
        {
            var (key, id) = (await FreeKeyAsync(hasKey, row.SortKey, cancellationToken), Id(row.ArticleId));
            await ExecuteAsync(document, [key, id, IndexedArticle.Version, row.Facets, row.Impacts, row.Words], cancellationToken);
            await ExecuteAsync(lexemes, [key, row.Lexemes], cancellationToken);
            await ExecuteAsync(change, [id, Id(Guid.NewGuid()), row.Words], cancellationToken);
        }
    }

    public EncodedEntry Encode(SearchEntry entry) =>
        new SqliteSearchRow(entry.ArticleId, entry.Words, entry.SortKey, entry.Article.Facets, entry.Article.Impacts, LexemeStream.Of(entry.Article));

    public async Task RemoveAsync(ArchiveContext context, Guid articleId, CancellationToken cancellationToken)
    {
        await using var command = await context.CreateCommandAsync(SqliteSearchSql.Remove, cancellationToken);
        await command.With("id", Id(articleId)).With("removal", Id(Guid.NewGuid())).ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<SearchHit>> NewestAsync(ArchiveContext context, HitQuery query, HitColumns columns, CancellationToken cancellationToken)
    {
        var hits = new List<SearchHit>();
        await using var command = await CommandAsync(context, SqliteSearchSql.Newest(columns), query, cancellationToken);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken)) hits.Add(Hit(reader, columns));
        return hits;
    }

    public async Task<CountedHits> NewestOfAllAsync(ArchiveContext context, HitQuery query, int newest, HitColumns columns, CancellationToken cancellationToken)
    {
        if (query.Most <= newest)
        {
            var all = await NewestAsync(context, query with { Most = newest }, columns, cancellationToken);
            return new CountedHits(all, all.Count);
        }

        var (hits, matching) = (new List<SearchHit>(), 0);
        await using var command = await CommandAsync(context, SqliteSearchSql.NewestOfAll(columns), query, cancellationToken);
        await using var reader = await command.With("newest", newest).ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            matching = reader.GetInt32(0);
            hits.Add(Hit(reader, columns, first: 1));
        }

        return new CountedHits(hits, matching);
    }

    /// <summary>Tens of thousands of different words: half a second in which nobody else writes.</summary>
    public int CountedTogether => 2_000;

    public bool WritesAlone => true;

    public async Task CountWordsAsync(ArchiveContext context, IReadOnlyDictionary<string, long> counts, CancellationToken cancellationToken)
    {
        await using var command = await context.CreateCommandAsync(SqliteSearchSql.CountWord, cancellationToken);
        command.With("word", "").With("count", 0L);
        foreach (var (word, count) in counts)
        {
            (command.Parameters[0].Value, command.Parameters[1].Value) = (word, count);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    /// <summary>FTS5 merges what it has written by itself.</summary>
    public Task SettleAsync(ArchiveContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>There is one writer at a time anyway.</summary>
    public Task<bool> TryClaimCountingAsync(ArchiveContext context, CancellationToken cancellationToken) => Task.FromResult(true);

    /// <summary>The numbers of rows are unique; two articles of one second whose ids begin alike stand next to each other.</summary>
    private static async Task<long> FreeKeyAsync(ArchiveContext context, long key, CancellationToken cancellationToken)
    {
        await using var command = await context.CreateCommandAsync(SqliteSearchSql.HasKey, cancellationToken);
        return await FreeKeyAsync(command.With("key", key), key, cancellationToken);
    }

    private static async Task<long> FreeKeyAsync(DbCommand hasKey, long key, CancellationToken cancellationToken)
    {
        hasKey.Parameters[0].Value = key;
        while (await hasKey.ExecuteScalarAsync(cancellationToken) is not null) hasKey.Parameters[0].Value = ++key;
        return key;
    }

    private static Task<int> ExecuteAsync(DbCommand command, ReadOnlySpan<object> values, CancellationToken cancellationToken)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
        return command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static SearchHit Hit(DbDataReader reader, HitColumns columns, int first = 0) => new(
        reader.GetInt64(first),
        Guid.ParseExact(reader.GetString(first + 1), "D"),
        columns == HitColumns.Impacts ? reader.GetFieldValue<byte[]>(first + 2) : [],
        columns == HitColumns.Facets ? reader.GetString(first + 2) : null);

    private static async Task<DbCommand> CommandAsync(ArchiveContext context, string sql, HitQuery query, CancellationToken cancellationToken)
    {
        var command = await context.CreateCommandAsync(sql, cancellationToken);
        return command.With("match", MatchText.Of(query.Match))
            .With("from", query.Range.From)
            .With("last", query.Range.Until == long.MaxValue ? long.MaxValue : query.Range.Until - 1)
            .With("most", query.Most);
    }

    /// <summary>As <see cref="LowerCaseGuidConverter"/> writes them.</summary>
    private static string Id(Guid id) => id.ToString("D");
}
