namespace NewsArchive.Archive.Storage.Verification;

/// <summary>Tells rows whose values are none from a database that is away.</summary>
internal static class UnreadableRecord
{
    /// <summary>What the data layer throws for a name of no kind, an id that is none, a number that is text.</summary>
    public static bool Is(Exception exception) =>
        exception is InvalidOperationException or FormatException or InvalidCastException or ArgumentException or OverflowException or ArchiveDamagedException;
}
