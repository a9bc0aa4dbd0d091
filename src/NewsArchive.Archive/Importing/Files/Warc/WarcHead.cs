using System.Globalization;
using System.Text;

namespace NewsArchive.Archive.Importing.Files.Warc;

/// <summary>The named fields at the head of a record, of WARC or of HTTP: names in any case, lines that go on with a blank joined.</summary>
internal sealed class WarcHead
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>"WARC/1.1", "HTTP/1.1 200 OK".</summary>
    public required string FirstLine { get; init; }

    public string? this[string name] => _fields.GetValueOrDefault(name);

    /// <summary>Null where there is none, or it is no length.</summary>
    public long? ContentLength =>
        long.TryParse(this["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null;

    /// <param name="head">Up to the empty line.</param>
    public static WarcHead Parse(ReadOnlySpan<byte> head)
    {
        var lines = Encoding.UTF8.GetString(head).Split('\n');
        var parsed = new WarcHead { FirstLine = lines[0].TrimEnd('\r') };
        var last = "";
        foreach (var line in lines.Skip(1).Select(line => line.TrimEnd('\r')))
        {
            if (line is [' ' or '\t', ..] && last.Length > 0)
            {
                parsed._fields[last] += " " + line.Trim();
                continue;
            }

            var colon = line.IndexOf(':');
            if (colon <= 0) continue;
            last = line[..colon].Trim();
            // Of a field that stands there twice the first counts, as everywhere in HTTP where only one may.
            if (!parsed._fields.TryAdd(last, line[(colon + 1)..].Trim())) last = "";
        }

        return parsed;
    }

    /// <summary>Where the empty line behind a head ends; -1 where there is none yet.</summary>
    /// <param name="data">From the head on.</param>
    /// <param name="headLength">How long the head itself is.</param>
    public static int EndOf(ReadOnlySpan<byte> data, out int headLength)
    {
        for (var at = 0; at < data.Length;)
        {
            var end = data[at..].IndexOf((byte)'\n');
            if (end < 0) break;
            var line = data.Slice(at, end).TrimEnd((byte)'\r');
            if (line.IsEmpty)
            {
                headLength = at;
                return at + end + 1;
            }

            at += end + 1;
        }

        headLength = 0;
        return -1;
    }
}
