namespace NewsArchive.Archive.Storage.Rows;

/// <summary>The last link of a chain; its row is locked while a link is added.</summary>
internal sealed class JournalHeadRow
{
    public required short Strand { get; init; }

    /// <summary>0 while the chain is empty.</summary>
    public required long Sequence { get; set; }

    public required byte[] Hash { get; set; }
}
