using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Model;
using NewsArchive.Archive.Storage.Rows;

namespace NewsArchive.Archive.Storage.Verification;

/// <summary>Walks one chain of the journal from its first link to its end.</summary>
internal sealed class ChainWalk(DatabaseSession session, DigestCheck digests, FindingList findings, short strand)
{
    /// <summary>Some 400 bytes each.</summary>
    private const int LinksAtOnce = 1_000;

    private byte[] _previous = JournalChain.Genesis(strand);
    private long _sequence;

    /// <param name="passed">Is told the articles of each page of links.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    public async Task WalkAsync(Func<IReadOnlyCollection<Guid>, int, Task> passed, CancellationToken cancellationToken)
    {
        // The end first: what is added behind it meanwhile is left for the next time.
        var head = await session.RunAsync((context, token) => context.JournalHeads.AsNoTracking().FirstOrDefaultAsync(row => row.Strand == strand, token), cancellationToken);
        if (head is null)
        {
            findings.Add(At(FindingKind.HeadDamaged, 0, $"The head of chain {strand} is missing."));
            return;
        }

        findings.Add(digests.Contradictions(strand, 0, _previous));
        while (_sequence < head.Sequence && await ReadAsync(head.Sequence, cancellationToken) is { Count: > 0 } links)
        {
            foreach (var link in links) Check(link);
            await passed(links.Select(link => link.ArticleId).ToHashSet(), links.Count);
        }

        if (_sequence < head.Sequence) findings.Add(At(FindingKind.EntryMissing, _sequence + 1, $"Chain {strand} ends after link {_sequence}, and should have {head.Sequence}."));
        else if (!head.Hash.AsSpan().SequenceEqual(_previous)) findings.Add(At(FindingKind.HeadDamaged, head.Sequence, $"The head of chain {strand} is not its last link, {_sequence}."));
        findings.Add(digests.Beyond(strand, _sequence));
    }

    private void Check(JournalEntryRow link)
    {
        var expected = _sequence + 1;
        if (link.Sequence != expected)
        {
            findings.Add(At(FindingKind.EntryMissing, expected, $"Link {expected} of chain {strand} is missing; {link.Sequence} follows on {_sequence}."));
        }
        else if (!link.Previous.AsSpan().SequenceEqual(_previous))
        {
            findings.Add(At(FindingKind.ChainBroken, link.Sequence, $"Link {link.Sequence} of chain {strand} is not linked to the one before it."));
        }

        if (!JournalChain.HashOf(link).AsSpan().SequenceEqual(link.Hash) || JournalChain.StrandOf(link.ArticleId) != strand)
        {
            findings.Add(At(FindingKind.EntryDamaged, link.Sequence, $"Link {link.Sequence} of chain {strand} does not have the hash of its values.") with { ArticleId = link.ArticleId });
        }

        findings.Add(digests.Contradictions(strand, link.Sequence, link.Hash));
        (_sequence, _previous) = (link.Sequence, link.Hash);
    }

    private async Task<List<JournalEntryRow>> ReadAsync(long end, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAsync(end, LinksAtOnce, cancellationToken);
        }
        catch (Exception unreadable) when (UnreadableRecord.Is(unreadable))
        {
            return await ReadSinglyAsync(end, cancellationToken);
        }
    }

    /// <summary>One by one, to name the one that cannot be read, and go on behind it.</summary>
    private async Task<List<JournalEntryRow>> ReadSinglyAsync(long end, CancellationToken cancellationToken)
    {
        while (_sequence < end)
        {
            try
            {
                return await ReadAsync(end, 1, cancellationToken);
            }
            catch (Exception unreadable) when (UnreadableRecord.Is(unreadable))
            {
                _sequence++;
                _previous = [];
                findings.Add(At(FindingKind.EntryDamaged, _sequence, $"Link {_sequence} of chain {strand} cannot be read."));
            }
        }

        return [];
    }

    private Task<List<JournalEntryRow>> ReadAsync(long end, int most, CancellationToken cancellationToken)
    {
        var after = _sequence;
        return LateLinks.ReadAsync(
            stop => session.RunAsync(
                (context, token) => context.Journal.AsNoTracking()
                    .Where(entry => entry.Strand == strand && entry.Sequence > after && entry.Sequence <= end).OrderBy(entry => entry.Sequence).Take(most)
                    .ToListAsync(token),
                stop),
            static entry => entry.Sequence,
            after,
            Math.Min(most, end - after),
            cancellationToken);
    }

    private Finding At(FindingKind kind, long sequence, string message) => new(kind, message) { Strand = strand, Sequence = sequence };
}
