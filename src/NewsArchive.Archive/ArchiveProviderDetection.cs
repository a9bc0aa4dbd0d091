using System.Data.Common;

namespace NewsArchive.Archive;

/// <summary>The databases an archive can live in.</summary>
public enum ArchiveProvider
{
    Sqlite,
    Postgres,
}

/// <summary>Tells from a connection string which database it is for.</summary>
public static class ArchiveProviderDetection
{
    /// <param name="connectionString">As in <see cref="ArchiveOptions.ConnectionString"/>.</param>
    /// <param name="setting">"sqlite" or "postgres" ("postgresql"), whatever its case, decides by itself; null or empty: look at the connection string.</param>
    /// <exception cref="ArchiveConfigurationException">Neither tells.</exception>
    public static ArchiveProvider Detect(string connectionString, string? setting = null)
    {
        ArgumentNullException.ThrowIfNull(connectionString);
        return setting?.Trim().ToLowerInvariant() switch
        {
            null or "" => FromConnectionString(connectionString.Trim()),
            "sqlite" => ArchiveProvider.Sqlite,
            "postgres" or "postgresql" => ArchiveProvider.Postgres,
            _ => throw new ArchiveConfigurationException($"The archive's provider is 'sqlite' or 'postgres', not '{setting}'."),
        };
    }

    private static ArchiveProvider FromConnectionString(string text)
    {
        if (text.Length == 0) throw new ArchiveConfigurationException("The archive's connection string is empty.");
        if (text.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase))
        {
            return ArchiveProvider.Postgres;
        }

        if (!text.Contains('=', StringComparison.Ordinal)) return ArchiveProvider.Sqlite;
        var keywords = Parse(text);
        if (keywords.ContainsKey("Host") || keywords.ContainsKey("Server")) return ArchiveProvider.Postgres;
        if (keywords.ContainsKey("Data Source") || keywords.ContainsKey("DataSource") || keywords.ContainsKey("Filename"))
        {
            return ArchiveProvider.Sqlite;
        }

        throw new ArchiveConfigurationException(
            "The archive's connection string names neither a server (Host=...) nor a file (Data Source=...).");
    }

    private static DbConnectionStringBuilder Parse(string text)
    {
        try
        {
            return new DbConnectionStringBuilder { ConnectionString = text };
        }
        catch (ArgumentException exception)
        {
            throw new ArchiveConfigurationException("The archive's connection string is malformed.", exception);
        }
    }
}
