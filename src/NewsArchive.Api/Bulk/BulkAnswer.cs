using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Threading.Channels;

using NewsArchive.Api.Resources;

namespace NewsArchive.Api.Bulk;

/// <summary>Writes result lines while the request is still being read.</summary>
internal static class BulkAnswer
{
    /// <summary>
    /// Many HTTP clients do not read before they have sent all. If the import waited for them, both sides would wait
    /// for each other; so this many results, some 200 bytes each, may wait instead. A client that sends more lines in
    /// one request has to read while it sends.
    /// </summary>
    private const int WaitingResults = 100_000;

    private const int FlushBytes = 32 * 1024;

    /// <summary>Writes each result as soon as it is there.</summary>
    /// <param name="lines">The results. Where this throws before the first one, nothing has been written.</param>
    /// <param name="output">Where to.</param>
    /// <param name="type">How a line is written.</param>
    /// <param name="begin">Called once, before anything is written.</param>
    public static async Task WriteAsync(
        IAsyncEnumerable<BulkLine> lines, PipeWriter output, JsonTypeInfo<BulkLine> type, Action begin, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var queue = Channel.CreateBounded<BulkLine>(new BoundedChannelOptions(WaitingResults) { SingleReader = true, SingleWriter = true });
        var pumping = PumpAsync(lines, queue.Writer, stop.Token);
        try
        {
            // Throws what the import threw, if it did so at once; then the answer can still be a problem.
            await queue.Reader.WaitToReadAsync(cancellationToken);
            begin();
            while (await queue.Reader.WaitToReadAsync(cancellationToken))
            {
                while (queue.Reader.TryRead(out var line))
                {
                    output.Write(JsonSerializer.SerializeToUtf8Bytes(line, type));
                    output.Write("\n"u8);
                    if (output.UnflushedBytes > FlushBytes) await output.FlushAsync(cancellationToken);
                }

                await output.FlushAsync(cancellationToken);
            }
        }
        finally
        {
            await stop.CancelAsync();
            // Its failure has come through the queue; it only has to have ended before the request does.
            await pumping.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task PumpAsync(IAsyncEnumerable<BulkLine> lines, ChannelWriter<BulkLine> queue, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var line in lines.WithCancellation(cancellationToken)) await queue.WriteAsync(line, cancellationToken);
            queue.Complete();
        }
        catch (Exception failure)
        {
            queue.Complete(failure);
        }
    }
}
