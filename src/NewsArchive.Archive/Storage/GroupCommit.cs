using Microsoft.Extensions.Logging;

using NewsArchive.Archive.Model;

namespace NewsArchive.Archive.Storage;

/// <summary>
/// Group commit: articles that are sent one by one are written together where they come faster than they can be written, in one transaction
/// and with as many statements as for one. Who comes alone waits for nobody.
/// </summary>
/// <remarks>
/// Whoever has to wait works out what is to be written meanwhile. What fails for one of a group fails for that one only: the group is then
/// written one by one.
/// </remarks>
internal sealed class GroupCommit(ArticleWriter writer, ILogger<GroupCommit> logger)
{
    /// <summary>Fewer take less time one by one, beside each other.</summary>
    private const int FewestTogether = 3;

    private const int MostTogether = 50;
    private const int MostBytes = 4_000_000;

    private readonly Lock _gate = new();
    private readonly Queue<Waiting> _waiting = new();
    private volatile bool _writing;

    /// <summary>As <see cref="ArticleWriter.IngestAsync(PreparedSubmission, CancellationToken)"/>. Who gives up while the article is written does not know whether it was.</summary>
    public async Task<IngestResult> IngestAsync(ArticleSubmission submission, CancellationToken cancellationToken)
    {
        var (prepared, waiting) = (writer.Prepare(submission, ahead: _writing), (Waiting?)null);
        lock (_gate)
        {
            if (_writing) _waiting.Enqueue(waiting = new Waiting(submission, prepared, cancellationToken));
            else _writing = true;
        }

        return waiting is null ? await WriteFirstAsync(prepared, cancellationToken) : await waiting.Result.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Nobody is before it: it is a group of its own, within its request.</summary>
    private async Task<IngestResult> WriteFirstAsync(PreparedSubmission prepared, CancellationToken cancellationToken)
    {
        try
        {
            return await writer.IngestAsync(prepared, cancellationToken);
        }
        finally
        {
            // Outside this request: what is written now is not its own.
            if (Take() is { Count: > 0 } group)
            {
                using (ExecutionContext.SuppressFlow()) _ = Task.Run(() => WriteAllAsync(group), CancellationToken.None);
            }
        }
    }

    private async Task WriteAllAsync(List<Waiting> group)
    {
        for (; group.Count > 0; group = Take()) await WriteAsync(group);
    }

    /// <returns>Those that wait, in the order in which they came; none, where nothing is written any more.</returns>
    private List<Waiting> Take()
    {
        var group = new List<Waiting>();
        lock (_gate)
        {
            var bytes = 0L;
            while (group.Count < MostTogether && bytes < MostBytes && _waiting.TryDequeue(out var next))
            {
                if (next.GaveUp.IsCancellationRequested) continue;
                bytes += next.Submission.Original.Content.Length;
                group.Add(next);
            }

            _writing = group.Count > 0;
        }

        return group;
    }

    private async Task WriteAsync(List<Waiting> group)
    {
        if (group.Count >= FewestTogether && await TryTogetherAsync(group)) return;
        await Parallel.ForEachAsync(group, async (waiting, _) => await WriteAloneAsync(waiting));
    }

    /// <returns>False where they have to be written one by one, and none has been.</returns>
    private async Task<bool> TryTogetherAsync(List<Waiting> group)
    {
        try
        {
            var articles = await writer.PrepareAsync(
                [.. group.Select(static waiting => waiting.Submission)], [.. group.Select(static waiting => waiting.Prepared)], CancellationToken.None);
            var results = await writer.IngestManyAsync(articles, CancellationToken.None);
            foreach (var (index, waiting) in group.Index()) waiting.Result.SetResult(results[index]);
            return true;
        }
        catch (ArchiveUnavailableException away)
        {
            // So it would be for each of them.
            foreach (var waiting in group) waiting.Result.SetException(away);
            return true;
        }
        catch (Exception failure)
        {
            Log.GroupFailed(logger, group.Count, failure);
            return false;
        }
    }

    private async Task WriteAloneAsync(Waiting waiting)
    {
        try
        {
            waiting.Result.SetResult(await writer.IngestAsync(waiting.Prepared, waiting.GaveUp));
        }
        catch (OperationCanceledException) when (waiting.GaveUp.IsCancellationRequested)
        {
            waiting.Result.SetCanceled(waiting.GaveUp);
        }
        catch (Exception failure)
        {
            waiting.Result.SetException(failure);
        }
    }

    /// <param name="Submission">What is to be written.</param>
    /// <param name="Prepared">What was worked out of it.</param>
    /// <param name="GaveUp">Whoever sent it no longer waits.</param>
    private sealed record Waiting(ArticleSubmission Submission, PreparedSubmission Prepared, CancellationToken GaveUp)
    {
        public TaskCompletionSource<IngestResult> Result { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
