namespace NewsArchive.Archive.Model;

/// <summary>Where a table of an archive is that is spread over the nodes of a cluster.</summary>
/// <param name="Name">The table.</param>
/// <param name="Column">The column by which its rows are spread; null: it stays whole, on the coordinator.</param>
/// <param name="IsNew">Whether it was spread just now.</param>
public sealed record DistributedTable(string Name, string? Column, bool IsNew);
