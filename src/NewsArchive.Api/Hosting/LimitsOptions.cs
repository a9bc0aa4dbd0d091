using System.ComponentModel.DataAnnotations;

namespace NewsArchive.Api.Hosting;

/// <summary>Section `Limits`.</summary>
internal sealed class LimitsOptions
{
    public const string Section = "Limits";

    /// <summary>
    /// Bytes one article may have; default 5,000,000. As several articles are in memory at a time, and JSON may take
    /// twice the content, the most that can be set is 100 MB.
    /// </summary>
    [Range(1_000, 100_000_000)]
    public int MaxArticleBytes { get; set; } = 5_000_000;
}
