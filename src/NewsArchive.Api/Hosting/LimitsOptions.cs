using System.ComponentModel.DataAnnotations;

using NewsArchive.Archive.Importing;

namespace NewsArchive.Api.Hosting;

/// <summary>Section `Limits`.</summary>
internal sealed class LimitsOptions
{
    public const string Section = "Limits";

    /// <summary>Bytes one article may have; default 10,000,000.</summary>
    [Range(ImportLimits.SmallestMaxArticleBytes, ImportLimits.LargestMaxArticleBytes)]
    public int MaxArticleBytes { get; set; } = ImportLimits.DefaultMaxArticleBytes;

    /// <summary>Seconds one page may be read; default 10.</summary>
    [Range(1, ImportLimits.LargestMaxPageSeconds)]
    public int MaxPageSeconds { get; set; } = ImportLimits.DefaultMaxPageSeconds;

    public ImportLimits ToImportLimits() => new(MaxArticleBytes) { MaxPageTime = TimeSpan.FromSeconds(MaxPageSeconds) };
}
