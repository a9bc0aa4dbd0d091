using System.ComponentModel.DataAnnotations;

namespace NewsArchive.Configuration;

/// <summary>Section `Database`: what is done with the archive's database at start.</summary>
internal sealed class DatabaseOptions
{
    public const string Section = "Database";

    /// <summary>Brings the schema up to date at start; default true. Turn it off where `newsarchive db migrate` does it.</summary>
    public bool MigrateAtStart { get; set; } = true;

    /// <summary>How long the start waits for the database, in seconds; default 60.</summary>
    [Range(1, 3_600)]
    public int StartTimeoutSeconds { get; set; } = 60;
}
