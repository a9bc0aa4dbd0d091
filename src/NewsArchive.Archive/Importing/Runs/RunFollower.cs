using System.Runtime.CompilerServices;

namespace NewsArchive.Archive.Importing.Runs;

/// <summary>Watches runs, whichever instance they are on: the database tells how far they are.</summary>
public sealed class RunFollower(IRunStore runs)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);

    /// <summary>So often something is said even where nothing changed, so that nobody between takes the line for dead.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    /// <summary>The run as it stands, each time something about it changes, until it has ended; empty where there is none.</summary>
    public async IAsyncEnumerable<ImportRun> FollowAsync(Guid id, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ImportRun? told = null;
        // Real time: it is people who watch, whatever clock the archive goes by.
        var toldAt = TimeProvider.System.GetTimestamp();
        using var timer = new PeriodicTimer(Look);
        while (await runs.FindAsync(id, cancellationToken) is { } run)
        {
            if (run != told || TimeProvider.System.GetElapsedTime(toldAt) >= Silence)
            {
                (told, toldAt) = (run, TimeProvider.System.GetTimestamp());
                yield return run;
            }

            if (run.Ended || !await timer.WaitForNextTickAsync(cancellationToken)) yield break;
        }
    }
}
