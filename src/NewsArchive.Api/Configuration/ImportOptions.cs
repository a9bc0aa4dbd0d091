using System.ComponentModel.DataAnnotations;

using NewsArchive.Archive.Importing.Runs;

namespace NewsArchive.Configuration;

/// <summary>Section `Import`: scheduled import.</summary>
internal sealed class ImportOptions
{
    public const string Section = "Import";

    /// <summary>Whether this instance runs sources; default true. Another instance on the same database may do it instead.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>How many sources this instance runs at once; default 4.</summary>
    [Range(1, 64)]
    public int ConcurrentRuns { get; set; } = 4;

    /// <summary>How many articles one run imports at most; default 1,000.</summary>
    [Range(1, 100_000)]
    public int MaxItemsPerRun { get; set; } = 1_000;

    /// <summary>Seconds after which another instance takes over from one that does not answer any more; default 30.</summary>
    [Range(5, 45)]
    public int LeaseSeconds { get; set; } = 30;

    /// <summary>Days that ended runs are kept; default 90.</summary>
    [Range(1, 3_650)]
    public int KeepRunsDays { get; set; } = 90;

    /// <summary>Folders below which drop folders may lie, separated by `;`; none: drop folders are refused.</summary>
    public string? FolderRoots { get; set; }

    public ImportSettings ToSettings() => new()
    {
        ConcurrentRuns = ConcurrentRuns,
        MaxItemsPerRun = MaxItemsPerRun,
        Lease = TimeSpan.FromSeconds(LeaseSeconds),
        KeepRuns = TimeSpan.FromDays(KeepRunsDays),
    };
}
