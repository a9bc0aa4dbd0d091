using NewsArchive.Archive.Access;

namespace NewsArchive.Archive.Storage.Rows;

/// <summary>A key, without its secret.</summary>
internal sealed class KeyRow
{
    /// <summary>The key's public part.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required Scope Scope { get; init; }

    /// <summary>SHA-256 of the secret.</summary>
    public required byte[] SecretHash { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? LastUsedAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }
}
