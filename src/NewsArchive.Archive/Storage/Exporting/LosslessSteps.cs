using NewsArchive.Archive.Exporting.Records;
using NewsArchive.Archive.Model;

namespace NewsArchive.Archive.Storage.Exporting;

/// <summary>The lossless export. What is changed while it runs is written once more at its end, so that what it tells of is whole.</summary>
/// <param name="begun">The ends of the chains when it was begun.</param>
internal sealed class LosslessSteps(ExportReader reader, ExportQuery query, Stream output, DateTimeOffset now, IReadOnlyList<DigestHead> begun) : IExportSteps
{
    /// <summary>An archive that takes in articles faster than they can be read has to be exported while it is quiet.</summary>
    private const int MostRounds = 100;

    private readonly ExportSelection _selection = reader.Select(query);

    public Task BeginAsync(CancellationToken cancellationToken) =>
        WriteAsync(new BeginRecord(BeginRecord.CurrentFormat, now, query.IsAll ? null : query, begun), cancellationToken);

    public async Task<ExportStep?> NextAsync(ExportPlace after, CancellationToken cancellationToken)
    {
        var places = await _selection.NextAsync(after, cancellationToken);
        if (places.Count == 0) return null;
        await WriteAsync(places.ConvertAll(place => place.Id), cancellationToken);
        return new ExportStep(places[^1], places.Count);
    }

    public async Task EndAsync(CancellationToken cancellationToken)
    {
        if (!query.IsAll)
        {
            await WriteAsync(new EndRecord([]), cancellationToken);
            return;
        }

        var gone = Guid.Empty;
        while (await reader.ReadGoneIdsAsync(gone, cancellationToken) is { Count: > 0 } ids)
        {
            await WriteAsync(ids, cancellationToken);
            gone = ids[^1];
        }

        foreach (var rule in await reader.ReadRetentionAsync(cancellationToken)) await WriteAsync(new RetentionRecord(rule.Scope, rule.Days, rule.Actor, rule.At), cancellationToken);
        // Digests first: the heads that follow must reach all that they tell of.
        foreach (var digest in await reader.ReadDigestsAsync(cancellationToken)) await WriteAsync(new DigestRecord(DigestMapping.ToDigest(digest)), cancellationToken);
        await WriteAsync(new EndRecord(await CatchUpAsync(cancellationToken)), cancellationToken);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<List<DigestHead>> CatchUpAsync(CancellationToken cancellationToken)
    {
        var known = begun.ToDictionary(head => (short)head.Strand, head => head.Sequence);
        for (var round = 0; round < MostRounds; round++)
        {
            var heads = await reader.ReadHeadsAsync(cancellationToken);
            var changed = new List<Guid>();
            foreach (var head in heads.Where(head => head.Sequence > known[head.Strand]))
                changed.AddRange(await reader.ReadChangedIdsAsync(new Rows.JournalHeadRow { Strand = head.Strand, Sequence = known[head.Strand], Hash = [] }, cancellationToken));
            if (changed.Count == 0) return [.. heads.Select(RecordMapping.ToHead)];
            foreach (var some in changed.Chunk(reader.AtOnce)) await WriteAsync(some, cancellationToken);
            foreach (var head in heads) known[head.Strand] = head.Sequence;
        }

        throw new ArchiveExportException("The archive changes faster than it can be exported: export it while less comes in.");
    }

    private async Task WriteAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        foreach (var (records, tombstone) in await reader.ReadAllAsync(ids, cancellationToken))
        {
            if (records.Article is not null || records.Entries.Count > 0) await WriteAsync(RecordMapping.ToRecord(records, tombstone), cancellationToken);
        }
    }

    private async Task WriteAsync(ArchiveRecord record, CancellationToken cancellationToken) => await output.WriteAsync(ArchiveRecordJson.Write(record), cancellationToken);
}
