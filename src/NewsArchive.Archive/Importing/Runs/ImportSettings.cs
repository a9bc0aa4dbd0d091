namespace NewsArchive.Archive.Importing.Runs;

/// <summary>Settings of scheduled import.</summary>
public sealed record ImportSettings
{
    /// <summary>How long a source stays with an instance that does not answer any more. Default 30 seconds.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many sources one instance runs at once. Default 4.</summary>
    public int ConcurrentRuns { get; init; } = 4;

    /// <summary>How many articles one run imports at most; the rest follows with the next. Default 1,000.</summary>
    public int MaxItemsPerRun { get; init; } = 1_000;

    /// <summary>How long ended runs are kept. Default 90 days.</summary>
    public TimeSpan KeepRuns { get; init; } = TimeSpan.FromDays(90);

    /// <summary>Names this instance in leases.</summary>
    public string Instance { get; init; } = $"{Environment.MachineName}:{Environment.ProcessId}:{Guid.NewGuid():N}";

    /// <summary>Three renewals fit into a lease, so that a slow one does not lose it.</summary>
    public TimeSpan Heartbeat => Lease / 3;
}
