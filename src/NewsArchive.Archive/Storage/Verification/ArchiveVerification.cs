using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Model;
using NewsArchive.Archive.Storage.Rows;

namespace NewsArchive.Archive.Storage.Verification;

/// <summary>One verification of the whole archive: the journal by itself, what it tells of, and what it does not tell of.</summary>
internal sealed class ArchiveVerification(
    DatabaseSession session, IArchiveDatabase database, TimeProvider clock, IReadOnlyList<ArchiveDigest> given, IProgress<VerificationProgress>? progress)
{
    /// <summary>With all revisions and originals, which are read whole.</summary>
    private const int ArticlesAtOnce = 50;

    /// <summary>Who writes an article while it is checked makes it look wrong; it is looked at again so often.</summary>
    private const int SecondLooks = 5;

    private readonly FindingList _findings = new();
    private long _entries, _articles, _revisions, _originals, _bytes, _notJournaled;

    public async Task<VerificationReport> RunAsync(CancellationToken cancellationToken)
    {
        var started = clock.GetUtcNow();
        foreach (var message in await session.RunAsync(database.CheckIntegrityAsync, cancellationToken)) _findings.Add(new Finding(FindingKind.DatabaseDamaged, message));
        var digests = new DigestCheck(await ReadDigestsAsync(cancellationToken), given, _findings);
        for (short strand = 0; strand < JournalChain.Strands; strand++)
            await new ChainWalk(session, digests, _findings, strand).WalkAsync((ids, links) => CheckPassedAsync(ids, links, cancellationToken), cancellationToken);
        await CheckArticlesAsync(cancellationToken);
        await CheckUntoldAsync(cancellationToken);
        return new VerificationReport
        {
            StartedAt = started,
            EndedAt = clock.GetUtcNow(),
            Entries = _entries,
            Articles = _articles,
            Revisions = _revisions,
            Originals = _originals,
            OriginalBytes = _bytes,
            Digests = digests.Count,
            NotJournaled = _notJournaled,
            Findings = _findings.ToGroups(),
        };
    }

    private async Task<List<DigestRow>> ReadDigestsAsync(CancellationToken cancellationToken) => await session.RunAsync(
        (context, token) => context.Digests.AsNoTracking().OrderBy(digest => digest.Number).ToListAsync(token), cancellationToken);

    private async Task CheckPassedAsync(IReadOnlyCollection<Guid> ids, int links, CancellationToken cancellationToken)
    {
        _entries += links;
        Tell();
        await CheckAbsentAsync(ids, cancellationToken);
    }

    private async Task CheckAbsentAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        try
        {
            _findings.Add(await LookAgainAsync((context, token) => AbsentCheck.CheckAsync(context, ids, token), cancellationToken));
        }
        catch (Exception unreadable) when (UnreadableRecord.Is(unreadable))
        {
            if (ids.Count > 1)
            {
                foreach (var id in ids) await CheckAbsentAsync([id], cancellationToken);
                return;
            }

            var article = ids.First();
            _findings.Add(new Finding(FindingKind.EntryDamaged, $"Article {article}: what the journal tells of it cannot be read ({unreadable.Message}).") { ArticleId = article });
        }
    }

    private async Task CheckArticlesAsync(CancellationToken cancellationToken)
    {
        var after = "";
        while (await ReadIdsAsync(after, cancellationToken) is { Count: > 0 } texts)
        {
            after = texts[^1];
            var ids = new List<Guid>();
            foreach (var text in texts)
            {
                if (Guid.TryParseExact(text, "D", out var id)) ids.Add(id);
                else _findings.Add(new Finding(FindingKind.ArticleDamaged, $"Article '{text}': its id is none."));
            }

            await CheckArticlesAsync(ids, cancellationToken);
            Tell();
        }
    }

    /// <summary>Ids as text: a damaged one is to be named, not to end the reading.</summary>
    private async Task<List<string>> ReadIdsAsync(string after, CancellationToken cancellationToken)
    {
        if (after.Length == 0 || Guid.TryParseExact(after, "D", out _))
        {
            try
            {
                var last = after.Length == 0 ? Guid.Empty : Guid.Parse(after);
                var ids = await session.RunAsync(
                    (context, token) => context.Articles.Where(article => article.Id.CompareTo(last) > 0).OrderBy(article => article.Id).Select(article => article.Id).Take(ArticlesAtOnce).ToListAsync(token),
                    cancellationToken);
                return [.. ids.Select(id => id.ToString("D"))];
            }
            catch (Exception unreadable) when (UnreadableRecord.Is(unreadable))
            {
                // Below, at the price of sorting all ids.
            }
        }

        return await session.RunAsync(
            (context, token) => context.Database
                .SqlQuery<string>($"SELECT CAST(id AS text) AS \"Value\" FROM articles WHERE CAST(id AS text) > {after} ORDER BY CAST(id AS text) LIMIT {ArticlesAtOnce}")
                .ToListAsync(token),
            cancellationToken);
    }

    private async Task CheckArticlesAsync(List<Guid> ids, CancellationToken cancellationToken)
    {
        try
        {
            var suspects = new List<Guid>();
            foreach (var records in await session.RunAsync((context, token) => ArticleRecords.ReadAsync(context, ids, token), cancellationToken))
            {
                Count(records);
                if (ArticleCheck.Check(records).Count > 0) suspects.Add(records.Id);
            }

            foreach (var id in suspects) _findings.Add(await LookAgainAsync((context, token) => CheckAsync(context, id, token), cancellationToken));
        }
        catch (Exception unreadable) when (UnreadableRecord.Is(unreadable))
        {
            if (ids.Count > 1)
            {
                foreach (var id in ids) await CheckArticlesAsync([id], cancellationToken);
                return;
            }

            _findings.Add(new Finding(FindingKind.ArticleDamaged, $"Article {ids[0]}: what the archive has of it cannot be read ({unreadable.Message}).") { ArticleId = ids[0] });
        }
    }

    private static async Task<List<Finding>> CheckAsync(ArchiveContext context, Guid id, CancellationToken cancellationToken) =>
        ArticleCheck.Check((await ArticleRecords.ReadAsync(context, [id], cancellationToken))[0]);

    /// <summary>What is wrong stays wrong; what was only being written does not.</summary>
    private async Task<List<Finding>> LookAgainAsync(Func<ArchiveContext, CancellationToken, Task<List<Finding>>> check, CancellationToken cancellationToken)
    {
        var findings = await session.RunAsync(check, cancellationToken);
        for (var look = 0; look < SecondLooks && findings.Count > 0; look++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10 << look), cancellationToken);
            var again = await session.RunAsync(check, cancellationToken);
            if (again.SequenceEqual(findings)) return again;
            findings = again;
        }

        return findings;
    }

    /// <summary>Revisions, originals, tombstones and holds that belong to nothing.</summary>
    private async Task CheckUntoldAsync(CancellationToken cancellationToken)
    {
        try
        {
            _findings.Add(await LookAgainAsync(UntoldCheck.CheckAsync, cancellationToken));
        }
        catch (Exception unreadable) when (UnreadableRecord.Is(unreadable))
        {
            _findings.Add(await session.RunAsync(UntoldCheck.NameUnreadableAsync, cancellationToken));
        }
    }

    private void Count(ArticleRecords records)
    {
        _articles++;
        _revisions += records.Revisions.Count;
        _originals += records.Originals.Count;
        _bytes += records.Originals.Sum(original => original.Length);
        if (records.Article?.JournalSequence == 0 && records.Entries.Count == 0) _notJournaled++;
    }

    private void Tell() => progress?.Report(new VerificationProgress(_entries, _articles));
}
