using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace NewsArchive.Archive.Access;

/// <summary>A whole key as its owner holds it: `nak_`, twelve digits that name it, `_`, and a secret of 256 random bits, both in hexadecimal.</summary>
/// <remarks>The prefix lets scanners of logs and repositories recognise a key that got where it does not belong.</remarks>
public sealed class KeyToken
{
    public const string Prefix = "nak_";

    private const int IdBytes = 6;
    private const int SecretBytes = 32;
    private const int IdEnd = 16;
    private const int Length = IdEnd + 1 + 2 * SecretBytes;

    // What an unknown key is compared with, so that the comparison takes place and takes as long.
    private static readonly byte[] NoHash = RandomNumberGenerator.GetBytes(SHA256.HashSizeInBytes);

    private readonly byte[] _secret;

    private KeyToken(string id, byte[] secret) => (Id, _secret) = (id, secret);

    /// <summary>The public part.</summary>
    public string Id { get; }

    /// <summary>A fast hash is right here: a secret of 256 random bits cannot be guessed however fast it is tried.</summary>
    public byte[] SecretHash => SHA256.HashData(_secret);

    public static KeyToken Make() =>
        new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes)), RandomNumberGenerator.GetBytes(SecretBytes));

    public static bool TryRead(string? text, [NotNullWhen(true)] out KeyToken? token)
    {
        token = null;
        if (text?.Length != Length || !text.StartsWith(Prefix, StringComparison.Ordinal) || text[IdEnd] != '_') return false;
        var id = text[Prefix.Length..IdEnd];
        var secret = new byte[SecretBytes];
        if (!id.All(char.IsAsciiHexDigitLower)) return false;
        if (Convert.FromHexString(text.AsSpan(IdEnd + 1), secret, out _, out _) != System.Buffers.OperationStatus.Done) return false;
        token = new KeyToken(id, secret);
        return true;
    }

    /// <summary>Whether the secret is that of a known key. Takes the same time for any answer.</summary>
    /// <param name="known">The key of this id; null where there is none, which is never a match.</param>
    public bool Fits(KnownKey? known)
    {
        var same = CryptographicOperations.FixedTimeEquals(SecretHash, known is null ? NoHash : known.SecretHash.Span);
        return same && known is not null;
    }

    /// <summary>The whole key, secret and all.</summary>
    public string Reveal() => $"{Prefix}{Id}_{Convert.ToHexStringLower(_secret)}";

    /// <summary>Names the key without its secret, for it may end in a log.</summary>
    public override string ToString() => $"{Prefix}{Id}_...";
}
