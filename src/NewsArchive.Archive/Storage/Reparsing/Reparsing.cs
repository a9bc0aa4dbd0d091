using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Importing;
using NewsArchive.Archive.Model;
using NewsArchive.Archive.Revisions;
using NewsArchive.Archive.Storage.Rows;
using NewsArchive.Parsing;

namespace NewsArchive.Archive.Storage.Reparsing;

/// <summary>Parses what is in the tables again, in batches.</summary>
internal sealed class Reparsing(DatabaseSession session, RevisionWriter revisions, TimeProvider clock) : IReparsing
{
    public const string Actor = "reparse";

    private const int ArticlesAtOnce = 50;
    private const int MostFailures = 20;

    public async Task<ReparseReport> RunAsync(SubmissionReader reader, ReparseOptions options, IProgress<ReparseReport>? progress, CancellationToken cancellationToken)
    {
        var task = $"{ArticleParser.Version} publisher={options.Publisher ?? "*"} corrected={options.IncludeCorrected}";
        var row = options.DryRun ? null : await OpenAsync(task, options.Restart, cancellationToken);
        var tally = new ReparseTally(row, options.Samples, MostFailures);
        var after = row?.AfterId ?? Guid.Empty;
        while (await ReadIdsAsync(options.Publisher, after, cancellationToken) is { Count: > 0 } ids)
        {
            // Parsing takes the processors, writing the database: the batch is parsed at once and written in order.
            var readings = await Task.WhenAll(ids.Select(id => Task.Run(() => ReadAgainAsync(reader, options, id, cancellationToken), cancellationToken)));
            foreach (var reading in readings)
            {
                if (!options.DryRun && reading.New is not null) await WriteAsync(reading, cancellationToken);
                tally.Count(reading);
            }

            after = ids[^1];
            if (row is not null) await NoteAsync(task, after, tally.ToReport(), cancellationToken);
            progress?.Report(tally.ToReport());
        }

        if (row is not null) await CloseAsync(task, cancellationToken);
        return tally.ToReport();
    }

    private Task<List<Guid>> ReadIdsAsync(string? publisher, Guid after, CancellationToken cancellationToken) => session.RunAsync(
        (context, token) =>
        {
            var articles = context.Articles.Where(article => article.Id.CompareTo(after) > 0);
            if (StoredText.Name(publisher) is { } name) articles = articles.Where(article => article.Publisher == name);
            return articles.OrderBy(article => article.Id).Select(article => article.Id).Take(ArticlesAtOnce).ToListAsync(token);
        },
        cancellationToken);

    private async Task<ReparsedArticle> ReadAgainAsync(SubmissionReader reader, ReparseOptions options, Guid id, CancellationToken cancellationToken)
    {
        if (await session.RunAsync((context, token) => KeptArticle.ReadAsync(context, id, token), cancellationToken) is not { } kept) return new ReparsedArticle(id, null);
        if (kept.Corrections.Count > 0 && !options.IncludeCorrected) return new ReparsedArticle(id, kept) { LeftAlone = true };
        try
        {
            var read = ReadingAgain.Read(reader, kept);
            if (!read.Ok) return new ReparsedArticle(id, kept) { Failure = read.Fault.Message };
            var article = kept.Reapply(read.Value);
            return kept.Differs(article) ? new ReparsedArticle(id, kept) { New = article, Diff = ArticleComparison.Compare(id, kept.Revision, kept.Article, kept.Revision + 1, article) } : new ReparsedArticle(id, kept);
        }
        catch (ArchiveDamagedException damaged)
        {
            return new ReparsedArticle(id, kept) { Failure = damaged.Message };
        }
    }

    /// <summary>Where somebody changed the article meanwhile, it is left for the next time.</summary>
    private Task<bool> WriteAsync(ReparsedArticle reparsed, CancellationToken cancellationToken) => session.WriteAsync(
        async (context, token) =>
        {
            var pen = new JournalPen(context);
            await pen.HoldAsync(reparsed.Id, token);
            var current = await CurrentArticle.Query(context, reparsed.Id).FirstOrDefaultAsync(token);
            if (current is null || current.Article.Revision != reparsed.Kept!.Revision) return false;
            var reading = new ArticleReading(reparsed.New!, clock.GetUtcNow()) { Kind = RevisionKind.Reparse, ReadFrom = current.Original.Number, Actor = Actor };
            await Adoption.WriteAsync(context, pen, current.Article, reading.Now, token);
            reading.Revise(current.Article);
            var entry = ArticleIndexing.Prepare(reparsed.Id, current.Article.SortAt, reading);
            await revisions.WriteAsync(context, pen, JournalKind.Reparsed, current.Article, reading, null, current.Original, entry, token);
            return true;
        },
        cancellationToken);

    private Task<ReparseRow> OpenAsync(string task, bool restart, CancellationToken cancellationToken) => session.RunAsync(
        async (context, token) =>
        {
            using var turn = await session.EnterWriteAsync(token);
            if (restart) await context.Reparses.Where(row => row.Task == task).ExecuteDeleteAsync(token);
            if (await context.Reparses.FirstOrDefaultAsync(row => row.Task == task, token) is { } left) return left;
            var now = ArticleReading.ToMicroseconds(clock.GetUtcNow());
            var row = new ReparseRow { Task = task, StartedAt = now, UpdatedAt = now };
            context.Add(row);
            await context.SaveChangesAsync(token);
            return row;
        },
        cancellationToken);

    private Task<int> NoteAsync(string task, Guid after, ReparseReport report, CancellationToken cancellationToken) => session.RunAsync(
        async (context, token) =>
        {
            var now = ArticleReading.ToMicroseconds(clock.GetUtcNow());
            using var turn = await session.EnterWriteAsync(token);
            return await context.Reparses.Where(row => row.Task == task).ExecuteUpdateAsync(
                set => set
                    .SetProperty(row => row.AfterId, after)
                    .SetProperty(row => row.Seen, report.Seen)
                    .SetProperty(row => row.Changed, report.Changed)
                    .SetProperty(row => row.Unchanged, report.Unchanged)
                    .SetProperty(row => row.Corrected, report.Corrected)
                    .SetProperty(row => row.Failed, report.Failed)
                    .SetProperty(row => row.UpdatedAt, now),
                token);
        },
        cancellationToken);

    private Task<int> CloseAsync(string task, CancellationToken cancellationToken) => session.RunAsync(
        async (context, token) =>
        {
            using var turn = await session.EnterWriteAsync(token);
            return await context.Reparses.Where(row => row.Task == task).ExecuteDeleteAsync(token);
        },
        cancellationToken);
}
