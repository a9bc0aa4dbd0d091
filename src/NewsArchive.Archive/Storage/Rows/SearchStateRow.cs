namespace NewsArchive.Archive.Storage.Rows;

/// <summary>What is known of the index as a whole.</summary>
internal sealed class SearchStateRow
{
    public const string CompleteVersion = "complete_version";

    public required string Name { get; init; }

    public required long Value { get; set; }
}
