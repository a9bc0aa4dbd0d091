namespace NewsArchive.Archive.Sqlite;

/// <summary>The disk that the archive's file is on.</summary>
internal sealed class SqliteDisk(SqliteFile file) : IStorageSpace
{
    public long? FreeBytes()
    {
        try
        {
            return new DriveInfo(Path.GetDirectoryName(file.Path)!).AvailableFreeSpace;
        }
        catch (Exception untold) when (untold is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
