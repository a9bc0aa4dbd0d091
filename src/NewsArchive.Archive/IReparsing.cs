using NewsArchive.Archive.Importing;
using NewsArchive.Archive.Model;

namespace NewsArchive.Archive;

/// <summary>Reads kept originals again, with the parser of today.</summary>
/// <remarks>A new reading is a revision of its own kind beside the older ones; nothing is lost.</remarks>
public interface IReparsing
{
    /// <summary>Goes through the archive in the order of ids. What is done is noted after each batch, so that an interrupted run goes on there.</summary>
    /// <param name="reader">The parser of today, with its limits.</param>
    /// <param name="options">What to parse again.</param>
    /// <param name="progress">Is told how far it has come; null: nobody.</param>
    /// <param name="cancellationToken">Ends it after the article under way.</param>
    /// <exception cref="ArchiveUnavailableException">The database did not answer; what was done before is kept.</exception>
    Task<ReparseReport> RunAsync(SubmissionReader reader, ReparseOptions options, IProgress<ReparseReport>? progress, CancellationToken cancellationToken);
}
