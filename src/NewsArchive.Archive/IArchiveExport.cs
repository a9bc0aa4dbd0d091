using NewsArchive.Archive.Model;

namespace NewsArchive.Archive;

/// <summary>Lets articles out of the archive, and makes an archive of a lossless export.</summary>
public interface IArchiveExport
{
    /// <summary>Writes an export to a stream: a search newest first, all else in the order of ids. A few hundred articles are in memory at a time.</summary>
    /// <param name="format">The form; text comes as one tar file.</param>
    /// <param name="query">Which articles.</param>
    /// <param name="after">The last article of an export that was broken off; null: from the first. Nothing then stands before the first article.</param>
    /// <param name="output">Where to. What is needed of it is writing only.</param>
    /// <param name="cancellationToken">Ends the export.</param>
    /// <exception cref="ArchiveExportException">A search is to go on behind an article that is not in the archive any more; nothing was written.</exception>
    /// <exception cref="ArchiveUnavailableException">The database did not answer.</exception>
    Task WriteAsync(ExportFormat format, ExportQuery query, Guid? after, Stream output, CancellationToken cancellationToken);

    /// <summary>Writes an export to a file; Parquet and text to a folder. Beside it lies a note of how far it has come, until it is whole.</summary>
    /// <param name="format">The form.</param>
    /// <param name="query">Which articles; of an export that is resumed those it was begun with.</param>
    /// <param name="path">The file or folder.</param>
    /// <param name="resuming">Goes on with an export that was broken off, if there is one.</param>
    /// <param name="progress">Is told how far it has come; null: nobody.</param>
    /// <param name="cancellationToken">Ends the export; it can be gone on with.</param>
    /// <returns>How many articles are in it.</returns>
    /// <exception cref="ArchiveExportException">There is something at the path already, or the note beside it is of another export.</exception>
    Task<long> WriteFileAsync(ExportFormat format, ExportQuery query, string path, bool resuming, IProgress<long>? progress, CancellationToken cancellationToken);

    /// <summary>Makes an archive of a lossless export of a whole one: ids, revisions, originals, journal, tombstones and holds.</summary>
    /// <param name="input">The lines of the export.</param>
    /// <param name="progress">Is told how many lines are done; null: nobody.</param>
    /// <param name="cancellationToken">Ends it; the same export can be restored again.</param>
    /// <returns>How many articles.</returns>
    /// <exception cref="ArchiveExportException">The archive is not empty, or the export is not whole, of a part only, or of a later program.</exception>
    Task<long> RestoreAsync(Stream input, IProgress<long>? progress, CancellationToken cancellationToken);
}
