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
        var words = IndexedWords.Of(entry.Article);
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
        while (await reader.ReadAsync(cancellationToken))
        {
            hits.Add(new SearchHit(
                reader.GetInt64(0),
                Guid.ParseExact(reader.GetString(1), "D"),
                columns == HitColumns.Impacts ? reader.GetFieldValue<byte[]>(2) : [],
                columns == HitColumns.Facets ? reader.GetString(2) : null));
        }

        return hits;
    }

    public async Task<int> CountAsync(ArchiveContext context, HitQuery query, CancellationToken cancellationToken)
    {
        await using var command = await CommandAsync(context, SqliteSearchSql.Count, query, cancellationToken);
        return (int)(long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

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

    /// <summary>There is one writer at a time anyway.</summary>
    public Task<bool> TryClaimCountingAsync(ArchiveContext context, CancellationToken cancellationToken) => Task.FromResult(true);

    /// <summary>The numbers of rows are unique; two articles of one second whose ids begin alike stand next to each other.</summary>
    private static async Task<long> FreeKeyAsync(ArchiveContext context, long key, CancellationToken cancellationToken)
    {
        await using var command = await context.CreateCommandAsync(SqliteSearchSql.HasKey, cancellationToken);
        command.With("key", key);
        while (await command.ExecuteScalarAsync(cancellationToken) is not null) command.Parameters[0].Value = ++key;
        return key;
    }

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
