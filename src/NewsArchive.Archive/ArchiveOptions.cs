namespace NewsArchive.Archive;

/// <summary>Settings of an archive.</summary>
public sealed record ArchiveOptions
{
    /// <summary>
    /// PostgreSQL: <c>Host=...;Database=...</c> or a <c>postgres://</c> address. SQLite: <c>Data Source=archive.db</c> or just
    /// the file's path; in-memory databases are refused, since every connection would see another one.
    /// </summary>
    public required string ConnectionString { get; init; }

    /// <summary>How long one command may take, waiting for locks included. Default 30 seconds.</summary>
    public TimeSpan CommandTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long migrating waits for another program that migrates. Default 30 seconds.</summary>
    public TimeSpan MigrationLockTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a readiness check may take. Default 3 seconds.</summary>
    public TimeSpan PingTimeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Lists count up to here and call the total inexact beyond; searches up to 1,000 at most, with facets 5,000. Default 10,000.</summary>
    public int CountCap { get; init; } = 10_000;

    /// <summary>
    /// Of more matches than this, a search ranks the newest, and as many that have the words in their titles, whatever their age; the others
    /// follow by time. Default 500: reading what a thousand articles weigh takes ten milliseconds. Of phrases at most 250.
    /// </summary>
    public int MostRanked { get; init; } = 500;

    /// <summary>Articles that an export has in memory at a time. Default 200: with all originals some 10 MB.</summary>
    public int ExportedAtOnce { get; init; } = 200;
}
