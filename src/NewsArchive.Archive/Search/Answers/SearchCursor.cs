using System.Buffers.Binary;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

using NewsArchive.Archive.Model;

namespace NewsArchive.Archive.Search.Answers;

/// <summary>A place in an answer, with what the first page knew: later pages rank by the same weights, or articles would be shown twice or never.</summary>
/// <param name="Tier">The tier of the last article shown.</param>
/// <param name="Score">Its score.</param>
/// <param name="SortKey">Its place in the order of time.</param>
/// <param name="Id">Its id.</param>
/// <param name="WindowFrom">By relevance: the key that the ranked articles begin at; lowest possible where all are ranked.</param>
/// <param name="Total">The first page's total.</param>
/// <param name="Complete">The first page's count of complete matches.</param>
/// <param name="Weights">The weights of the query's stems, in their order.</param>
internal sealed record SearchCursor(
    SearchTier Tier, int Score, long SortKey, Guid Id, long WindowFrom, ArticleCount Total, ArticleCount Complete, IReadOnlyList<float> Weights)
{
    private const byte FormatVersion = 1;
    private const int FixedLength = 1 + 4 + 1 + 4 + 8 + 16 + 8 + 5 + 5 + 1;
    private const int MostWeights = Matching.QueryTerms.Most;

    public string ToString(SearchRequest request)
    {
        Span<byte> bytes = stackalloc byte[FixedLength + (MostWeights * sizeof(float))];
        var length = FixedLength + (Weights.Count * sizeof(float));
        bytes[0] = FormatVersion;
        BinaryPrimitives.WriteUInt32BigEndian(bytes[1..], Fingerprint(request));
        bytes[5] = (byte)Tier;
        BinaryPrimitives.WriteInt32BigEndian(bytes[6..], Score);
        BinaryPrimitives.WriteInt64BigEndian(bytes[10..], SortKey);
        Id.TryWriteBytes(bytes[18..], bigEndian: true, out _);
        BinaryPrimitives.WriteInt64BigEndian(bytes[34..], WindowFrom);
        Write(bytes[42..], Total);
        Write(bytes[47..], Complete);
        bytes[52] = (byte)Weights.Count;
        for (var i = 0; i < Weights.Count; i++) BinaryPrimitives.WriteSingleBigEndian(bytes[(FixedLength + (i * sizeof(float)))..], Weights[i]);
        return Base64Url.EncodeToString(bytes[..length]);
    }

    /// <returns>False for any text that <see cref="ToString(SearchRequest)"/> did not make of a like request.</returns>
    public static bool TryParse(string? text, SearchRequest request, [NotNullWhen(true)] out SearchCursor? cursor)
    {
        cursor = null;
        Span<byte> bytes = stackalloc byte[FixedLength + (MostWeights * sizeof(float))];
        if (text is null || text.Length > Base64Url.GetEncodedLength(bytes.Length) || !Base64Url.IsValid(text)) return false;
        if (!Base64Url.TryDecodeFromChars(text, bytes, out var length) || length < FixedLength || bytes[0] != FormatVersion) return false;
        if (length != FixedLength + (bytes[52] * sizeof(float)) || bytes[5] > (byte)SearchTier.Partial) return false;
        if (BinaryPrimitives.ReadUInt32BigEndian(bytes[1..]) != Fingerprint(request)) return false;
        var weights = new float[bytes[52]];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = BinaryPrimitives.ReadSingleBigEndian(bytes[(FixedLength + (i * sizeof(float)))..]);
            if (!float.IsFinite(weights[i]) || weights[i] < 0) return false;
        }

        cursor = new SearchCursor(
            (SearchTier)bytes[5],
            BinaryPrimitives.ReadInt32BigEndian(bytes[6..]),
            BinaryPrimitives.ReadInt64BigEndian(bytes[10..]),
            new Guid(bytes[18..34], bigEndian: true),
            BinaryPrimitives.ReadInt64BigEndian(bytes[34..]),
            Read(bytes[42..]),
            Read(bytes[47..]),
            weights);
        return true;
    }

    private static void Write(Span<byte> bytes, ArticleCount count)
    {
        BinaryPrimitives.WriteInt32BigEndian(bytes, count.Value);
        bytes[4] = count.Exact ? (byte)1 : (byte)0;
    }

    private static ArticleCount Read(ReadOnlySpan<byte> bytes) => new(BinaryPrimitives.ReadInt32BigEndian(bytes), bytes[4] == 1);

    /// <summary>Of all that decides which articles stand where; not of the page's size, nor of what is counted beside.</summary>
    private static uint Fingerprint(SearchRequest request)
    {
        var text = $"{Indexing.IndexedArticle.Version}\n{request.Query}\n{request.Order}\n{request.Filter}";
        return BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
