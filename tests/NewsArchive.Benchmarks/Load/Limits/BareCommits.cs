using System.Data.Common;

using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive;
using NewsArchive.Benchmarks.Bulk;
using NewsArchive.Benchmarks.Load.Pace;
using NewsArchive.Benchmarks.Searching;
using NewsArchive.Parsing;

namespace NewsArchive.Benchmarks.Load.Limits;

/// <summary>
/// What this database can do on this machine with rows that are finished: durable commits of one article each, by as many writers as the
/// service has callers; and, on PostgreSQL, COPY. The tables, indexes and rows are those of the service.
/// </summary>
/// <param name="create">Makes an empty database.</param>
internal sealed class BareCommits(Func<MeasuredDatabase> create)
{
    private const string Kind = "commit";
    private const int WarmUpShare = 8;

    /// <param name="connections">Writers at once.</param>
    /// <param name="copied">Articles that are copied, into which the others are then committed: an empty archive would be quicker than one with some in it.</param>
    /// <param name="committed">Articles that are committed at most.</param>
    /// <param name="time">For how long at most.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<(LoadRecord Commits, double? CopiedPerSecond)> MeasureAsync(int connections, int copied, int committed, TimeSpan time, CancellationToken cancellationToken)
    {
        await using var source = create();
        await using var target = create();
        await FinishedArchive.FillAsync(source, 0, copied, cancellationToken);
        double? copiedPerSecond = null;
        if (target is MeasuredPostgres) copiedPerSecond = await CopyAsync(source, target, cancellationToken);
        else await FinishedArchive.FillAsync(target, 0, copied, cancellationToken);

        var articles = await FinishedArchive.FillAsync(source, copied, committed, cancellationToken);
        var finished = await ReadAsync(source, articles, cancellationToken);
        await using var committer = await OpenAsync(target, articles, finished, cancellationToken);
        // The first open connections and prepare statements.
        var warmUp = finished.Count / WarmUpShare;
        await CommitAsync(committer, finished[..warmUp], connections, time, cancellationToken);
        return (await CommitAsync(committer, finished[warmUp..], connections, time, cancellationToken), copiedPerSecond);
    }

    private static Task<LoadRecord> CommitAsync(ICommitter committer, List<FinishedArticle> articles, int connections, TimeSpan time, CancellationToken cancellationToken) =>
        ClosedLoop.RunAsync(connections, time, number => number < articles.Count ? CommitAsync(committer, articles[(int)number], cancellationToken) : null, cancellationToken);

    private static async Task<double> CopyAsync(MeasuredDatabase source, MeasuredDatabase target, CancellationToken cancellationToken)
    {
        await using (var services = target.Open()) await services.GetRequiredService<IArchiveSchema>().MigrateAsync(cancellationToken);
        var folder = Directory.CreateTempSubdirectory("newsarchive-copy-");
        try
        {
            return await RowCopy.RunAsync(source.ConnectionString, target.ConnectionString, folder.FullName, cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>In the order in which they were archived, as the service gets them.</summary>
    private static async Task<List<FinishedArticle>> ReadAsync(MeasuredDatabase source, IReadOnlyDictionary<Guid, ParsedArticle> articles, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await FinishedArchive.ConnectAsync(source, cancellationToken);
        var all = await FinishedArticle.ReadAsync(connection, cancellationToken);
        return [.. articles.Keys.Select(id => all[id.ToString("D")])];
    }

    private static async Task<ICommitter> OpenAsync(
        MeasuredDatabase target, IReadOnlyDictionary<Guid, ParsedArticle> articles, List<FinishedArticle> finished, CancellationToken cancellationToken)
    {
        if (target is MeasuredPostgres) return new PostgresCommitter(target.ConnectionString);
        var committer = new SqliteCommitter(target.ConnectionString, articles.ToDictionary(static article => article.Key.ToString("D"), static article => article.Value));
        await Task.Run(() => committer.Prepare(finished), cancellationToken);
        return committer;
    }

    private static async Task<LoadAnswer> CommitAsync(ICommitter committer, FinishedArticle article, CancellationToken cancellationToken)
    {
        try
        {
            await committer.CommitAsync(article, cancellationToken);
            return new LoadAnswer(Kind, null, 1);
        }
        catch (DbException failure)
        {
            return new LoadAnswer(Kind, failure.Message, 0);
        }
    }
}
