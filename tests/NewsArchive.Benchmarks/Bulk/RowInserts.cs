using System.Data.Common;
using System.Diagnostics;

using NewsArchive.Benchmarks.Load.Limits;
using NewsArchive.Benchmarks.Searching;

namespace NewsArchive.Benchmarks.Bulk;

/// <summary>Prepared inserts into SQLite of all that an archive has of its articles: what the database alone can do.</summary>
internal static class RowInserts
{
    /// <summary>As many as the service writes in one transaction at most.</summary>
    private const int Together = 250;

    /// <param name="target">A migrated archive without articles.</param>
    /// <param name="count">Articles of the same kind as the service got; all are in memory, some 20 KB each.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>Articles a second; making and reading the rows is not counted.</returns>
    public static async Task<double> RunAsync(MeasuredDatabase target, int count, CancellationToken cancellationToken)
    {
        await using var source = new MeasuredSqlite(kept: null);
        var articles = await FinishedArchive.FillAsync(source, 0, count, cancellationToken);
        await using DbConnection connection = await FinishedArchive.ConnectAsync(source, cancellationToken);
        var all = await FinishedArticle.ReadAsync(connection, cancellationToken);
        List<FinishedArticle> rows = [.. articles.Keys.Select(id => all[id.ToString("D")])];
        await using var committer = new SqliteCommitter(target.ConnectionString, articles.ToDictionary(static article => article.Key.ToString("D"), static article => article.Value));
        await Task.Run(() => committer.Prepare(rows), cancellationToken);
        var watch = Stopwatch.StartNew();
        foreach (var together in rows.Chunk(Together)) await committer.CommitAsync(together, cancellationToken);
        return count / watch.Elapsed.TotalSeconds;
    }
}
