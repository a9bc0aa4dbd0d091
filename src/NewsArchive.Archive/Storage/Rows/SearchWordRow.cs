namespace NewsArchive.Archive.Storage.Rows;

/// <summary>A word of the archive and in how many articles it stands: stems as they are, forms behind "=". "~" counts the articles.</summary>
internal sealed class SearchWordRow
{
    public required string Word { get; init; }

    public required long Articles { get; init; }
}
