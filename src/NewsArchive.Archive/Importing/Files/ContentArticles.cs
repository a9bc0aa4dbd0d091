using System.IO.Pipelines;
using System.Runtime.CompilerServices;

using NewsArchive.Archive.Importing.Files.Fields;
using NewsArchive.Archive.Importing.Files.Items;
using NewsArchive.Archive.Importing.Files.Records;
using NewsArchive.Archive.Importing.Files.Tables;
using NewsArchive.Archive.Importing.Files.Warc;

namespace NewsArchive.Archive.Importing.Files;

/// <summary>Reads the articles of one content, by its format.</summary>
internal static class ContentArticles
{
    /// <param name="content">As it lies there, packed or not.</param>
    /// <param name="source">What is known of it.</param>
    /// <param name="how">How files are read.</param>
    public static async IAsyncEnumerable<FileItem> ReadAsync(
        Stream content, ContentSource source, FileReading how, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // What could not be read of it is told once, also where somebody goes on behind it.
        if (source.Done == source.Done.EndOfEntry) yield break;
        await using var unpacked = Packing.Unpack(content, source.Name);
        var (start, stream) = await PeekedStream.PeekAsync(unpacked, FileFormats.SniffLength, cancellationToken);
        var format = source.Format == FileFormat.Auto ? FileFormats.OfContent(start.Span) : source.Format;
        if (format is FileFormat.Json or FileFormat.Ndjson or FileFormat.Csv) stream = Utf8Text.Open(stream, start, how.Charset);
        var items = format switch
        {
            FileFormat.Ndjson => ReadLinesAsync(stream, source, how, cancellationToken),
            FileFormat.Json => ReadObjectsAsync(stream, source, how, cancellationToken),
            FileFormat.Csv => ReadRowsAsync(stream, source, how, cancellationToken),
            FileFormat.Warc => ReadPagesAsync(stream, source, how, cancellationToken),
            FileFormat.Zip => throw new InvalidDataException("It is a zip file without the ending .zip; rename it."),
            _ => ReadDocumentAsync(stream, source, format, how, cancellationToken),
        };
        await foreach (var item in items) yield return item;
    }

    private static async IAsyncEnumerable<FileItem> ReadDocumentAsync(
        Stream stream, ContentSource source, FileFormat format, FileReading how, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (source.Done.Record > 0) yield break;
        var window = new ByteWindow(stream, how.Limits.MaxArticleBytes + 1);
        while (await window.ReadMoreAsync(cancellationToken))
        {
        }

        var position = source.Done.EndOfEntry;
        yield return window.IsFull
            ? FaultyItem.TooLarge(source.Label, position, how.Limits)
            : new DocumentItem(source.Label, position, window.Data.ToArray(), FileFormats.KindOf(format)) { File = Path.GetFileName(source.Name), Charset = how.Charset };
    }

    private static async IAsyncEnumerable<FileItem> ReadLinesAsync(
        Stream stream, ContentSource source, FileReading how, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reader = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: 64 * 1024, leaveOpen: true));
        await foreach (var line in NdjsonLines.ReadAsync(reader, how.Limits.MaxJsonBytes, cancellationToken))
        {
            if (line.Number <= source.Done.Record) continue;
            var label = FormattableString.Invariant($"{source.Label}:{line.Number}");
            yield return line.TooLong
                ? FaultyItem.TooLarge(label, source.At(line.Number), how.Limits)
                : new JsonItem(label, source.At(line.Number), line.Content, line.Number, how.Map);
        }
    }

    private static async IAsyncEnumerable<FileItem> ReadObjectsAsync(
        Stream stream, ContentSource source, FileReading how, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        JsonItem? alone = null;
        await foreach (var record in JsonRecords.ReadAsync(stream, how.Limits.MaxJsonBytes, cancellationToken))
        {
            // The first is held back: a file with one object is called by its name.
            if (alone is not null) yield return alone;
            alone = null;
            if (record.Number <= source.Done.Record) continue;
            var label = FormattableString.Invariant($"{source.Label}#{record.Number}");
            if (record.TooLong) yield return FaultyItem.TooLarge(label, source.At(record.Number), how.Limits);
            else alone = new JsonItem(record.Number == 1 ? source.Label : label, source.At(record.Number), record.Content, record.Line, how.Map);
        }

        if (alone is not null) yield return alone;
    }

    private static async IAsyncEnumerable<FileItem> ReadRowsAsync(
        Stream stream, ContentSource source, FileReading how, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var window = new ByteWindow(stream, how.Limits.MaxJsonBytes);
        var delimiter = await TableDelimiter.FindAsync(window, cancellationToken);
        TableColumns? columns = null;
        await foreach (var row in TableRecords.ReadAsync(window, delimiter, cancellationToken))
        {
            var position = source.At(row.Number);
            if (columns is null)
            {
                var read = row.TooLong ? new SubmissionFault(FaultKind.TooLarge, "The first row, which names the columns, is too long.") : TableColumns.Read(row.Content.Span, delimiter, how.Map);
                if (!read.Ok) yield return new FaultyItem(source.Label, source.Done.EndOfEntry, read.Fault);
                if (!read.Ok) yield break;
                columns = read.Value;
                continue;
            }

            if (row.Number <= source.Done.Record) continue;
            var label = FormattableString.Invariant($"{source.Label}:{row.Line}");
            yield return row.TooLong ? FaultyItem.TooLarge(label, position, how.Limits) : new TableItem(label, position, row.Content, columns);
        }
    }

    private static async IAsyncEnumerable<FileItem> ReadPagesAsync(
        Stream stream, ContentSource source, FileReading how, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // A page may have more bytes on the line than unpacked: chunks and a head.
        await foreach (var record in WarcRecords.ReadAsync(stream, how.Limits.MaxJsonBytes, cancellationToken))
        {
            if (record.Number <= source.Done.Record) continue;
            if (WarcPage.Read(record, FormattableString.Invariant($"{source.Label}#{record.Number}"), source.At(record.Number), how.Limits) is { } item) yield return item;
        }
    }
}
