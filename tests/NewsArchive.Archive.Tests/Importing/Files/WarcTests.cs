using System.IO.Compression;
using System.Text;

using Xunit;

namespace NewsArchive.Archive.Tests.Importing.Files;

public sealed class WarcTests
{
    private const string Url = "https://koran.example/berita/1";

    private static string Page(string text) => $"<html><head><title>Berita</title></head><body><article><p>{text}</p></article></body></html>";

    private static byte[] Record(string type, byte[] block, string? headers = null, int? length = null, string url = Url, string version = "1.0") =>
        [.. FileProbe.Utf8($"WARC/{version}\r\nWARC-Type: {type}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2024-03-04T01:00:00Z\r\n{headers}Content-Length: {length ?? block.Length}\r\n\r\n"), .. block, .. "\r\n\r\n"u8];

    private static byte[] Response(byte[] body, string headers = "Content-Type: text/html; charset=utf-8\r\n", string status = "200 OK") =>
        [.. FileProbe.Utf8($"HTTP/1.1 {status}\r\n{headers}\r\n"), .. body];

    private static byte[] Response(string text) => Response(FileProbe.Utf8(Page(text)));

    private static byte[] Pack(Func<Stream, Stream> open, byte[] content)
    {
        var packed = new MemoryStream();
        using (var packing = open(packed)) packing.Write(content);
        return packed.ToArray();
    }

    [Theory]
    [InlineData("1.0", false)]
    [InlineData("1.1", false)]
    [InlineData("1.0", true)]
    public async Task Pages_of_responses_are_articles_with_their_addresses(string version, bool packed)
    {
        byte[][] records =
        [
            Record("warcinfo", "software: uji\r\n"u8.ToArray(), version: version),
            Record("request", "GET /berita/1 HTTP/1.1\r\n\r\n"u8.ToArray(), version: version),
            Record("response", Response(FileProbe.First), version: version),
            Record("metadata", "fetchTimeMs: 7\r\n"u8.ToArray(), version: version),
            Record("response", Response(FileProbe.Second), url: "<https://koran.example/berita/2>", version: version),
        ];
        // As CC-NEWS has it: one gzip member a record.
        byte[] archive = [.. records.SelectMany(record => packed ? FileProbe.Gzip(record) : record)];
        var items = await FileProbe.ReadAsync(packed ? "a.warc.gz" : "a.warc", archive);

        Assert.Equal([FileProbe.First, FileProbe.Second], items.Select(FileProbe.Words));
        Assert.Equal([Url, "https://koran.example/berita/2"], items.Select(item => item.Submission.Value!.Article.Url));
        Assert.EndsWith($"#3 ({Url})", items[0].Label, StringComparison.Ordinal);
        Assert.All(items, item => Assert.Equal(new DateTimeOffset(2024, 3, 4, 1, 0, 0, TimeSpan.Zero), item.Submission.Value!.SeenAt));
        Assert.Equal("text/html; charset=utf-8", items[0].Submission.Value!.Original.MediaType);
        Assert.Equal(Page(FileProbe.First), Encoding.UTF8.GetString(items[0].Submission.Value!.Original.Content.Span));
    }

    [Fact]
    public async Task What_is_no_page_is_passed_over()
    {
        byte[] archive =
        [
            .. Record("response", Response([0xFF, 0xD8], "Content-Type: image/jpeg\r\n")),
            .. Record("response", Response(FileProbe.Utf8(Page(FileProbe.First)), status: "301 Moved Permanently")),
            .. Record("response", Response(FileProbe.Utf8(Page(FileProbe.First)), status: "404 Not Found")),
            .. Record("response", Response("{}"u8.ToArray(), "Content-Type: application/json\r\n")),
            .. Record("response", "20240304 dns"u8.ToArray(), url: "dns:koran.example"),
            .. Record("revisit", Response([], "")),
            .. Record("resource", "body {}"u8.ToArray(), "Content-Type: text/css\r\n"),
        ];

        Assert.Empty(await FileProbe.ReadAsync("a.warc", archive));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("raw deflate")]
    [InlineData("br")]
    [InlineData("zstd")]
    public async Task Packed_bodies_are_unpacked(string encoding)
    {
        var page = FileProbe.Utf8(Page(FileProbe.First));
        var packed = encoding switch
        {
            "gzip" => FileProbe.Gzip(page),
            "deflate" => Pack(stream => new ZLibStream(stream, CompressionLevel.Fastest), page),
            "raw deflate" => Pack(stream => new DeflateStream(stream, CompressionLevel.Fastest), page),
            "br" => Pack(stream => new BrotliStream(stream, CompressionLevel.Fastest), page),
            _ => Pack(stream => new ZstdSharp.CompressionStream(stream), page),
        };
        var headers = $"Content-Type: text/html\r\nContent-Encoding: {encoding.Split(' ')[^1]}\r\n";
        var items = await FileProbe.ReadAsync("a.warc", [.. Record("response", Response(packed, headers)), .. Record("response", Response(page, headers))]);

        // The second one has been unpacked by its crawler, which left the field.
        Assert.Equal([FileProbe.First, FileProbe.First], items.Select(FileProbe.Words));
    }

