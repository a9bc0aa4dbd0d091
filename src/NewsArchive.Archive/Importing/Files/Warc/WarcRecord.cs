using System.Globalization;

namespace NewsArchive.Archive.Importing.Files.Warc;

/// <summary>A record of a web archive.</summary>
/// <param name="Number">From 1, of all records.</param>
/// <param name="Head">Its fields; null where even they could not be read.</param>
/// <param name="Block">What it holds; of one that is too long, only the beginning.</param>
internal sealed record WarcRecord(long Number, WarcHead? Head, ReadOnlyMemory<byte> Block)
{
    /// <summary>It is over the limit.</summary>
    public bool TooLong { get; init; }

    /// <summary>Why it cannot be read.</summary>
    public string? Fault { get; init; }

    public string Type => Head?["WARC-Type"]?.ToLowerInvariant() ?? "";

    /// <summary>When the site showed it; null for what was made of it later, and where the head does not say.</summary>
    public DateTimeOffset? SeenAt => Type is "response" or "resource" && DateTimeOffset.TryParse(
        Head?["WARC-Date"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;

    /// <summary>Some crawlers put it into angle brackets.</summary>
    public string? Url => Head?["WARC-Target-URI"]?.Trim('<', '>', ' ');
}
