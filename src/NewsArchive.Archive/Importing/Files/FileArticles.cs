using System.Runtime.CompilerServices;

using NewsArchive.Archive.Importing.Files.Items;

using ZstdSharp;

namespace NewsArchive.Archive.Importing.Files;

/// <summary>Reads files one article at a time. What cannot be read is an item too, so that the rest goes on.</summary>
/// <remarks>Memory is bounded by one article, whatever the files' size. For one reading at a time.</remarks>
public sealed class FileArticles(FileReading how)
{
    private long _bytesRead;

    /// <summary>Bytes of files read so far, as they lie on disk.</summary>
    public long BytesRead => Interlocked.Read(ref _bytesRead);

    /// <summary>The articles of the files, in their order.</summary>
    /// <param name="files">The files; they are opened one by one.</param>
    /// <param name="after">Goes on behind this position; null from the start. Where its file is not among them, from the start too.</param>
    public async IAsyncEnumerable<FileItem> ReadAsync(
        IReadOnlyCollection<ImportFile> files, FilePosition? after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var passing = after is not null && files.Any(file => file.Path == after.File);
        foreach (var file in files)
        {
            var before = BytesRead;
            passing = passing && file.Path != after!.File;
            if (!passing)
            {
                var done = file.Path == after?.File ? after : new FilePosition(file.Path, 0, 0);
                var items = GuardAsync(ReadFileAsync(file, done, before, cancellationToken), file.Label, done, position => position.EndOfFile, cancellationToken);
                await foreach (var item in items) yield return item;
            }

            Interlocked.Exchange(ref _bytesRead, before + file.Length);
        }
    }

    /// <summary>Makes an item of what breaks the reading of a file or entry; nothing more is read of it then.</summary>
    internal static async IAsyncEnumerable<FileItem> GuardAsync(
        IAsyncEnumerable<FileItem> items, string label, FilePosition position, Func<FilePosition, FilePosition> end, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var reading = items.GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            FileItem item;
            var broken = false;
            try
            {
                if (!await reading.MoveNextAsync()) yield break;
                item = reading.Current;
                position = item.Position;
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException or ZstdException or NotSupportedException)
            {
                broken = true;
                var where = position.Record is > 0 and < FilePosition.Whole ? FormattableString.Invariant($" (behind record {position.Record}; nothing more is read of it)") : "";
                item = new FaultyItem(label, end(position), new SubmissionFault(FaultKind.InvalidFields, failure.Message + where));
            }

            yield return item;
            if (broken) yield break;
        }
    }

    private async IAsyncEnumerable<FileItem> ReadFileAsync(ImportFile file, FilePosition done, long before, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (done == done.EndOfFile) yield break;
        await using var stream = file.Open(file.Path);
        await using var counted = new CountingStream(stream);
        var items = file.Format == FileFormat.Zip
            ? ZipArticles.ReadAsync(stream, file.Label, how, done, cancellationToken)
            : ContentArticles.ReadAsync(counted, new ContentSource(file.Path, file.Label, done, file.Format), how, cancellationToken);
        await foreach (var item in items)
        {
            Interlocked.Exchange(ref _bytesRead, before + (stream.CanSeek ? stream.Position : counted.Count));
            yield return item;
        }
    }
}
