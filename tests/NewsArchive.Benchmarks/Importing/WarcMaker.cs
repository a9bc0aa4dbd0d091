using System.IO.Compression;
using System.Text;

using NewsArchive.Benchmarks.Texts;

namespace NewsArchive.Benchmarks.Importing;

/// <summary>Writes a web archive as crawlers do: a request, a response and a picture for each article.</summary>
internal static class WarcMaker
{
    /// <summary>Different texts; a page's first sentence and its address tell them apart.</summary>
    private const int Texts = 500;

    /// <summary>What surrounds the article of a page: an ordinary one has a hundred kilobytes.</summary>
    private const int PageBytes = 90_000;

    private const int PictureBytes = 8_000;

    /// <returns>How many pages it has.</returns>
    public static int Write(string path, long bytes, bool packed)
    {
        var texts = GeneratedTexts.Make(Texts, seed: 1);
        var random = new Random(1);
        using var file = File.Create(path);
        var (written, pages) = (0L, 0);
        while (written < bytes)
        {
            var url = $"https://koran.example/berita/{++pages}";
            written += Append(file, Record("request", url, Encoding.UTF8.GetBytes($"GET /berita/{pages} HTTP/1.1\r\nHost: koran.example\r\n\r\n")), packed);
            written += Append(file, Record("response", url, Response("text/html; charset=utf-8", Page(pages, texts[pages % Texts], random))), packed);
            var picture = new byte[PictureBytes];
            random.NextBytes(picture);
            written += Append(file, Record("response", url + ".jpg", Response("image/jpeg", picture)), packed);
        }

        return pages;
    }

    private static int Append(FileStream file, byte[] record, bool packed)
    {
        if (!packed) file.Write(record);
        else using (var gzip = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(record);
        return record.Length;
    }

    private static byte[] Record(string type, string url, byte[] block) =>
        [.. Encoding.UTF8.GetBytes($"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: {url}\r\nWARC-Record-ID: <urn:uuid:{Guid.NewGuid()}>\r\nContent-Length: {block.Length}\r\n\r\n"), .. block, .. "\r\n\r\n"u8];

    private static byte[] Response(string type, byte[] body) => [.. Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: {type}\r\n\r\n"), .. body];

    private static byte[] Page(int number, string text, Random random)
    {
        var page = new StringBuilder("<!DOCTYPE html><html lang=\"id\"><head><title>Berita nomor ").Append(number).Append("</title><script>");
        while (page.Length < PageBytes / 2) page.Append("var a").Append(random.Next()).Append("='").Append(random.NextInt64()).Append("';");
        page.Append("</script></head><body><nav>");
        while (page.Length < PageBytes * 3 / 4) page.Append("<a href=\"/kanal/").Append(random.Next()).Append("\">Kanal ").Append(random.Next(100)).Append("</a>");
        page.Append("</nav><article><h1>Berita nomor ").Append(number).Append("</h1><p>Berita nomor ").Append(number).Append(" ditulis untuk percobaan ini.</p>");
        foreach (var line in text.Split('\n')) page.Append("<p>").Append(line).Append("</p>");
        page.Append("</article><footer>");
        while (page.Length < PageBytes) page.Append("<a href=\"/lain/").Append(random.Next()).Append("\">Lainnya</a>");
        return Encoding.UTF8.GetBytes(page.Append("</footer></body></html>").ToString());
    }
}
