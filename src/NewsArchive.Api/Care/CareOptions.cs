using System.ComponentModel.DataAnnotations;

namespace NewsArchive.Api.Care;

/// <summary>Section `Verification`: how the service looks after the archive by itself.</summary>
internal sealed class CareOptions
{
    public const string Section = "Verification";

    /// <summary>Hours between two verifications of the whole archive; 0: none. Default 168, a week.</summary>
    [Range(0, 8_760)]
    public int EveryHours { get; set; } = 168;

    /// <summary>Hours between two digests of the journal; 0: none. Default 24.</summary>
    [Range(0, 8_760)]
    public int DigestEveryHours { get; set; } = 24;

    /// <summary>A folder that gets each digest as a file; best on another machine. Default none: then they are in the archive only.</summary>
    public string? DigestFolder { get; set; }
}
