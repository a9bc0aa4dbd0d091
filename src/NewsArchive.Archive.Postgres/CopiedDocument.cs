using System.Text;

using NewsArchive.Archive.Search.Indexing;
using NewsArchive.Archive.Storage;

namespace NewsArchive.Archive.Postgres;

/// <summary>What the index keeps of an article, as a row of binary COPY.</summary>
/// <param name="Bytes">The row.</param>
internal sealed record CopiedDocument(Guid ArticleId, string Words, ReadOnlyMemory<byte> Bytes) : EncodedEntry(ArticleId, Words)
{
    private const short Columns = 6;

    public static CopiedDocument Of(SearchEntry entry)
    {
        var vector = new TextSearchVector(entry.Article);
        var (facets, impacts) = (entry.Article.Facets, entry.Article.Impacts);
        var facetBytes = Encoding.UTF8.GetByteCount(facets);
        var row = new CopyRow(new byte[sizeof(short) + (Columns * sizeof(int)) + 16 + sizeof(long) + sizeof(int) + facetBytes + impacts.Length + vector.ByteCount], Columns);
        entry.ArticleId.TryWriteBytes(row.Next(16), bigEndian: true, out _);
        row.Add(entry.SortKey);
        row.Add(IndexedArticle.Version);
        Encoding.UTF8.GetBytes(facets, row.Next(facetBytes));
        impacts.CopyTo(row.Next(impacts.Length));
        vector.WriteTo(row.Next(vector.ByteCount));
        return new CopiedDocument(entry.ArticleId, entry.Words, row.Bytes);
    }
}
