namespace NewsArchive.Archive.Model;

/// <summary>How a database compares with this program.</summary>
public enum SchemaState
{
    /// <summary>Everything applied.</summary>
    Current,

    /// <summary>Something is pending: migrate.</summary>
    Behind,

    /// <summary>The database has migrations this program does not know: use a newer program.</summary>
    Ahead,
}

/// <param name="Database">Name of the database system ("SQLite", "PostgreSQL").</param>
/// <param name="Applied">Migrations both know, oldest first.</param>
/// <param name="Pending">Migrations the database lacks, oldest first.</param>
/// <param name="Unknown">Migrations only the database knows.</param>
public sealed record SchemaStatus(
    string Database,
    IReadOnlyList<string> Applied,
    IReadOnlyList<string> Pending,
    IReadOnlyList<string> Unknown)
{
    public SchemaState State =>
        Unknown.Count > 0 ? SchemaState.Ahead
        : Pending.Count > 0 ? SchemaState.Behind
        : SchemaState.Current;
}
