using NewsArchive.Archive.Model;

namespace NewsArchive.Archive;

/// <summary>Corrections by hand: each is a revision that says who made it, and nothing is lost.</summary>
/// <remarks>Safe to use from several threads, and from several processes on one database.</remarks>
public interface ICorrections
{
    /// <summary>Adds a revision with what is corrected. What the site shows later becomes the next revision as it is read.</summary>
    /// <param name="id">The article.</param>
    /// <param name="revision">The revision that was looked at.</param>
    /// <param name="correction">What to change.</param>
    /// <param name="actor">Who corrects.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task<CorrectionResult> CorrectAsync(Guid id, int revision, Correction correction, string actor, CancellationToken cancellationToken);

    /// <summary>Articles that somebody corrected, in the order of their ids, as labelled data for those who improve parsers.</summary>
    /// <remarks>Of texts only: the offsets of a page's article refer to the text that was taken from it.</remarks>
    IAsyncEnumerable<LabelledText> ReadLabelsAsync(CancellationToken cancellationToken);
}