    [Fact]
    public async Task Chunks_are_joined_and_a_body_that_is_in_none_is_taken_as_it_is()
    {
        var page = Page(FileProbe.First);
        var chunked = $"{50:x}\r\n{page[..50]}\r\n{page.Length - 50:X};ext=1\r\n{page[50..]}\r\n0\r\n\r\n";
        const string Headers = "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n";
        var items = await FileProbe.ReadAsync("a.warc", [.. Record("response", Response(FileProbe.Utf8(chunked), Headers)), .. Record("response", Response(FileProbe.Utf8(page), Headers))]);

        Assert.All(items, item => Assert.Equal(page, Encoding.UTF8.GetString(item.Submission.Value!.Original.Content.Span)));
        Assert.Equal(2, items.Count);
    }

    [Fact]
    public async Task Resources_and_conversions_are_read_as_what_they_are()
    {
        byte[] archive =
        [
            .. Record("resource", FileProbe.Utf8(Page(FileProbe.First)), "Content-Type: text/html\r\n"),
            .. Record("conversion", FileProbe.Utf8(FileProbe.Second), "Content-Type: text/plain\r\n"),
        ];

        Assert.Equal([FileProbe.First, FileProbe.Second], (await FileProbe.ReadAsync("a.warc", archive)).Select(FileProbe.Words));
    }

    [Theory]
    [InlineData(20)]
    [InlineData(-20)]
    public async Task A_record_of_a_wrong_length_is_refused_and_the_next_one_read(int off)
    {
        var block = Response(FileProbe.First);
        byte[] archive =
        [
            .. Record("response", Response(FileProbe.Third)),
            .. Record("response", block, length: block.Length + off),
            .. Record("response", Response(FileProbe.Second)),
            .. Record("response", Response(FileProbe.Third)),
        ];
        var items = await FileProbe.ReadAsync("a.warc", archive);
        var words = items.Select(FileProbe.Words).ToList();

        Assert.Equal(FileProbe.Third, words[0]);
        Assert.Equal($"! The record does not end where its Content-Length of {block.Length + off} says.", words[1]);
        Assert.Equal([FileProbe.Second, FileProbe.Third], words.TakeLast(2));
    }

    [Fact]
    public async Task Records_that_are_cut_off_are_told()
    {
        var whole = Record("response", Response(FileProbe.First));
        var cut = await FileProbe.ReadAsync("a.warc", [.. whole, .. whole[..^60]]);
        var byCrawler = await FileProbe.ReadAsync("a.warc", Record("response", Response(FileProbe.First), "WARC-Truncated: length\r\n"));
        var packed = await FileProbe.ReadAsync("a.warc.gz", [.. FileProbe.Gzip(whole), .. FileProbe.Gzip(whole)[..^30]]);

        Assert.Equal(FileProbe.First, FileProbe.Words(cut[0]));
        Assert.Contains("cut off", FileProbe.Words(cut[1]), StringComparison.Ordinal);
        Assert.Equal("! The crawler cut the page off (length).", FileProbe.Words(Assert.Single(byCrawler)));
        Assert.Equal(FileProbe.First, FileProbe.Words(packed[0]));
        Assert.False(packed[^1].Submission.Ok);
        Assert.Equal(2, packed.Count);
    }

    [Fact]
    public async Task A_page_over_the_limit_is_refused_by_its_address_a_picture_passed_over_and_both_are_skipped_without_being_held()
    {
        var large = FileProbe.Utf8(new string('x', 4 * FileProbe.Limits.MaxJsonBytes));
        byte[] archive =
        [
            .. Record("response", Response(large)),
            .. Record("response", Response(large, "Content-Type: image/png\r\n")),
            .. Record("response", Response(FileProbe.First)),
        ];

        Assert.Equal(["! An article may have at most 1000 bytes.", FileProbe.First], (await FileProbe.ReadAsync("a.warc", archive)).Select(FileProbe.Words));
    }

    [Fact]
    public async Task A_small_body_that_unpacks_to_more_than_an_article_may_have_is_refused()
    {
        var bomb = FileProbe.Gzip(new byte[10_000_000]);
        // More than its own limit, less than that of a record.
        var items = await FileProbe.ReadAsync("a.warc", Record("response", Response(bomb, "Content-Type: text/html\r\nContent-Encoding: gzip\r\n")));

        Assert.Equal("! An article may have at most 1000 bytes.", FileProbe.Words(Assert.Single(items)));
    }

    [Theory]
    [InlineData("Ini bukan arsip web sama sekali.")]
    [InlineData("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: banyak\r\n\r\n")]
    [InlineData("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -1\r\n\r\n")]
    [InlineData("WARC/1.0\r\nWARC-Type: response")]
    [InlineData("WARC/")]
    public async Task What_is_no_archive_is_told(string content) => Assert.All(await FileProbe.ReadAsync("a.warc", content), item => Assert.False(item.Submission.Ok));

    [Fact]
    public async Task Reading_goes_on_behind_a_record()
    {
        byte[] archive = [.. Record("response", Response(FileProbe.First)), .. Record("request", [1]), .. Record("response", Response(FileProbe.Second))];
        var all = await FileProbe.ReadAsync("a.warc", archive);
        var rest = await FileProbe.ReadAsync("a.warc", archive, after: all[0].Position);

        Assert.Equal((all[1].Label, all[1].Position, FileProbe.Second), (Assert.Single(rest).Label, rest[0].Position, FileProbe.Words(rest[0])));
    }
}
