using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;

using NewsArchive.Archive.Model;

using Parquet;

namespace NewsArchive.Archive.Tests.Trust;

/// <summary>Reads of an export in any format which articles it has, in their order: by the book, and not by the program that wrote it.</summary>
internal static class ExportedIds
{
    /// <param name="urls">The articles' addresses, which is all that a WARC file knows them by.</param>
    public static async Task<List<Guid>> ReadAsync(ExportFormat format, byte[] export, IReadOnlyDictionary<string, Guid> urls) => format switch
    {
        ExportFormat.Jsonl => [.. Lines(export).Select(line => JsonNode.Parse(line)!).Where(record => (string?)record["record"] == "article").Select(record => (Guid)record["id"]!)],
        ExportFormat.Csv => [.. Lines(export).Skip(Lines(export)[0].StartsWith("id,", StringComparison.Ordinal) ? 1 : 0).Select(line => Guid.Parse(line.Split(',')[0]))],
        ExportFormat.Tei => [.. Tei(export).Select(id => Guid.ParseExact(id[1..], "N"))],
        ExportFormat.Text => [.. Files(export).Select(name => Guid.Parse(Path.GetFileNameWithoutExtension(name)))],
        ExportFormat.Warc => [.. Resources(export).Select(url => urls[url])],
        ExportFormat.Parquet => await ColumnAsync(export),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };

    private static string[] Lines(byte[] export) => Encoding.UTF8.GetString(export).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static List<string> Tei(byte[] export)
    {
        var text = Encoding.UTF8.GetString(export);
        // What goes on behind an article has the beginning in another file.
        if (!text.StartsWith("<?xml", StringComparison.Ordinal)) text = $"<teiCorpus xmlns=\"http://www.tei-c.org/ns/1.0\">{text}";
        return [.. XDocument.Parse(text).Root!.Elements().Where(element => element.Name.LocalName == "TEI").Select(element => (string)element.Attribute(XNamespace.Xml + "id")!)];
    }

    private static List<string> Files(byte[] export)
    {
        using var tar = new TarReader(new MemoryStream(export));
        var names = new List<string>();
        while (tar.GetNextEntry() is { } entry) names.Add(entry.Name);
        return names;
    }

    private static IEnumerable<string> Resources(byte[] export)
    {
        using var plain = new MemoryStream();
        using (var gzip = new GZipStream(new MemoryStream(export), CompressionMode.Decompress)) gzip.CopyTo(plain);
        return Encoding.UTF8.GetString(plain.ToArray()).Split("WARC/1.1\r\n")
            .Where(record => record.StartsWith("WARC-Type: resource", StringComparison.Ordinal))
            .Select(record => record.Split("WARC-Target-URI: ")[1].Split('\r')[0]);
    }

    private static async Task<List<Guid>> ColumnAsync(byte[] export)
    {
        using var file = new MemoryStream(export);
        await using var reader = await ParquetReader.CreateAsync(file);
        var ids = new List<Guid>();
        for (var i = 0; i < reader.RowGroupCount; i++)
        {
            using var group = reader.OpenRowGroupReader(i);
            var values = new string?[group.RowCount];
            await group.ReadAsync(reader.Schema.DataFields[0], values.AsMemory());
            ids.AddRange(values.Select(value => Guid.Parse(value!)));
        }

        return ids;
    }
}
