using System.ComponentModel.DataAnnotations;

using NewsArchive.Archive.Importing;

namespace NewsArchive.Configuration;

/// <summary>Section `Limits`: how much one caller, and all together, may ask of the service.</summary>
internal sealed class LimitsOptions
{
    public const string Section = "Limits";

    /// <summary>Bytes one article may have; default 10,000,000.</summary>
    [Range(ImportLimits.SmallestMaxArticleBytes, ImportLimits.LargestMaxArticleBytes)]
    public int MaxArticleBytes { get; set; } = ImportLimits.DefaultMaxArticleBytes;

    /// <summary>Seconds one page may be read; default 10.</summary>
    [Range(1, ImportLimits.LargestMaxPageSeconds)]
    public int MaxPageSeconds { get; set; } = ImportLimits.DefaultMaxPageSeconds;

    /// <summary>Requests a minute of one key; default 6,000. Unused ones add up to this many.</summary>
    [Range(1, 1_000_000)]
    public int RequestsPerMinutePerKey { get; set; } = 6_000;

    /// <summary>Requests a minute of one address without a good key; default 600. Callers on this machine are not counted.</summary>
    [Range(1, 1_000_000)]
    public int RequestsPerMinutePerAddress { get; set; } = 600;

    /// <summary>Articles parsed at a time for single requests; default 0: as many as there are processors.</summary>
    [Range(0, 1_024)]
    public int ConcurrentParses { get; set; }

    /// <summary>Requests that may wait for their turn to parse; more are refused at once; default 64.</summary>
    [Range(0, 10_000)]
    public int WaitingParses { get; set; } = 64;

    /// <summary>How long they may wait before they are refused too, in seconds; default 5.</summary>
    [Range(1, 600)]
    public int MaxWaitSeconds { get; set; } = 5;

    /// <summary>Bulk imports at a time; default 4.</summary>
    [Range(1, 1_024)]
    public int ConcurrentBulkImports { get; set; } = 4;

    /// <summary>Seconds a request may take, bulk imports and streams apart; default 100.</summary>
    [Range(1, 3_600)]
    public int RequestSeconds { get; set; } = 100;

    /// <summary>Connections at a time; default 2,000.</summary>
    [Range(1, 1_000_000)]
    public int MaxConnections { get; set; } = 2_000;

    /// <summary>Bytes all headers of a request may have together; default 16,384.</summary>
    [Range(1_024, 1_048_576)]
    public int MaxHeaderBytes { get; set; } = 16_384;

    /// <summary>Bytes a second a client must send of its body, or take of its answer, after five seconds; default 240. Bulk imports are free.</summary>
    [Range(1, 1_000_000)]
    public int MinBytesPerSecond { get; set; } = 240;

    /// <summary>How long work that is under way may go on once the service is told to stop, in seconds; default 25.</summary>
    [Range(1, 600)]
    public int ShutdownSeconds { get; set; } = 25;

    public ImportLimits ToImportLimits() => new(MaxArticleBytes) { MaxPageTime = TimeSpan.FromSeconds(MaxPageSeconds) };
}
