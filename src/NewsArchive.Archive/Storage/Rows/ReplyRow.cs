namespace NewsArchive.Archive.Storage.Rows;

/// <summary>A key that a sender gave its request, and the reply once there is one.</summary>
internal sealed class ReplyRow
{
    /// <summary>Follows from the sender and the key, which are not stored themselves.</summary>
    public required Guid Id { get; init; }

    public required byte[] Fingerprint { get; set; }

    /// <summary>Grows with each claim.</summary>
    public required int Turn { get; set; }

    /// <summary>From when on the key is free again.</summary>
    public required DateTimeOffset FreeAt { get; set; }

    /// <summary>HTTP status of the reply; null while the request is under way.</summary>
    public short? Status { get; set; }

    public string? ContentType { get; set; }

    public string? Location { get; set; }

    public byte[]? Body { get; set; }
}
