using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

using NewsArchive.Parsing;

namespace NewsArchive.Archive.Identity;

/// <summary>Tells whether two readings of an article have the same words: SHA-256 over title, dateline, kinds and texts of blocks.</summary>
internal static class ContentHash
{
    public static byte[] Of(ParsedArticle article)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, "newsarchive:1:content");
        Append(hash, article.Title);
        Append(hash, article.Dateline?.Text);
        foreach (var block in article.Blocks)
        {
            Append(hash, block.Kind.ToString());
            Append(hash, block.Text);
        }

        return hash.GetHashAndReset();
    }

    /// <summary>Every part goes in with its length (absent: -1), so that moving a word from one part to the next changes the hash.</summary>
    private static void Append(IncrementalHash hash, string? part)
    {
        var length = part is null ? -1 : Encoding.UTF8.GetByteCount(part);
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, length);
        hash.AppendData(bytes);
        if (part is not null) hash.AppendUtf8(part, length);
    }
}
