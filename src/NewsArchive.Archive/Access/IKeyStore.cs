namespace NewsArchive.Archive.Access;

/// <summary>The keys people and programs come with.</summary>
/// <remarks>Safe to use from several threads, and from several processes on one database. Every method throws <see cref="ArchiveUnavailableException"/> where the database does not answer.</remarks>
public interface IKeyStore
{
    /// <summary>Makes a key.</summary>
    /// <param name="scope">What it may do.</param>
    /// <param name="name">What people call it, at most <see cref="KeyRules.MaxNameLength"/> characters; may be empty.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task<MadeKey> CreateAsync(Scope scope, string name, CancellationToken cancellationToken);

    /// <returns>The key of that id, revoked or not; null where there is none.</returns>
    Task<KnownKey?> FindAsync(string id, CancellationToken cancellationToken);

    /// <returns>Every key, revoked ones too, the oldest first.</returns>
    Task<IReadOnlyList<AccessKey>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Whether a key was ever made, revoked since or not.</summary>
    Task<bool> AnyAsync(CancellationToken cancellationToken);

    /// <summary>Makes a key useless from now on. Nothing happens to one that is revoked already.</summary>
    /// <returns>Whether there is such a key.</returns>
    Task<bool> RevokeAsync(string id, CancellationToken cancellationToken);

    /// <summary>Writes down that a key was used now.</summary>
    Task RecordUseAsync(string id, CancellationToken cancellationToken);
}
