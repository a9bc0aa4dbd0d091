using NewsArchive.Archive.Importing.Sources;

namespace NewsArchive.Archive.Storage.Rows;

/// <summary>A source as people define it; what was learnt of it is in <see cref="SourceStateRow"/>.</summary>
internal sealed class SourceRow
{
    public required Guid Id { get; init; }

    /// <summary>Grows with every change of the row; what was read at another version is not overwritten.</summary>
    public required int Version { get; set; }

    public required SourceKind Kind { get; set; }

    public required string Name { get; set; }

    public required string Address { get; set; }

    public string? Selector { get; set; }

    /// <summary>Hash of kind, address and selector: no two sources have the same.</summary>
    public required string Identity { get; set; }

    public string? Publisher { get; set; }

    public required string Schedule { get; set; }

    public required string TimeZone { get; set; }

    public required int JitterSeconds { get; set; }

    public required bool Paused { get; set; }

    public required FullArticles FullArticles { get; set; }

    public string? Contact { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; set; }
}
