namespace NewsArchive.Archive.Access;

/// <summary>What is known of a key; its secret is not.</summary>
/// <param name="Id">Its public part, which names it in lists and logs.</param>
/// <param name="Name">What people call it; empty where nobody gave it a name.</param>
/// <param name="Scope">What it may do.</param>
/// <param name="CreatedAt">When it was made, UTC.</param>
/// <param name="LastUsedAt">When it was last used, UTC, up to <see cref="KeyRules.UseResolution"/> late; null where it never was.</param>
/// <param name="RevokedAt">When it was revoked, UTC; null while it is good.</param>
public sealed record AccessKey(
    string Id, string Name, Scope Scope, DateTimeOffset CreatedAt, DateTimeOffset? LastUsedAt, DateTimeOffset? RevokedAt);

/// <summary>A key that was just made.</summary>
/// <param name="Key">What is known of it from now on.</param>
/// <param name="Token">The whole key, which is told this once and not kept.</param>
public sealed record MadeKey(AccessKey Key, KeyToken Token);

/// <summary>A key with the means to recognise its secret.</summary>
/// <param name="Key">What is known of it.</param>
/// <param name="SecretHash">SHA-256 of its secret.</param>
public sealed record KnownKey(AccessKey Key, ReadOnlyMemory<byte> SecretHash);

/// <summary>Bounds of what is kept of keys.</summary>
public static class KeyRules
{
    public const int MaxNameLength = 100;

    /// <summary>The use of a key is written down again after this time only, so that reading does not become writing.</summary>
    public static TimeSpan UseResolution { get; } = TimeSpan.FromMinutes(10);
}
