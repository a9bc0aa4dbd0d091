using System.IO.Compression;
using System.Text;

using NewsArchive.Archive.Importing;
using NewsArchive.Archive.Importing.Files;
using NewsArchive.Archive.Importing.Files.Items;
using NewsArchive.Parsing;

using Xunit;

namespace NewsArchive.Archive.Tests.Importing.Files;

/// <summary>Reads files that a test makes up, without a disk.</summary>
internal static class FileProbe
{
    public const string First = "Warga Desa Sukamaju menanam seribu pohon mangrove di pesisir utara.";
    public const string Second = "Pasar Johar kembali ramai setelah renovasi tahap kedua selesai.";
    public const string Third = "Kereta wisata berangkat tiga kali sehari dari stasiun kecil itu.";

    /// <summary>The smallest limit that the setting takes.</summary>
    public static ImportLimits Limits { get; } = new(ImportLimits.SmallestMaxArticleBytes);

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Gzip(byte[] content)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal)) gzip.Write(content);
        return packed.ToArray();
    }

    public static Task<List<ReadItem>> ReadAsync(string name, string content, Func<FileReading, FileReading>? configure = null, FilePosition? after = null) =>
        ReadAsync(name, Utf8(content), configure, after);

    public static async Task<List<ReadItem>> ReadAsync(string name, byte[] content, Func<FileReading, FileReading>? configure = null, FilePosition? after = null)
    {
        var how = new FileReading(Limits);
        how = configure?.Invoke(how) ?? how;
        var reader = new SubmissionReader(new ArticleParser(), how.Limits);
        // In small pieces, as networks and unpackers give them: no reader may count on more.
        var file = new ImportFile(name, name, FileFormats.OfName(name)) { Open = _ => name.EndsWith(".zip", StringComparison.Ordinal) ? new MemoryStream(content) : new TricklingStream(content) };
        var items = new List<ReadItem>();
        await foreach (var item in new FileArticles(how).ReadAsync([file], after, TestContext.Current.CancellationToken)) items.Add(item.Read(reader, how.Defaults));
        return items;
    }

    /// <summary>The words of an article's body, or what is wrong with it.</summary>
    public static string Words(ReadItem item) =>
        item.Submission.Ok ? string.Join(' ', item.Submission.Value.Article.Blocks.Select(block => block.Text)) : "! " + item.Submission.Fault.Message;

    private sealed class TricklingStream(byte[] content) : MemoryStream(content)
    {
        private const int Most = 7;

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, Most)]);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, Most));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, Most)], cancellationToken);
    }
}
