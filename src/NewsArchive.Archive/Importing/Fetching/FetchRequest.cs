namespace NewsArchive.Archive.Importing.Fetching;

/// <summary>What is asked of a site.</summary>
/// <param name="Address">An absolute http(s) address.</param>
public sealed record FetchRequest(Uri Address)
{
    /// <summary>Media types in the header Accept.</summary>
    public string Accept { get; init; } = "*/*";

    /// <summary>Validator of an earlier answer: where nothing changed since, "not modified" is all that comes.</summary>
    public string? ETag { get; init; }

    /// <summary>Validator of an earlier answer.</summary>
    public string? LastModified { get; init; }

    /// <summary>Whom the User-Agent names, where it is not the contact of the settings.</summary>
    public string? Contact { get; init; }

    /// <summary>At most this many bytes when unpacked; null: as the settings have it.</summary>
    public int? MaxBytes { get; init; }
}
