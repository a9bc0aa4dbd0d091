namespace NewsArchive.Archive;

/// <summary>Room for the archive to grow, where this machine can tell: an embedded database's disk, not that of a server elsewhere.</summary>
public interface IStorageSpace
{
    /// <returns>Free bytes; null where the system does not tell.</returns>
    long? FreeBytes();
}
