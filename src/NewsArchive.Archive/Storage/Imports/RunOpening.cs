using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Importing.Runs;
using NewsArchive.Archive.Importing.Sources;
using NewsArchive.Archive.Storage.Rows;

namespace NewsArchive.Archive.Storage.Imports;

/// <summary>The beginning of a run: what of the listed items has to be imported, written down together with the source's memory.</summary>
internal sealed class RunOpening(ClaimedRun run, SourceReading reading, int most, DateTimeOffset now)
{
    /// <summary>How often it is noted that an item is still listed: at every visit would be a write for each of them.</summary>
    private static readonly TimeSpan NoteSeen = TimeSpan.FromDays(1);

    /// <summary>Keys in one query.</summary>
    private const int KeysAtOnce = 1_000;

    /// <returns>What is known of the source now.</returns>
    public async Task<SourceMemory> WriteAsync(ArchiveContext context, CancellationToken cancellationToken)
    {
        var begun = await context.Runs.Where(row => row.Id == run.RunId && !row.Listed).ExecuteUpdateAsync(set => set.SetProperty(row => row.Listed, true), cancellationToken);
        if (begun == 0) return reading.Memory;

        // One item may be listed twice; the later one is the one that counts.
        var listed = (reading.Items ?? []).GroupBy(ItemFingerprints.KeyOf).Select(same => (Key: same.Key, Item: same.Last())).ToList();
        var known = run.Source.Definition.Kind.HoldsFiles() ? [] : await ReadKnownAsync(context, [.. listed.Select(item => item.Key)], cancellationToken);
        var waiting = await TakeWaitingAsync(context, cancellationToken);
        var changed = listed.Where(item => !known.TryGetValue(item.Key, out var fingerprint) || fingerprint != ItemFingerprints.Of(item.Item)).ToList();

        // What is listed anew is newer than what an earlier run left.
        var changedKeys = changed.Select(item => item.Key).ToHashSet(StringComparer.Ordinal);
        var again = waiting.Where(row => !changedKeys.Contains(row.ItemKey!)).ToList();
        var isNew = changed.Count(item => !known.ContainsKey(item.Key));
        // Of a long list the newest come first: the rest can wait.
        var taken = changed.TakeLast(Math.Max(0, most - again.Count)).ToList();
        var number = 0;
        context.AddRange(again.Select(row => ToRow(++number, row.ItemKey!, SourceMapping.ReadItem(row.Item!), row.Attempts)));
        context.AddRange(taken.Select(item => ToRow(++number, item.Key, item.Item, attempts: 0)));
        await context.SaveChangesAsync(cancellationToken);
        await context.RunItems.Where(item => item.SourceId == run.Source.Id && item.RetryAt != null && item.RetryAt <= now && item.RunId != run.RunId)
            .ExecuteUpdateAsync(set => set.SetProperty(item => item.RetryAt, (DateTimeOffset?)null).SetProperty(item => item.Item, (string?)null), cancellationToken);
        await CountAsync(context, number, listed.Count - changed.Count, cancellationToken);
        return await RememberAsync(context, isNew, complete: taken.Count == changed.Count, cancellationToken);
    }

    private async Task<Dictionary<string, string>> ReadKnownAsync(ArchiveContext context, string[] keys, CancellationToken cancellationToken)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var some in keys.Chunk(KeysAtOnce))
        {
            var seen = context.SeenItems.Where(item => item.SourceId == run.Source.Id && some.Contains(item.ItemKey));
            foreach (var item in await seen.AsNoTracking().Select(item => new { item.ItemKey, item.Fingerprint }).ToListAsync(cancellationToken))
                known[item.ItemKey] = item.Fingerprint;
            var before = now - NoteSeen;
            await seen.Where(item => item.LastSeenAt < before).ExecuteUpdateAsync(set => set.SetProperty(item => item.LastSeenAt, now), cancellationToken);
        }

        return known;
    }

    private Task<List<RunItemRow>> TakeWaitingAsync(ArchiveContext context, CancellationToken cancellationToken) => context.RunItems.AsNoTracking()
        .Where(item => item.SourceId == run.Source.Id && item.RetryAt != null && item.RetryAt <= now && item.Item != null && item.RunId != run.RunId)
        .OrderBy(item => item.RunId).ThenBy(item => item.Number)
        .ToListAsync(cancellationToken);

    private RunItemRow ToRow(int number, string key, ListedItem item, int attempts) => new()
    {
        RunId = run.RunId,
        Number = number,
        SourceId = run.Source.Id,
        ItemKey = key,
        Fingerprint = ItemFingerprints.Of(item),
        Outcome = ItemOutcome.Pending,
        Address = StoredText.Clean(item.Address),
        Title = StoredText.Name(item.Title),
        Attempts = attempts,
        Item = SourceMapping.WriteItem(item),
    };

    private Task<int> CountAsync(ArchiveContext context, int pending, int unchanged, CancellationToken cancellationToken)
    {
        // A folder's files are not articles; what is in them is counted as it comes.
        var seen = run.Source.Definition.Kind.HoldsFiles() ? 0 : pending + unchanged;
        var known = run.Source.Definition.Kind.HoldsFiles() ? 0 : unchanged;
        return context.Runs.Where(row => row.Id == run.RunId).ExecuteUpdateAsync(
            set => set
                .SetProperty(row => row.Seen, seen)
                .SetProperty(row => row.Unchanged, known)
                .SetProperty(row => row.Pending, pending)
                .SetProperty(row => row.Bytes, row => row.Bytes + reading.Bytes),
            cancellationToken);
    }

    private async Task<SourceMemory> RememberAsync(ArchiveContext context, int isNew, bool complete, CancellationToken cancellationToken)
    {
        if (reading.Failure is not null) return reading.Memory;
        var memory = PublicationRate.Learn(reading.Memory, reading.NotModified ? null : reading.Items, isNew, now);
        // The rest of a long list must not be hidden by "not modified".
        if (!complete) memory = memory with { ETag = null, LastModified = null, ListedHash = null };
        var json = SourceMapping.WriteMemory(memory);
        await RunClaims.Held(context, run).ExecuteUpdateAsync(set => set.SetProperty(state => state.Memory, json), cancellationToken);
        return memory;
    }
}
