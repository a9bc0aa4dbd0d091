using Microsoft.Extensions.Options;

using NewsArchive.Api.Logging;
using NewsArchive.Archive;

namespace NewsArchive.Api.Care;

/// <summary>Looks after the archive while the service runs: old articles come into the journal, digests are made, all is verified.</summary>
/// <remarks>
/// Of several services on one database each does so: the journal takes an old article once, a digest is made when the
/// latest is old enough, and to verify twice does no harm.
/// </remarks>
internal sealed class ArchiveCare(IArchiveJournal journal, KeptDigests kept, LastReport last, IOptions<CareOptions> options, TimeProvider clock, ILogger<ArchiveCare> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    /// <summary>Between two batches, so that those who wait for the database get their turn.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(20);

    private DateTimeOffset? _verifiedAt;
    private bool _adopted;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The start is busy enough; and a week's wait begins with the start, so that a restart does not read it all again.
        _verifiedAt = clock.GetUtcNow();
        while (true)
        {
            try
            {
                await CareAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is ArchiveException or IOException or UnauthorizedAccessException)
            {
                Log.CarePutOff(log, fault.Message);
            }

            await Task.Delay(Pause, clock, stoppingToken);
        }
    }

    private async Task CareAsync(CancellationToken cancellationToken)
    {
        if (!_adopted) await AdoptAsync(cancellationToken);
        if (await IsDigestDueAsync(cancellationToken)) await SealAsync(cancellationToken);
        await kept.FillAsync(cancellationToken);
        if (options.Value.EveryHours > 0 && clock.GetUtcNow() - _verifiedAt >= TimeSpan.FromHours(options.Value.EveryHours)) await VerifyAsync(cancellationToken);
    }

    private async Task AdoptAsync(CancellationToken cancellationToken)
    {
        var adopted = 0L;
        while (await journal.AdoptSomeAsync(cancellationToken) is > 0 and var some)
        {
            adopted += some;
            await Task.Delay(Breath, cancellationToken);
        }

        _adopted = true;
        if (adopted > 0) Log.Adopted(log, adopted);
    }

    private async Task<bool> IsDigestDueAsync(CancellationToken cancellationToken)
    {
        if (options.Value.DigestEveryHours == 0) return false;
        var latest = await journal.ListDigestsAsync(null, 1, cancellationToken);
        return latest.Count == 0 || clock.GetUtcNow() - latest[0].At >= TimeSpan.FromHours(options.Value.DigestEveryHours);
    }

    private async Task SealAsync(CancellationToken cancellationToken)
    {
        var digest = await journal.SealAsync(cancellationToken);
        Log.Sealed(log, digest.Number, digest.Hash);
    }

    private async Task VerifyAsync(CancellationToken cancellationToken)
    {
        var report = await journal.VerifyAsync(await kept.ReadAsync(cancellationToken), null, cancellationToken);
        last.Report = report;
        _verifiedAt = report.EndedAt;
        foreach (var group in report.Findings) Log.Damaged(log, group.Kind, group.Count, group.First.Message);
        if (report.Sound) Log.Verified(log, report.Entries, report.Articles, report.Originals, (long)(report.EndedAt - report.StartedAt).TotalSeconds);
    }
}
