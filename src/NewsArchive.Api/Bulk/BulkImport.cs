using System.IO.Pipelines;
using System.Runtime.CompilerServices;

using NewsArchive.Api.Logging;
using NewsArchive.Api.Resources;
using NewsArchive.Archive;
using NewsArchive.Archive.Importing;
using NewsArchive.Archive.Model;

namespace NewsArchive.Api.Bulk;

/// <summary>Takes in many articles: parses and prepares on all cores while others are written, archives in the order of the lines, and answers each line.</summary>
/// <remarks>
/// Archiving keeps the order, so that of two versions of an article in one import the later line is the later revision.
/// Lines that come while others are being archived are archived together; a line that comes alone is not kept waiting.
/// </remarks>
internal sealed class BulkImport(SubmissionReader reader, IArticleArchive archive, TimeProvider clock, ILogger<BulkImport> log)
{
    /// <exception cref="ArchiveUnavailableException">The archive was away at the very first line; nothing was written.</exception>
    public async IAsyncEnumerable<BulkLine> RunAsync(PipeReader body, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var tally = new BulkTally();
        var writer = new BulkWriter(archive, log);
        var lines = NdjsonLines.ReadAsync(body, reader.Limits.MaxJsonBytes, cancellationToken);
        var read = OrderedWork.SelectAsync(lines, line => new BulkItem(line.Number, Read(line)), Environment.ProcessorCount, cancellationToken);
        var pace = new BatchPace();
        var bounds = pace.BoundsOf<BulkItem>(static item => item.Submission.Value);
        await foreach (var together in GatheredWork.SelectAsync(read, bounds, patient: false, items => writer.PrepareAsync(items, cancellationToken), cancellationToken))
        {
            var began = clock.GetTimestamp();
            await foreach (var result in writer.WriteAsync(together, cancellationToken))
            {
                tally.Count(result.Outcome);
                yield return result;
            }

            pace.Wrote(together.Items.Count, clock.GetElapsedTime(began));
        }

        Log.BulkEnded(
            log, tally.Lines, tally.Of(BulkOutcome.Created), tally.Of(BulkOutcome.Unchanged), tally.Of(BulkOutcome.Revised), tally.Of(BulkOutcome.Failed),
            (long)clock.GetElapsedTime(started).TotalMilliseconds);
    }

    private Checked<ArticleSubmission> Read(NdjsonLine line)
    {
        if (line.TooLong) return reader.TooLarge();
        var input = ArticleInputJson.Read(line.Content.Span, line: line.Number);
        if (!input.Ok) return input.Fault;
        var submission = reader.Read(input.Value, $"bulk:{line.Number}");
        return submission.Ok && SubmissionReader.FaultForArchiving(submission.Value) is { } fault ? fault : submission;
    }
}
