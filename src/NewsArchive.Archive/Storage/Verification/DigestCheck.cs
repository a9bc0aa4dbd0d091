using NewsArchive.Archive.Model;
using NewsArchive.Archive.Storage.Rows;

namespace NewsArchive.Archive.Storage.Verification;

/// <summary>What digests say the chains were; compared while the chains are walked.</summary>
internal sealed class DigestCheck
{
    private readonly ILookup<(short Strand, long Sequence), Claim> _claims;

    /// <param name="kept">Digests of the archive, in order.</param>
    /// <param name="given">Digests that were kept elsewhere.</param>
    /// <param name="findings">Takes what is wrong with the digests themselves.</param>
    public DigestCheck(IReadOnlyList<DigestRow> kept, IReadOnlyList<ArchiveDigest> given, FindingList findings)
    {
        var claims = new List<Claim>();
        byte[] previous = [];
        var expected = 1L;
        foreach (var digest in kept)
        {
            if (digest.Number != expected) findings.Add(Damaged($"Digest {expected} is missing from the archive."));
            else if (!digest.Previous.AsSpan().SequenceEqual(previous)) findings.Add(Damaged($"Digest {digest.Number} is not linked to the one before it."));
            Take(digest, $"digest {digest.Number} in the archive");
            (previous, expected) = (digest.Hash, digest.Number + 1);
        }

        foreach (var digest in given)
        {
            try
            {
                Take(DigestMapping.ToRow(digest), $"digest {digest.Number} that was given");
            }
            catch (FormatException broken)
            {
                findings.Add(Damaged($"Digest {digest.Number} that was given cannot be read. {broken.Message}"));
            }
        }

        Count = kept.Count + given.Count;
        _claims = claims.ToLookup(claim => (claim.Head.Strand, claim.Head.Sequence));

        void Take(DigestRow digest, string name)
        {
            if (!JournalChain.HashOf(digest).AsSpan().SequenceEqual(digest.Hash) || digest.Heads.Length == 0)
            {
                findings.Add(Damaged($"The {name} does not have the hash of its values."));
                return;
            }

            claims.AddRange(JournalChain.ReadHeads(digest.Heads).Select(head => new Claim(head, name)));
        }
    }

    public int Count { get; }

    /// <summary>The longest a chain was ever said to be.</summary>
    public long LongestOf(short strand) => _claims.Where(group => group.Key.Strand == strand).Select(group => group.Key.Sequence).DefaultIfEmpty().Max();

    /// <returns>Digests that know another link at that place.</returns>
    public IEnumerable<Finding> Contradictions(short strand, long sequence, byte[] hash) =>
        _claims[(strand, sequence)].Where(claim => !claim.Head.Hash.AsSpan().SequenceEqual(hash)).Select(claim => Contradicted(claim));

    /// <returns>Digests that know a link beyond the end of a chain.</returns>
    public IEnumerable<Finding> Beyond(short strand, long end) =>
        _claims.Where(group => group.Key.Strand == strand && group.Key.Sequence > end).SelectMany(group => group).Select(claim => Contradicted(claim));

    private static Finding Contradicted(Claim claim) => new(
        FindingKind.DigestContradicted,
        $"Link {claim.Head.Sequence} of chain {claim.Head.Strand} is not the one that the {claim.Name} knows: the journal was written anew, or lost its end.")
    {
        Strand = claim.Head.Strand,
        Sequence = claim.Head.Sequence,
    };

    private static Finding Damaged(string message) => new(FindingKind.DigestDamaged, message);

    private sealed record Claim(JournalHeadRow Head, string Name);
}
