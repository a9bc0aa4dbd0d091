using System.IO.Pipelines;
using System.Text.Json;

using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Exporting.Records;
using NewsArchive.Archive.Importing;
using NewsArchive.Archive.Storage.Rows;

namespace NewsArchive.Archive.Storage.Exporting;

/// <summary>Makes an archive of a lossless export. The ends of the chains are written last: until then the archive counts as empty.</summary>
internal sealed class ArchiveRestore(DatabaseSession session, ArticleIndexing indexing)
{
    private const int LinesAtOnce = 100;

    /// <summary>An article with all its revisions, some of them as large as they may be.</summary>
    private const int LongestLine = 1 << 30;

    public async Task<long> RunAsync(Stream input, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        await RefuseFullAsync(cancellationToken);
        var waiting = new List<ArchiveRecord>();
        var begun = false;
        EndRecord? end = null;
        await foreach (var line in NdjsonLines.ReadAsync(PipeReader.Create(input), LongestLine, cancellationToken))
        {
            if (end is not null) throw new ArchiveExportException($"Line {line.Number} stands behind the end of the export.");
            var record = Read(line);
            if (!begun) Check(record, line.Number);
            begun = true;
            if (record is EndRecord last) end = last;
            else if (record is not BeginRecord) waiting.Add(record);
            if (waiting.Count < LinesAtOnce && end is null) continue;
            await WriteAsync(waiting, cancellationToken);
            waiting.Clear();
            progress?.Report(line.Number);
        }

        if (end is null) throw new ArchiveExportException("The export has no end: it was broken off. What it has is in the archive, which is to be thrown away.");
        return await CloseAsync(end, cancellationToken);
    }

    private async Task RefuseFullAsync(CancellationToken cancellationToken)
    {
        var full = await session.RunAsync(
            async (context, token) => await context.JournalHeads.AnyAsync(head => head.Sequence > 0, token) || await context.Articles.Where(article => article.JournalSequence == 0).HasRowsAsync(token),
            cancellationToken);
        if (full) throw new ArchiveExportException("The archive is not empty: an export can only be restored into an empty one.");
    }

    private static ArchiveRecord Read(NdjsonLine line)
    {
        try
        {
            return ArchiveRecordJson.Read(line.Content.Span);
        }
        catch (Exception broken) when (broken is JsonException or NotSupportedException)
        {
            throw new ArchiveExportException($"Line {line.Number} is none of an export. {broken.Message}", broken);
        }
    }

    private static void Check(ArchiveRecord first, long line)
    {
        if (first is not BeginRecord begin) throw new ArchiveExportException($"Line {line} is not the beginning of an export.");
        if (begin.Format != BeginRecord.CurrentFormat)
            throw new ArchiveExportException($"The export is of the form '{begin.Format}', and this program reads {BeginRecord.CurrentFormat}: use the program that wrote it, or a newer one.");
        if (begin.Filter is not null) throw new ArchiveExportException("The export is of a part of an archive: only a whole one can be restored.");
    }

    private Task<int> WriteAsync(List<ArchiveRecord> records, CancellationToken cancellationToken) => session.WriteAsync(
        async (context, token) =>
        {
            // Of two lines of one article the later one counts, in one batch and across batches.
            var articles = records.Where(record => record is ArticleRecord or GoneRecord).GroupBy(IdOf).ToDictionary(group => group.Key, group => group.Last());
            await RemoveAsync(context, articles.Keys, token);
            foreach (var record in articles.Values) context.AddRange(record is ArticleRecord article ? RowMapping.ToRows(article) : RowMapping.ToRows((GoneRecord)record));
            foreach (var record in records.OfType<DigestRecord>())
            {
                await context.Digests.Where(row => row.Number == record.Digest.Number).ExecuteDeleteAsync(token);
                context.Add(DigestMapping.ToRow(record.Digest));
            }

            foreach (var rule in records.OfType<RetentionRecord>())
            {
                await context.RetentionRules.Where(row => row.Scope == rule.Scope).ExecuteDeleteAsync(token);
                context.Add(new RetentionRuleRow { Scope = rule.Scope, Days = rule.Days, Actor = rule.Actor, At = rule.At });
            }

            var saved = await context.SaveChangesAsync(token);
            foreach (var article in articles.Values.OfType<ArticleRecord>())
            {
                var read = StoredArticle.Read(article.Revisions[^1].Content.Text, article.Id, article.Revisions[^1].Number);
                await indexing.WriteAsync(context, ArticleIndexing.Prepare(article.Id, article.Listed.SortAt, read), replaces: false, token);
            }

            return saved;
        },
        cancellationToken);

    private static Guid IdOf(ArchiveRecord record) => record is ArticleRecord article ? article.Id : ((GoneRecord)record).Id;

    private async Task RemoveAsync(ArchiveContext context, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        if (!await context.Journal.Where(row => ids.Contains(row.ArticleId)).HasRowsAsync(cancellationToken)) return;
        foreach (var id in ids) await indexing.RemoveAsync(context, id, cancellationToken);
        await context.Articles.Where(row => ids.Contains(row.Id)).ExecuteDeleteAsync(cancellationToken);
        await context.Journal.Where(row => ids.Contains(row.ArticleId)).ExecuteDeleteAsync(cancellationToken);
        await context.Tombstones.Where(row => ids.Contains(row.ArticleId)).ExecuteDeleteAsync(cancellationToken);
        await context.LegalHolds.Where(row => ids.Contains(row.ArticleId)).ExecuteDeleteAsync(cancellationToken);
    }

    private Task<long> CloseAsync(EndRecord end, CancellationToken cancellationToken) => session.WriteAsync(
        async (context, token) =>
        {
            var heads = await context.JournalHeads.ToDictionaryAsync(head => (int)head.Strand, token);
            foreach (var told in end.Heads) (heads[told.Strand].Sequence, heads[told.Strand].Hash) = (told.Sequence, Convert.FromHexString(told.Hash));
            await context.SaveChangesAsync(token);
            return await context.Articles.LongCountAsync(token);
        },
        cancellationToken);
}
