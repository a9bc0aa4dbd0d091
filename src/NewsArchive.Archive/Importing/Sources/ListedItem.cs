namespace NewsArchive.Archive.Importing.Sources;

/// <summary>An article, or for a folder a file, that a source lists.</summary>
public sealed record ListedItem
{
    /// <summary>What the source itself knows it by; else its address.</summary>
    public required string Key { get; init; }

    /// <summary>Address of its page, or full path of the file.</summary>
    public required string Address { get; init; }

    public string? Title { get; init; }

    public string? Summary { get; init; }

    /// <summary>The article as the feed gives it.</summary>
    public string? ContentHtml { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Address of its picture.</summary>
    public string? Image { get; init; }

    public DateTimeOffset? Published { get; init; }

    /// <summary>When it was last changed, as the source says; for a file, when it was written.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>Bytes of the file.</summary>
    public long? Length { get; init; }
}
