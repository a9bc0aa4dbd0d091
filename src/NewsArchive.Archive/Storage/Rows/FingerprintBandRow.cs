namespace NewsArchive.Archive.Storage.Rows;

/// <summary>A key under which an article's text is looked up.</summary>
internal sealed class FingerprintBandRow
{
    public required Guid ArticleId { get; init; }

    public required long Band { get; init; }
}
