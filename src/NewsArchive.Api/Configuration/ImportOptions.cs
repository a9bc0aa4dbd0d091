using System.ComponentModel.DataAnnotations;

using NewsArchive.Archive.Importing.Fetching;
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

    /// <summary>Seconds from one look for sources that are due to the next; default 2.</summary>
    [Range(0.1, 60.0)]
    public double TickSeconds { get; set; } = 2;

    /// <summary>Days that ended runs are kept; default 90.</summary>
    [Range(1, 3_650)]
    public int KeepRunsDays { get; set; } = 90;

    /// <summary>Folders below which drop folders may lie, separated by `;`; none: drop folders are refused.</summary>
    public string? FolderRoots { get; set; }

    /// <summary>Address or mail at which whoever runs a site reaches you; it is told in the User-Agent.</summary>
    [StringLength(200)]
    public string? Contact { get; set; }

    /// <summary>Whether sources may lie in private networks and on this machine itself; default false. Metadata services of clouds never may.</summary>
    public bool AllowPrivateNetworks { get; set; }

    /// <summary>Whether robots.txt is obeyed; default true.</summary>
    public bool ObeyRobots { get; set; } = true;

    /// <summary>Requests to one host at the same time; default 1.</summary>
    [Range(1, 16)]
    public int HostConnections { get; set; } = 1;

    /// <summary>Milliseconds from one request to a host to the next; default 1,000. A longer Crawl-delay wins.</summary>
    [Range(0, 600_000)]
    public int HostPauseMilliseconds { get; set; } = 1_000;

    /// <summary>Seconds that one answer may take; default 60.</summary>
    [Range(1, 600)]
    public int AnswerSeconds { get; set; } = 60;

    /// <summary>Bytes that one answer may have when unpacked; default 60,000,000.</summary>
    [Range(100_000, 500_000_000)]
    public int MaxAnswerBytes { get; set; } = 60_000_000;

    public FetchSettings ToFetchSettings() => new()
    {
        Contact = string.IsNullOrWhiteSpace(Contact) ? null : Contact.Trim(),
        AllowPrivateNetworks = AllowPrivateNetworks,
        ObeyRobots = ObeyRobots,
        HostConnections = HostConnections,
        HostPause = TimeSpan.FromMilliseconds(HostPauseMilliseconds),
        AnswerTime = TimeSpan.FromSeconds(AnswerSeconds),
        MaxBytes = MaxAnswerBytes,
        MaxWireBytes = MaxAnswerBytes,
    };

    public Archive.Importing.Sources.FolderRoots ToFolderRoots() => new((FolderRoots ?? "").Split(';', StringSplitOptions.TrimEntries));

    public ImportSettings ToSettings() => new()
    {
        ConcurrentRuns = ConcurrentRuns,
        MaxItemsPerRun = MaxItemsPerRun,
        Lease = TimeSpan.FromSeconds(LeaseSeconds),
        KeepRuns = TimeSpan.FromDays(KeepRunsDays),
    };
}
