using NewsArchive.Archive;
using NewsArchive.Archive.Importing;
using NewsArchive.Cli.Inputs;
using NewsArchive.Cli.Output;

namespace NewsArchive.Cli.Commands;

/// <summary>Takes items into the archive: parses on all cores, archives in their order, goes on after failures.</summary>
internal sealed class ItemImport(SubmissionReader reader, IArticleArchive archive, Complaints complaints)
{
    // One lock that took too long is no reason to stop; a database that is away makes each try wait.
    private const int UnavailableInARow = 3;

    public ImportTally Tally { get; } = new();

    /// <exception cref="ArchiveUnavailableException">The database did not answer several times in a row; what came before is archived.</exception>
    public async Task RunAsync(IAsyncEnumerable<InputItem> items, CancellationToken cancellationToken)
    {
        var unavailable = 0;
        await foreach (var item in OrderedWork.SelectAsync(items, item => item.Read(reader, null), Environment.ProcessorCount, cancellationToken))
        {
            var fault = item.Submission.Ok ? SubmissionReader.FaultForArchiving(item.Submission.Value) : item.Submission.Fault;
            if (fault is not null)
            {
                Fail(item.Label, fault.Message);
                continue;
            }

            try
            {
                Tally.Count((await archive.IngestAsync(item.Submission.Value!, cancellationToken)).Outcome);
                unavailable = 0;
            }
            catch (ArchiveUnavailableException away)
            {
                Fail(item.Label, away.Message);
                if (++unavailable == UnavailableInARow) throw;
            }
        }
    }

    private void Fail(string label, string message)
    {
        Tally.CountFailed();
        complaints.Add(label, message);
    }
}
