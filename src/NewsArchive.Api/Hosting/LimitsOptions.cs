using System.ComponentModel.DataAnnotations;

using NewsArchive.Archive.Importing;

namespace NewsArchive.Api.Hosting;

/// <summary>Section `Limits`.</summary>
internal sealed class LimitsOptions
{
    public const string Section = "Limits";

    /// <summary>Bytes one article may have; default 5,000,000.</summary>
    [Range(ImportLimits.SmallestMaxArticleBytes, ImportLimits.LargestMaxArticleBytes)]
    public int MaxArticleBytes { get; set; } = 5_000_000;
}
