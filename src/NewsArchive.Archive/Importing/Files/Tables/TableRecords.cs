using System.Runtime.CompilerServices;

using NewsArchive.Archive.Importing.Files.Records;

namespace NewsArchive.Archive.Importing.Files.Tables;

/// <summary>Cuts a table into its rows (RFC 4180: a quoted field may hold line ends), without holding more than one.</summary>
/// <remarks>Rows are cut here, where a limit can be held and the rest saved behind a quotation mark that never closes; their fields are read by a library.</remarks>
internal static class TableRecords
{
    /// <summary>So often reading starts again behind a mark that never closes; beyond, the rows up to the limit are lost with it.</summary>
    private const int MostRescans = 8;

    /// <param name="window">The input, of room for one row.</param>
    /// <param name="delimiter">What stands between fields.</param>
    public static async IAsyncEnumerable<TableRecord> ReadAsync(ByteWindow window, byte delimiter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var scan = new TableScan(delimiter);
        var rescans = 0;
        while (true)
        {
            if (scan.Next(window.Data))
            {
                if (scan.ToRecord(window.Data) is { } record) yield return record;
                window.Consume(scan.At);
                scan.Begin();
            }
            else if (!window.IsFull)
            {
                if (scan.Skipping) window.Consume(scan.Release());
                if (await window.ReadMoreAsync(cancellationToken)) continue;
                if (scan.ToRecord(window.Data) is { } last) yield return last;
                yield break;
            }
            else if (scan.InQuotes && !scan.Skipping && rescans++ < MostRescans)
            {
                // A mark that stands for something else (5" pipe): only its line is lost, not all that follows.
                scan.CutToFirstLine(window.Data);
                yield return scan.ToTooLong();
                window.Consume(scan.At);
                scan.Begin();
            }
            else
            {
                scan.Skip();
                window.Consume(scan.Release());
            }
        }
    }
}
