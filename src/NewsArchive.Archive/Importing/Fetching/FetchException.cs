namespace NewsArchive.Archive.Importing.Fetching;

/// <summary>Ends a request from within; it leaves the door as a <see cref="FetchFault"/>, never as an exception.</summary>
internal sealed class FetchException(FetchFaultKind kind, string message) : ArchiveException(message)
{
    public FetchFaultKind Kind { get; } = kind;
}
