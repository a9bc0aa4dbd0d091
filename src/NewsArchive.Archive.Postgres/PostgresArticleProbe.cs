using NewsArchive.Archive.Search.Indexing;
using NewsArchive.Archive.Search.Matching;
using NewsArchive.Archive.Storage;

using Npgsql;

using NpgsqlTypes;

namespace NewsArchive.Archive.Postgres;

/// <summary>Looks at the vectors of some articles.</summary>
internal sealed class PostgresArticleProbe : IArticleProbe
{
    /// <summary>The articles first, by their key, whatever the planner thinks of the words.</summary>
    private const string WhichMatch =
        """
        WITH asked AS MATERIALIZED (
            SELECT article_id, vector FROM search_documents WHERE article_id = ANY(@ids) AND sort_key >= @from AND sort_key < @until)
        SELECT article_id FROM asked WHERE vector @@ (SELECT @match::tsquery)
        """;

    public async Task<IReadOnlyList<Guid>> WhichMatchAsync(ArchiveContext context, SearchMatch match, KeyRange range, IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        await using var command = await context.CreateCommandAsync(WhichMatch, cancellationToken);
        // As text, which the server reads as a tsquery itself.
        command.Parameters.Add(new NpgsqlParameter("match", NpgsqlDbType.Unknown) { Value = TextSearchQuery.Of(match) });
        command.With("ids", ids.ToArray()).With("from", range.From).With("until", range.Until);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var found = new List<Guid>();
        while (await reader.ReadAsync(cancellationToken)) found.Add(reader.GetGuid(0));
        return found;
    }
}
