using NewsArchive.Archive.Importing.Files.Records;

namespace NewsArchive.Archive.Importing.Files.Tables;

/// <summary>Tells by the first row what stands between the cells of a table.</summary>
internal static class TableDelimiter
{
    private const int LongestFirstRow = 64 * 1024;

    /// <summary>Those that spreadsheets and dumps write: the semicolon where the comma is the decimal point.</summary>
    private static readonly byte[] Known = [(byte)',', (byte)';', (byte)'\t', (byte)'|'];

    /// <summary>The one that the first row has most often, outside quotation marks. Nothing is consumed.</summary>
    public static async ValueTask<byte> FindAsync(ByteWindow window, CancellationToken cancellationToken)
    {
        while (FirstLineEnd(window) < 0 && window.Data.Length < LongestFirstRow && await window.ReadMoreAsync(cancellationToken))
        {
        }

        return Find(window.Data[..(FirstLineEnd(window) is var end and >= 0 ? end : window.Data.Length)]);
    }

    private static byte Find(ReadOnlySpan<byte> row)
    {
        var counts = new int[Known.Length];
        var quoted = false;
        foreach (var c in row)
        {
            if (c == (byte)'"') quoted = !quoted;
            else if (!quoted && Known.IndexOf(c) is var at and >= 0) counts[at]++;
        }

        return Known[counts.IndexOf(counts.Max())];
    }

    private static int FirstLineEnd(ByteWindow window) => window.Data.IndexOf((byte)'\n');
}
