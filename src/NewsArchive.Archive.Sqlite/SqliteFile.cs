using Microsoft.Data.Sqlite;

namespace NewsArchive.Archive.Sqlite;

/// <summary>The file an archive lives in, and how to connect to it.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Settings">The caller's connection string; never handed out, since connections change it.</param>
internal sealed record SqliteFile(string Path, string Settings)
{
    /// <param name="text">"Data Source=archive.db" with any further settings, or the path alone.</param>
    /// <exception cref="ArchiveConfigurationException">It names no file.</exception>
    public static SqliteFile FromConnectionString(string text)
    {
        var builder = Parse(text.Trim());
        if (builder.DataSource.Length == 0) throw new ArchiveConfigurationException("The archive's connection string names no file (Data Source=...).");
        if (builder.Mode == SqliteOpenMode.Memory || builder.DataSource.Contains(":memory:", StringComparison.Ordinal) || builder.DataSource.StartsWith("file:", StringComparison.Ordinal))
        {
            throw new ArchiveConfigurationException("The archive needs a plain file: every connection to a database in memory would see another one.");
        }

        builder.DataSource = System.IO.Path.GetFullPath(builder.DataSource);
        return new SqliteFile(builder.DataSource, builder.ToString());
    }

    /// <param name="create">Only migrating creates the file: else a lost file would come back as an empty archive.</param>
    /// <param name="timeout">How long commands wait for other programs' locks.</param>
    public string ToConnectionString(bool create, TimeSpan timeout) => new SqliteConnectionStringBuilder(Settings)
    {
        Mode = create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
        // A shared cache locks whole tables and answers with "locked", which waiting does not mend.
        Cache = SqliteCacheMode.Private,
        ForeignKeys = true,
        DefaultTimeout = (int)Math.Max(1, Math.Ceiling(timeout.TotalSeconds)),
    }.ToString();

    private static SqliteConnectionStringBuilder Parse(string text)
    {
        if (!text.Contains('=', StringComparison.Ordinal)) return new SqliteConnectionStringBuilder { DataSource = text };
        try
        {
            return new SqliteConnectionStringBuilder(text);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            throw new ArchiveConfigurationException("The archive's connection string is not one for SQLite.", exception);
        }
    }
}
