using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace NewsArchive.Archive.Importing;

/// <param name="Number">From 1; blank lines count too.</param>
/// <param name="Content">The line without its end; empty where it is too long.</param>
/// <param name="TooLong">The line was over the limit and has been passed over.</param>
public sealed record NdjsonLine(long Number, ReadOnlyMemory<byte> Content, bool TooLong);

/// <summary>Reads newline-delimited JSON as it arrives, without ever holding more than one line.</summary>
public static class NdjsonLines
{
    /// <summary>
    /// The lines that are not blank. Lines end with LF or CRLF, the last one also with the input; blank lines are
    /// passed over but counted. A line over the limit is not kept in memory: it is passed over and reported.
    /// </summary>
    /// <param name="reader">The input; it is read to its end but not completed.</param>
    /// <param name="limit">Bytes a line may have.</param>
    public static async IAsyncEnumerable<NdjsonLine> ReadAsync(
        PipeReader reader, int limit, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        long number = 1;
        var tooLong = false;
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            var buffer = read.Buffer;
            while (buffer.PositionOf((byte)'\n') is { } end)
            {
                if (LineOf(number, buffer.Slice(0, end), limit, tooLong) is { } line) yield return line;
                buffer = buffer.Slice(buffer.GetPosition(1, end));
                number++;
                tooLong = false;
            }

            if (read.IsCompleted)
            {
                if (LineOf(number, buffer, limit, tooLong) is { } last) yield return last;
                reader.AdvanceTo(buffer.End);
                yield break;
            }

            // What is over the limit already is let go, so that a line without end takes no memory.
            if (buffer.Length > limit + 1) (tooLong, buffer) = (true, buffer.Slice(buffer.End));
            reader.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    private static NdjsonLine? LineOf(long number, ReadOnlySequence<byte> bytes, int limit, bool tooLong)
    {
        if (tooLong || bytes.Length > limit + 1) return new NdjsonLine(number, default, TooLong: true);
        var content = bytes.ToArray().AsMemory();
        if (number == 1 && content.Span is [0xEF, 0xBB, 0xBF, ..]) content = content[3..];
        if (content.Span is [.., (byte)'\r']) content = content[..^1];
        if (content.Length > limit) return new NdjsonLine(number, default, TooLong: true);
        return content.Span.IndexOfAnyExcept(" \t\r"u8) < 0 ? null : new NdjsonLine(number, content, TooLong: false);
    }
}
