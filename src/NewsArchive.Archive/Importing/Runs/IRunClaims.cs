using NewsArchive.Archive.Importing.Sources;

namespace NewsArchive.Archive.Importing.Runs;

/// <summary>Who is at which source: of all instances on one database, one at a time.</summary>
/// <remarks>
/// A source is held by a lease: a row that names the instance and the time until which it counts, and a fence that grows
/// each time somebody takes it. Every write names the fence it was taken with and fails where another has taken it since,
/// however long an instance stood still in between.
/// </remarks>
public interface IRunClaims
{
    /// <summary>Takes a source that is due, or has an open run, and is held by nobody.</summary>
    /// <param name="owner">Name of the instance.</param>
    /// <param name="lease">How long the lease counts unless renewed.</param>
    /// <param name="onlySource">Only this source, whether or not it is due; null: any.</param>
    /// <returns>Null where there is nothing to do.</returns>
    Task<ClaimedRun?> ClaimAsync(string owner, TimeSpan lease, Guid? onlySource, CancellationToken cancellationToken);

    /// <summary>Renews the lease.</summary>
    /// <returns>Whether somebody asked the run to stop.</returns>
    /// <exception cref="LeaseLostException">Another instance has taken the source.</exception>
    Task<bool> RenewAsync(ClaimedRun run, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Takes a source away from an instance that is known to be gone, before its lease runs out.</summary>
    /// <param name="sourceId">The source.</param>
    /// <param name="isGone">Asked with the name of the instance that holds it.</param>
    /// <returns>Whether it is free now that was not.</returns>
    Task<bool> BreakAsync(Guid sourceId, Func<string, bool> isGone, CancellationToken cancellationToken);

    /// <summary>Lets a source go in the midst of its run, which the next instance takes up.</summary>
    Task ReleaseAsync(ClaimedRun run, CancellationToken cancellationToken);
}

/// <summary>A source that this instance holds, and the run it is at.</summary>
/// <param name="Source">The source as it was when it was taken.</param>
/// <param name="RunId">The run.</param>
/// <param name="Fence">What every write names.</param>
/// <param name="Listed">Whether the run's items are written down already.</param>
/// <param name="Resumed">Whether another instance had begun it.</param>
/// <param name="Trigger">What started it.</param>
/// <param name="StartedAt">When the run was begun.</param>
public sealed record ClaimedRun(NewsSource Source, Guid RunId, long Fence, bool Listed, bool Resumed, RunTrigger Trigger, DateTimeOffset StartedAt);

/// <summary>Another instance has taken over the source while this one was at it; what this one still wanted to write is refused.</summary>
public sealed class LeaseLostException(Guid sourceId)
    : ArchiveException($"Another instance has taken over source {sourceId}; this one's run of it ends here.");
