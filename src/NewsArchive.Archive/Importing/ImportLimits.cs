namespace NewsArchive.Archive.Importing;

/// <summary>How much of one article is taken in.</summary>
/// <param name="MaxArticleBytes">Bytes of one article's content; for content inside JSON, its length in UTF-8.</param>
public sealed record ImportLimits(int MaxArticleBytes)
{
    /// <summary>Below, hardly any article would be taken: a setting mistyped.</summary>
    public const int SmallestMaxArticleBytes = 1_000;

    /// <summary>As several articles are in memory at a time, and JSON may take twice the content.</summary>
    public const int LargestMaxArticleBytes = 100_000_000;

    public const int DefaultMaxArticleBytes = 10_000_000;

    public const int DefaultMaxPageSeconds = 10;

    public const int LargestMaxPageSeconds = 600;

    /// <summary>What the envelope around the content may take besides it: address, title, tags.</summary>
    private const int EnvelopeBytes = 64 * 1024;

    /// <summary>Ten megabytes: a long article page has some 500 KB.</summary>
    public static ImportLimits Default { get; } = new(DefaultMaxArticleBytes);

    /// <summary>How long one page may be read; an ordinary one takes some milliseconds.</summary>
    public TimeSpan MaxPageTime { get; init; } = TimeSpan.FromSeconds(DefaultMaxPageSeconds);

    /// <summary>
    /// Bytes of one JSON object that holds an article. Twice the content, because escapes ("\n", "\u00e9") take more
    /// room than what they stand for.
    /// </summary>
    public int MaxJsonBytes => checked((2 * MaxArticleBytes) + EnvelopeBytes);
}
