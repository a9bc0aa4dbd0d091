using System.IO.Pipelines;
using System.Runtime.CompilerServices;

using NewsArchive.Api.Logging;
using NewsArchive.Api.Problems;
using NewsArchive.Api.Resources;
using NewsArchive.Archive;
using NewsArchive.Archive.Importing;
using NewsArchive.Archive.Model;

namespace NewsArchive.Api.Bulk;

/// <summary>Takes in many articles: parses on all cores, archives in the order of the lines, and answers each line.</summary>
/// <remarks>
/// Archiving keeps the order, so that of two versions of an article in one import the later line is the later revision.
/// </remarks>
internal sealed class BulkImport(SubmissionReader reader, IArticleArchive archive, TimeProvider clock, ILogger<BulkImport> log)
{
    // A database that is away makes each try wait; three in a row tell enough, and a single lock that took too long
    // does not end an import.
    private const int UnavailableInARow = 3;

    /// <exception cref="ArchiveUnavailableException">The archive was away at the very first line; nothing was written.</exception>
    public async IAsyncEnumerable<BulkLine> RunAsync(PipeReader body, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var tally = new BulkTally();
        var unavailable = 0;
        var lines = NdjsonLines.ReadAsync(body, reader.Limits.MaxJsonBytes, cancellationToken);
        await foreach (var (number, checkedLine) in OrderedWork.SelectAsync(lines, Read, Environment.ProcessorCount, cancellationToken))
        {
            BulkLine result;
            if (!checkedLine.Ok)
            {
                result = BulkLine.Failed(number, ProblemAnswers.Describe(checkedLine.Fault));
            }
            else if (unavailable == UnavailableInARow)
            {
                result = Unavailable(number);
            }
            else
            {
                result = await ArchiveAsync(number, checkedLine.Value, isFirst: tally.Lines == 0, cancellationToken);
                unavailable = result.Error?.Type == ProblemCatalog.ArchiveUnavailable.Type ? unavailable + 1 : 0;
            }

            tally.Count(result.Outcome);
            yield return result;
        }

        Log.BulkEnded(
            log, tally.Lines, tally.Of(BulkOutcome.Created), tally.Of(BulkOutcome.Unchanged), tally.Of(BulkOutcome.Revised), tally.Of(BulkOutcome.Failed),
            (long)clock.GetElapsedTime(started).TotalMilliseconds);
    }

    private (long Number, Checked<ArticleSubmission> Result) Read(NdjsonLine line) => (line.Number, ReadLine(line));

    private Checked<ArticleSubmission> ReadLine(NdjsonLine line)
    {
        if (line.TooLong) return reader.TooLarge();
        var input = ArticleInputJson.Read(line.Content.Span, line: line.Number);
        if (!input.Ok) return input.Fault;
        var submission = reader.Read(input.Value, $"bulk:{line.Number}");
        return submission.Ok && SubmissionReader.FaultForArchiving(submission.Value) is { } fault ? fault : submission;
    }

    private async Task<BulkLine> ArchiveAsync(long number, ArticleSubmission submission, bool isFirst, CancellationToken cancellationToken)
    {
        try
        {
            var result = await archive.IngestAsync(submission, cancellationToken);
            return result.Refusal is { } refusal
                ? BulkLine.Failed(number, ProblemAnswers.Describe(ProblemCatalog.TakenDown, refusal))
                : BulkLine.Of(number, result);
        }
        catch (ArchiveUnavailableException away) when (!isFirst)
        {
            Log.ArchiveUnavailable(log, away.Message);
            return Unavailable(number);
        }
        catch (Exception failure) when (failure is not OperationCanceledException and not ArchiveUnavailableException)
        {
            Log.BulkLineFailed(log, number, failure);
            return BulkLine.Failed(number, ProblemAnswers.Describe(ProblemCatalog.Unexpected));
        }
    }

    private static BulkLine Unavailable(long number) =>
        BulkLine.Failed(number, ProblemAnswers.Describe(ProblemCatalog.ArchiveUnavailable));
}
