using System.Runtime.CompilerServices;

namespace NewsArchive.Archive.Importing.Files.Records;

/// <param name="Number">From 1.</param>
/// <param name="Line">The line it starts in, from 1.</param>
/// <param name="Content">Its bytes; empty where it is too long.</param>
/// <param name="TooLong">It was over the limit and has been passed over.</param>
internal sealed record JsonRecord(long Number, long Line, ReadOnlyMemory<byte> Content, bool TooLong);

/// <summary>
/// Cuts an array of objects, or objects one after the other, into the objects, without holding more than one. Whether
/// they are valid is for who reads them: this looks at brackets and quotation marks only, so that one that is not leaves
/// the others readable.
/// </summary>
internal static class JsonRecords
{
    /// <param name="stream">UTF-8.</param>
    /// <param name="limit">Bytes an object may have.</param>
    public static async IAsyncEnumerable<JsonRecord> ReadAsync(Stream stream, int limit, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var window = new ByteWindow(stream, limit + 1);
        var scan = new JsonScan();
        while (true)
        {
            var step = scan.Next(window.Data);
            switch (step)
            {
                case JsonStep.Record:
                    yield return new JsonRecord(++scan.Number, scan.StartLine, window.Data[scan.Start..scan.At].ToArray(), TooLong: false);
                    Release(scan.At);
                    break;
                case JsonStep.SkippedRecord:
                    yield return new JsonRecord(++scan.Number, scan.StartLine, default, TooLong: true);
                    Release(scan.At);
                    break;
                case JsonStep.More when !scan.InRecord || scan.Skipping:
                    Release(scan.At);
                    if (!await window.ReadMoreAsync(cancellationToken)) goto case JsonStep.End;
                    break;
                case JsonStep.More when window.IsFull:
                    scan.Skipping = true;
                    Release(scan.At);
                    break;
                case JsonStep.More:
                    if (!await window.ReadMoreAsync(cancellationToken)) goto case JsonStep.End;
                    break;
                case JsonStep.End:
                    // One that is cut off is given as it is: its reader says where it breaks off.
                    if (scan.InRecord) yield return new JsonRecord(++scan.Number, scan.StartLine, window.Data[Math.Min(scan.Start, window.Data.Length)..].ToArray(), scan.Skipping);
                    yield break;
            }
        }

        void Release(int count)
        {
            window.Consume(count);
            scan.Rebase(count);
        }
    }
}
