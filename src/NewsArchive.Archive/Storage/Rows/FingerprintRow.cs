namespace NewsArchive.Archive.Storage.Rows;

/// <summary>What an article's text is compared by, at its latest revision.</summary>
internal sealed class FingerprintRow
{
    public required Guid ArticleId { get; init; }

    /// <summary>Articles with one text have one cluster: the id of the one that came first.</summary>
    public required Guid ClusterId { get; set; }

    /// <summary>Version of the rules that made it.</summary>
    public required int Version { get; set; }

    public required int Shingles { get; set; }

    public required long TextHash { get; set; }

    public required byte[] Signature { get; set; }
}
