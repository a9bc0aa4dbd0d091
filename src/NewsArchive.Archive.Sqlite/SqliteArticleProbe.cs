using System.Data.Common;

using NewsArchive.Archive.Search.Indexing;
using NewsArchive.Archive.Search.Matching;
using NewsArchive.Archive.Storage;

namespace NewsArchive.Archive.Sqlite;

/// <summary>Asks FTS5 about rows by their numbers, which it goes to at once.</summary>
internal sealed class SqliteArticleProbe : IArticleProbe
{
    private const string KeyOf = "SELECT sort_key FROM search_documents WHERE article_id = @id AND sort_key BETWEEN @from AND @last";

    private const string Matches = "SELECT 1 FROM search_index WHERE search_index MATCH @match AND rowid = @key";

    public async Task<IReadOnlyList<Guid>> WhichMatchAsync(ArchiveContext context, SearchMatch match, KeyRange range, IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        await using var keyOf = await context.CreateCommandAsync(KeyOf, cancellationToken);
        keyOf.With("id", "").With("from", range.From).With("last", range.Until == long.MaxValue ? long.MaxValue : range.Until - 1);
        await using var matches = await context.CreateCommandAsync(Matches, cancellationToken);
        matches.With("match", MatchText.Of(match)).With("key", 0L);
        var found = new List<Guid>();
        foreach (var id in ids)
        {
            if (await FirstAsync(keyOf, "id", id.ToString("D"), cancellationToken) is not { } key) continue;
            if (await FirstAsync(matches, "key", key, cancellationToken) is not null) found.Add(id);
        }

        return found;
    }

    private static async Task<object?> FirstAsync(DbCommand command, string parameter, object value, CancellationToken cancellationToken)
    {
        command.Parameters[parameter].Value = value;
        return await command.ExecuteScalarAsync(cancellationToken);
    }
}
