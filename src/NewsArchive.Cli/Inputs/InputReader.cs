using System.IO.Compression;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

using NewsArchive.Archive.Importing;

namespace NewsArchive.Cli.Inputs;

/// <summary>Reads inputs one article at a time. What cannot be read is an item too, so that the rest goes on.</summary>
internal sealed class InputReader(ImportLimits limits)
{
    private long _bytesRead;

    /// <summary>Bytes of files read so far, as they lie on disk.</summary>
    public long BytesRead => Interlocked.Read(ref _bytesRead);

    public async IAsyncEnumerable<InputItem> ReadAsync(
        IEnumerable<InputFile> files, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var file in files)
        {
            var before = BytesRead;
            await using var items = ReadFileAsync(file, cancellationToken).GetAsyncEnumerator(cancellationToken);
            while (true)
            {
                InputItem item;
                try
                {
                    if (!await items.MoveNextAsync()) break;
                    item = items.Current;
                }
                catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
                {
                    item = new FaultyItem(file.Label, new SubmissionFault(FaultKind.InvalidFields, failure.Message));
                }

                yield return item;
            }

            Interlocked.Exchange(ref _bytesRead, before + file.Length);
        }
    }

    private async IAsyncEnumerable<InputItem> ReadFileAsync(InputFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var raw = file.Path == InputFile.StandardInput ? Console.OpenStandardInput() : File.OpenRead(file.Path);
        await using var content = file.Path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(raw, CompressionMode.Decompress) : raw;
        var reader = PipeReader.Create(content, new StreamPipeReaderOptions(bufferSize: 64 * 1024, leaveOpen: true));
        var format = file.Format == InputFormat.Auto ? await SniffAsync(reader, cancellationToken) : file.Format;
        if (format != InputFormat.Ndjson)
        {
            yield return await ReadWholeAsync(file, format, reader, cancellationToken);
            yield break;
        }

        var before = BytesRead;
        await foreach (var line in NdjsonLines.ReadAsync(reader, limits.MaxJsonBytes, cancellationToken))
        {
            if (raw is FileStream { CanSeek: true } stream) Interlocked.Exchange(ref _bytesRead, before + stream.Position);
            var label = $"{file.Label}:{line.Number}";
            yield return line.TooLong ? TooLarge(label) : new JsonItem(label, line.Content, line.Number);
        }
    }

    private static async Task<InputFormat> SniffAsync(PipeReader reader, CancellationToken cancellationToken)
    {
        var start = await reader.ReadAtLeastAsync(InputFormats.SniffLength, cancellationToken);
        var format = InputFormats.OfContent(System.Buffers.BuffersExtensions.ToArray(start.Buffer));
        reader.AdvanceTo(start.Buffer.Start);
        return format;
    }

    private async Task<InputItem> ReadWholeAsync(InputFile file, InputFormat format, PipeReader reader, CancellationToken cancellationToken)
    {
        var limit = format == InputFormat.Json ? limits.MaxJsonBytes : limits.MaxArticleBytes;
        var read = await reader.ReadAtLeastAsync(limit + 1, cancellationToken);
        if (read.Buffer.Length > limit) return TooLarge(file.Label);
        var content = System.Buffers.BuffersExtensions.ToArray(read.Buffer);
        return format == InputFormat.Json
            ? new JsonItem(file.Label, content, 1)
            : new DocumentItem(file.Label, Path.GetFileName(file.Path), content, InputFormats.KindOf(format));
    }

    private FaultyItem TooLarge(string label) =>
        new(label, new SubmissionFault(FaultKind.TooLarge, $"An article may have at most {limits.MaxArticleBytes} bytes."));
}
