using System.Globalization;
using System.Runtime.CompilerServices;

using NewsArchive.Archive.Importing.Files.Records;

namespace NewsArchive.Archive.Importing.Files.Warc;

/// <summary>Cuts a web archive (ISO 28500, WARC 1.0 and 1.1) into its records, without holding more than one.</summary>
/// <remarks>
/// A record whose length is wrong is refused, and reading goes on at the next line that begins a record: behind the place
/// where it should have ended, or inside of what it claimed for itself.
/// </remarks>
internal static class WarcRecords
{
    private const int LongestHead = 64 * 1024;

    /// <summary>Of a record that is too long, so much is looked at, to tell whether it is a page.</summary>
    private const int Beginning = 16 * 1024;

    private static readonly byte[] Version = "WARC/"u8.ToArray();
    private static readonly byte[] NextRecord = "\nWARC/"u8.ToArray();

    /// <param name="stream">The archive, unpacked.</param>
    /// <param name="limit">Bytes the block of a record may have.</param>
    public static async IAsyncEnumerable<WarcRecord> ReadAsync(Stream stream, int limit, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Room for a head, the block, and the version of the next record, which shows that the length was right.
        var window = new ByteWindow(stream, LongestHead + limit + 64);
        for (var number = 1L; await FindStartAsync(window, cancellationToken) is { } passedOver; number++)
        {
            if (passedOver > 0) yield return new WarcRecord(number++, null, default) { Fault = Invariant($"{passedOver} bytes before this record belong to none and were passed over.") };
            yield return await ReadRecordAsync(window, number, limit, cancellationToken);
        }
    }

    /// <summary>Goes to where the next record starts.</summary>
    /// <returns>How many bytes were passed over that are no line ends; null at the end of the input.</returns>
    /// <exception cref="InvalidDataException">What is left is no record.</exception>
    private static async ValueTask<long?> FindStartAsync(ByteWindow window, CancellationToken cancellationToken)
    {
        var passed = 0L;
        while (await window.ReadAtLeastAsync(Version.Length, cancellationToken))
        {
            if (window.Data[0] is (byte)'\r' or (byte)'\n')
            {
                window.Consume(1);
                continue;
            }

            if (window.Data.StartsWith(Version)) return passed;
            var next = window.Data.IndexOf(NextRecord);
            var step = next >= 0 ? next + 1 : Math.Max(1, window.Data.Length - NextRecord.Length);
            window.Consume(step);
            passed += step;
        }

        passed += window.Data.Trim("\r\n \0"u8).Length;
        window.Consume(window.Data.Length);
        return passed == 0 ? null : throw new InvalidDataException(Invariant($"The last {passed} bytes are no record."));
    }

    private static async ValueTask<WarcRecord> ReadRecordAsync(ByteWindow window, long number, int limit, CancellationToken cancellationToken)
    {
        int start, headLength;
        while ((start = WarcHead.EndOf(window.Data, out headLength)) < 0)
        {
            if (window.Data.Length > LongestHead || !await window.ReadMoreAsync(cancellationToken))
            {
                window.Consume(Math.Min(window.Data.Length, Version.Length));
                return new WarcRecord(number, null, default) { Fault = "The head of the record has no end." };
            }
        }

        var head = WarcHead.Parse(window.Data[..headLength]);
        window.Consume(start);
        if (head.ContentLength is not { } length) return new WarcRecord(number, head, default) { Fault = "The record has no Content-Length, so that nobody knows where it ends." };
        return length > limit
            ? await SkipAsync(window, number, head, length, cancellationToken)
            : await ReadBlockAsync(window, number, head, (int)length, cancellationToken);
    }

    private static async ValueTask<WarcRecord> ReadBlockAsync(ByteWindow window, long number, WarcHead head, int length, CancellationToken cancellationToken)
    {
        // Two line ends follow a block, and then the end or the next record.
        await window.ReadAtLeastAsync(length + 4 + Version.Length, cancellationToken);
        if (window.Data.Length < length)
        {
            // The last one, cut off; or one that claims what belongs to the records behind it.
            var missing = length - window.Data.Length;
            window.Consume(window.Data.IndexOf(NextRecord) is var inside and >= 0 ? inside + 1 : window.Data.Length);
            return new WarcRecord(number, head, default) { Fault = Invariant($"The record is cut off: {missing} of its {length} bytes are missing.") };
        }

        var rest = window.Data[length..].TrimStart("\r\n"u8);
        if (rest.IsEmpty || rest.StartsWith(Version) || Version.AsSpan().StartsWith(rest))
        {
            var block = window.Data[..length].ToArray();
            window.Consume(length);
            return new WarcRecord(number, head, block);
        }

        // Too long: the next record begins within the block. Too short: it begins somewhere behind.
        var next = window.Data.IndexOf(NextRecord);
        window.Consume(next >= 0 ? next + 1 : length);
        return new WarcRecord(number, head, default) { Fault = Invariant($"The record does not end where its Content-Length of {length} says.") };
    }

    private static async ValueTask<WarcRecord> SkipAsync(ByteWindow window, long number, WarcHead head, long length, CancellationToken cancellationToken)
    {
        await window.ReadAtLeastAsync(Beginning, cancellationToken);
        var beginning = window.Data[..(int)Math.Min(Math.Min(Beginning, length), window.Data.Length)].ToArray();
        await window.SkipAsync(length, cancellationToken);
        return new WarcRecord(number, head, beginning) { TooLong = true };
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
