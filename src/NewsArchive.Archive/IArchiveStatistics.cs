using NewsArchive.Archive.Model;

namespace NewsArchive.Archive;

/// <summary>The archive in numbers.</summary>
/// <remarks>Safe to use from several threads.</remarks>
public interface IArchiveStatistics
{
    /// <summary>The numbers, at most <see cref="ArchiveStatistics.Lifetime"/> old: counting reads much, and many may ask.</summary>
    /// <exception cref="ArchiveUnavailableException">The database did not answer.</exception>
    Task<ArchiveStatistics> ReadAsync(CancellationToken cancellationToken);
}
