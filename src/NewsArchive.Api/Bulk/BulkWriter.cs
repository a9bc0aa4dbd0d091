using System.Runtime.CompilerServices;

using NewsArchive.Api.Logging;
using NewsArchive.Api.Problems;
using NewsArchive.Api.Resources;
using NewsArchive.Archive;
using NewsArchive.Archive.Importing;
using NewsArchive.Archive.Model;

namespace NewsArchive.Api.Bulk;

/// <summary>Archives the lines of one bulk import: those that came together in one transaction, and one by one where that fails.</summary>
/// <remarks>One commit for some dozens is what makes an import fast; one by one, a line that fails costs no other.</remarks>
internal sealed class BulkWriter(IArticleArchive archive, ILogger log)
{
    // A database that is away makes each try wait; three in a row tell enough, and a single lock that took too long
    // does not end an import.
    private const int UnavailableInARow = 3;

    private int _unavailable;
    private bool _begun;

    /// <summary>All that can be done before writing. What goes wrong is thrown, and dealt with, where the lines are written.</summary>
    public async Task<BulkBatch> PrepareAsync(IReadOnlyList<BulkItem> items, CancellationToken cancellationToken)
    {
        var submissions = items.Where(item => item.Submission.Ok).Select(item => item.Submission.Value!).ToList();
        if (submissions.Count < 2) return new BulkBatch(items, null);
        var articles = archive.PrepareAsync(submissions, cancellationToken);
        await ((Task)articles).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return new BulkBatch(items, articles);
    }

    /// <summary>The result of each line, in their order.</summary>
    /// <exception cref="ArchiveUnavailableException">The archive was away at the very first line of the import; nothing was written.</exception>
    public async IAsyncEnumerable<BulkLine> WriteAsync(BulkBatch batch, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var together = await TryTogetherAsync(batch, cancellationToken);
        var written = 0;
        foreach (var item in batch.Items)
        {
            var line = !item.Submission.Ok ? BulkLine.Failed(item.Number, ProblemAnswers.Describe(item.Submission.Fault))
                : together is not null ? ToLine(item.Number, together[written++])
                : await WriteOneAsync(item.Number, item.Submission.Value, cancellationToken);
            _begun = true;
            yield return line;
        }
    }

    /// <returns>What became of the lines that hold articles; null where they have to be archived one by one, and none has been.</returns>
    private async Task<IReadOnlyList<IngestResult>?> TryTogetherAsync(BulkBatch batch, CancellationToken cancellationToken)
    {
        if (batch.Articles is null || _unavailable == UnavailableInARow) return null;
        try
        {
            var results = await archive.IngestManyAsync(await batch.Articles, cancellationToken);
            _unavailable = 0;
            return results;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.BulkBatchFailed(log, batch.Items[0].Number, batch.Items[^1].Number, failure);
            return null;
        }
    }

    private async Task<BulkLine> WriteOneAsync(long number, ArticleSubmission submission, CancellationToken cancellationToken)
    {
        if (_unavailable == UnavailableInARow) return Unavailable(number);
        try
        {
            var result = await archive.IngestAsync(submission, cancellationToken);
            _unavailable = 0;
            return ToLine(number, result);
        }
        catch (ArchiveUnavailableException away) when (_begun)
        {
            Log.ArchiveUnavailable(log, away.Message);
            _unavailable++;
            return Unavailable(number);
        }
        catch (Exception failure) when (failure is not OperationCanceledException and not ArchiveUnavailableException)
        {
            Log.BulkLineFailed(log, number, failure);
            _unavailable = 0;
            return BulkLine.Failed(number, ProblemAnswers.Describe(ProblemCatalog.Unexpected));
        }
    }

    private static BulkLine ToLine(long number, IngestResult result) => result.Refusal is { } refusal
        ? BulkLine.Failed(number, ProblemAnswers.Describe(ProblemCatalog.TakenDown, refusal))
        : BulkLine.Of(number, result);

    private static BulkLine Unavailable(long number) => BulkLine.Failed(number, ProblemAnswers.Describe(ProblemCatalog.ArchiveUnavailable));
}

/// <param name="Items">Lines that came together.</param>
/// <param name="Articles">Those that hold articles, ready to be written together; null where they are to be written one by one.</param>
internal sealed record BulkBatch(IReadOnlyList<BulkItem> Items, Task<PreparedArticles>? Articles);

/// <param name="Number">Number of the line in the request.</param>
/// <param name="Submission">The article, or what is wrong with the line.</param>
internal sealed record BulkItem(long Number, Checked<ArticleSubmission> Submission);
