namespace NewsArchive.Archive.Importing.Bulk;

/// <summary>Another program imports the same files right now.</summary>
public sealed class ImportUnderWayException(string address)
    : ArchiveException($"Another program imports {address} right now; two at once would count each other's articles. Wait for its end, or stop it.");
