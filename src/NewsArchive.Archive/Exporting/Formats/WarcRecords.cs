using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

using NewsArchive.Archive.Identity;

namespace NewsArchive.Archive.Exporting.Formats;

/// <summary>Records of a WARC file (ISO 28500, version 1.1), each a gzip member of its own, so that readers can go to any of them.</summary>
internal static class WarcRecords
{
    public static byte[] Begin(DateTimeOffset now) => Write(
        [
            ("WARC-Type", "warcinfo"),
            ("WARC-Record-ID", IdOf($"warcinfo:{now.UtcTicks.ToString(CultureInfo.InvariantCulture)}")),
            ("WARC-Date", Time(now)),
            ("Content-Type", "application/warc-fields"),
        ],
        "software: NewsArchive\r\nformat: WARC File Format 1.1\r\n"u8.ToArray());

    /// <summary>The original as it came in, and the clean text that was read from it.</summary>
    public static byte[] Of(ExportedOriginal original)
    {
        var uri = original.Reading.Url is { } url && Uri.IsWellFormedUriString(url, UriKind.Absolute) ? url : $"urn:uuid:{original.Id:D}";
        var resource = IdOf($"resource:{original.Id:D}:{original.Number}");
        var text = Encoding.UTF8.GetBytes(
            (original.Reading.Title is { Length: > 0 } title ? title + "\n\n" : "") + string.Join("\n\n", original.Reading.Blocks.Select(block => block.Text)) + "\n");
        return
        [
            .. Write(
                [
                    ("WARC-Type", "resource"),
                    ("WARC-Record-ID", resource),
                    ("WARC-Date", Time(original.SeenAt)),
                    ("WARC-Target-URI", uri),
                    ("WARC-Payload-Digest", "sha256:" + Convert.ToHexStringLower(original.Sha256)),
                    ("Content-Type", Line(original.MediaType)),
                ],
                original.Content),
            .. Write(
                [
                    ("WARC-Type", "conversion"),
                    ("WARC-Record-ID", IdOf($"conversion:{original.Id:D}:{original.Number}:{Convert.ToHexString(SHA256.HashData(text))}")),
                    ("WARC-Date", Time(original.ReadAt)),
                    ("WARC-Target-URI", uri),
                    ("WARC-Refers-To", resource),
                    ("Content-Type", "text/plain; charset=utf-8"),
                ],
                text),
        ];
    }

    private static byte[] Write(IReadOnlyList<(string Name, string Value)> fields, byte[] block)
    {
        var head = new StringBuilder("WARC/1.1\r\n");
        foreach (var (name, value) in fields) head.Append(name).Append(": ").Append(value).Append("\r\n");
        head.Append("WARC-Block-Digest: sha256:").Append(Convert.ToHexStringLower(SHA256.HashData(block))).Append("\r\n");
        head.Append(CultureInfo.InvariantCulture, $"Content-Length: {block.Length}\r\n\r\n");
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(head.ToString()));
            gzip.Write(block);
            gzip.Write("\r\n\r\n"u8);
        }

        return buffer.ToArray();
    }

    /// <summary>The same record has the same id in every export.</summary>
    private static string IdOf(string name) => $"<urn:uuid:{ArticleIdentity.ToId($"newsarchive:1:warc:{name}"):D}>";

    private static string Time(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture);

    /// <summary>A media type that somebody sent must not make a field of its own.</summary>
    private static string Line(string value) => value.ReplaceLineEndings(" ");
}
