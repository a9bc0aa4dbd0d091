using System.Security.Cryptography;

namespace NewsArchive.Archive.SavedSearches;

/// <summary>What a hook's messages are signed with: 256 random bits, written as `whsec_` and their base64 (Standard Webhooks 1.0).</summary>
/// <remarks>The prefix lets scanners of logs and repositories recognise a secret that got where it does not belong.</remarks>
public sealed class HookSecret
{
    public const string Prefix = "whsec_";

    private const int Length = 32;

    /// <summary>What the specification allows.</summary>
    private const int Shortest = 24;
    private const int Longest = 64;

    private readonly byte[] _key;

    private HookSecret(byte[] key) => _key = key;

    public static HookSecret Make() => new(RandomNumberGenerator.GetBytes(Length));

    /// <summary>Reads what <see cref="Reveal"/> wrote.</summary>
    /// <exception cref="ArchiveDamagedException">It is no secret.</exception>
    public static HookSecret Read(string text)
    {
        var key = new byte[Longest];
        if (text.StartsWith(Prefix, StringComparison.Ordinal) && Convert.TryFromBase64String(text[Prefix.Length..], key, out var length) && length >= Shortest)
            return new HookSecret(key[..length]);
        throw new ArchiveDamagedException("The secret of a saved search is none: give it another one.");
    }

    /// <summary>The whole secret.</summary>
    public string Reveal() => Prefix + Convert.ToBase64String(_key);

    /// <summary>HMAC-SHA256.</summary>
    public byte[] Sign(ReadOnlySpan<byte> content) => HMACSHA256.HashData(_key, content);

    /// <summary>Without the secret, for it may end in a log.</summary>
    public override string ToString() => $"{Prefix}...";
}
