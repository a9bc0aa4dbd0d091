using Npgsql;

namespace NewsArchive.Archive.Postgres;

/// <summary>Reads connection strings in both forms people have: keywords, or the address that hosting services hand out.</summary>
internal static class PostgresConnection
{
    /// <summary>
    /// Statements that a connection has used some times stay prepared: the server neither reads nor plans them again, half a millisecond each.
    /// There are fewer different ones than this. Poolers that hand a connection on after each transaction need 0.
    /// </summary>
    private const int StatementsKept = 200;

    /// <param name="text">"Host=...;Database=..." or "postgres://user:password@host:port/database?sslmode=require".</param>
    /// <exception cref="ArchiveConfigurationException">It is neither.</exception>
    public static NpgsqlConnectionStringBuilder FromConnectionString(string text)
    {
        try
        {
            var address = text.Trim();
            var builder = address.Contains("://", StringComparison.Ordinal) ? FromAddress(address) : new NpgsqlConnectionStringBuilder(address);
            if (!builder.ShouldSerialize("Max Auto Prepare")) builder.MaxAutoPrepare = StatementsKept;
            return string.IsNullOrEmpty(builder.Host) ? throw new ArgumentException("No host.") : builder;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or InvalidCastException or KeyNotFoundException)
        {
            // Without the inner exception: its message may repeat the password.
            throw new ArchiveConfigurationException(
                $"The archive's connection string is not one for PostgreSQL ({exception.GetType().Name}): give Host=...;Database=... or postgres://user:password@host/database.");
        }
    }

    private static NpgsqlConnectionStringBuilder FromAddress(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri)) throw new FormatException();
        var user = uri.UserInfo.Split(':', 2);
        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = uri.IdnHost,
            Port = uri.Port > 0 ? uri.Port : NpgsqlConnection.DefaultPort,
            Database = Uri.UnescapeDataString(uri.AbsolutePath.TrimStart('/')),
            Username = Uri.UnescapeDataString(user[0]),
            Password = user.Length > 1 ? Uri.UnescapeDataString(user[1]) : null,
        };
        foreach (var parameter in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var pair = parameter.Split('=', 2);
            // libpq writes "sslmode=verify-full", the driver's keyword takes "VerifyFull".
            var value = Uri.UnescapeDataString(pair.Length > 1 ? pair[1] : "").Replace("-", "", StringComparison.Ordinal);
            builder[Keyword(Uri.UnescapeDataString(pair[0]))] = value;
        }

        return builder;
    }

    /// <summary>libpq's names where the driver has others.</summary>
    private static string Keyword(string name) => name.ToLowerInvariant() switch
    {
        "sslmode" => "SSL Mode",
        "application_name" => "Application Name",
        "connect_timeout" => "Timeout",
        "sslrootcert" => "Root Certificate",
        _ => name,
    };
}
