namespace NewsArchive.Archive.Storage.Exporting;

/// <summary>An article's place in an export.</summary>
/// <param name="Key">Its place in the order of time, where a search is exported; else of no meaning.</param>
/// <param name="Id">The article.</param>
internal readonly record struct ExportPlace(long Key, Guid Id)
{
    /// <summary>Before the first article.</summary>
    public static ExportPlace Start { get; } = new(long.MaxValue, Guid.Empty);
}
