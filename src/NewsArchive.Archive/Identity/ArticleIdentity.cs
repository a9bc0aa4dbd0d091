using System.Security.Cryptography;
using System.Text;

using NewsArchive.Parsing;

namespace NewsArchive.Archive.Identity;

/// <summary>What makes an article the same article in every archive, and the id that follows from it.</summary>
/// <remarks>
/// The version in the identity string stands for every rule behind it (canonical addresses, normalised bodies): articles
/// already archived keep their ids only as long as the rules stay.
/// </remarks>
internal static class ArticleIdentity
{
    private const string Version = "newsarchive:1";

    /// <summary>The canonical address; without one, publisher and body; without any letter in the body, the original itself.</summary>
    public static string Describe(ParsedArticle article, ReadOnlySpan<byte> originalSha256)
    {
        if (CanonicalUrl.Of(article.Url) is { } url) return $"{Version}:url:{url}";
        var body = LettersAndDigits(article.Blocks);
        return body.Length > 0
            ? $"{Version}:text:{article.Publisher?.Id}\n{body}"
            : $"{Version}:original:{Convert.ToHexStringLower(originalSha256)}";
    }

    /// <summary>A UUID of version 8 (RFC 9562) from the SHA-256 of an identity.</summary>
    public static Guid ToId(string identity)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(identity), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }

    /// <summary>Spaces, marks and case differ between two copies of one article; letters and digits do not.</summary>
    private static string LettersAndDigits(IReadOnlyList<ArticleBlock> blocks)
    {
        var body = new StringBuilder(blocks.Sum(block => block.Text.Length));
        Span<char> units = stackalloc char[2];
        foreach (var block in blocks)
        {
            foreach (var rune in block.Text.EnumerateRunes())
            {
                if (!Rune.IsLetterOrDigit(rune)) continue;
                body.Append(units[..Rune.ToLowerInvariant(rune).EncodeToUtf16(units)]);
            }
        }

        return body.ToString();
    }
}
