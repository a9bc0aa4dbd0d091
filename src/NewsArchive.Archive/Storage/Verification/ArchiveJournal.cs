using NewsArchive.Archive.Model;

namespace NewsArchive.Archive.Storage.Verification;

/// <summary>The journal in a relational database.</summary>
internal sealed class ArchiveJournal(
    DatabaseSession session, IArchiveDatabase database, JournalReader reader, DigestStore digests, Adoption adoption, TimeProvider clock) : IArchiveJournal
{
    public Task<IReadOnlyList<JournalEntry>> ListAsync(Guid id, long after, int limit, CancellationToken cancellationToken) =>
        reader.ListAsync(id, after, limit, cancellationToken);

    public Task<ArchiveDigest> SealAsync(CancellationToken cancellationToken) => digests.SealAsync(cancellationToken);

    public Task<IReadOnlyList<ArchiveDigest>> ListDigestsAsync(long? before, int limit, CancellationToken cancellationToken) =>
        digests.ListAsync(before, limit, cancellationToken);

    public Task<int> AdoptSomeAsync(CancellationToken cancellationToken) => adoption.AdoptSomeAsync(cancellationToken);

    public Task<VerificationReport> VerifyAsync(
        IReadOnlyList<ArchiveDigest> digests, IProgress<VerificationProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(digests);
        return new ArchiveVerification(session, database, clock, digests, progress).RunAsync(cancellationToken);
    }
}
