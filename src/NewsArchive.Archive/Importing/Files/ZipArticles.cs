using System.IO.Compression;
using System.Runtime.CompilerServices;

using NewsArchive.Archive.Importing.Files.Items;

namespace NewsArchive.Archive.Importing.Files;

/// <summary>Reads the files within a zip file.</summary>
internal static class ZipArticles
{
    /// <param name="stream">The zip file.</param>
    /// <param name="label">How messages call it.</param>
    /// <param name="how">How files are read.</param>
    /// <param name="done">What is done of it.</param>
    public static async IAsyncEnumerable<FileItem> ReadAsync(
        Stream stream, string label, FileReading how, FilePosition done, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!stream.CanSeek) throw new InvalidDataException("A zip file has to be a file: its list of contents stands at its end.");
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
        foreach (var entry in ZipEntries.List(zip).Where(entry => entry.Number >= done.Entry))
        {
            var name = $"{label}!{entry.Name}";
            var position = entry.Number == done.Entry ? done : done with { Entry = entry.Number, Record = 0 };
            if (position.Record == FilePosition.Whole) continue;
            if (entry.Open is null)
            {
                yield return new FaultyItem(name, position.EndOfEntry, new SubmissionFault(FaultKind.InvalidFields, entry.Refusal!));
                continue;
            }

            await foreach (var item in FileArticles.GuardAsync(ReadEntryAsync(entry, name, position, how, cancellationToken), name, position, at => at.EndOfEntry, cancellationToken))
                yield return item;
        }
    }

    private static async IAsyncEnumerable<FileItem> ReadEntryAsync(
        ZipEntry entry, string label, FilePosition position, FileReading how, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var content = entry.Open!();
        var source = new ContentSource(entry.Name, label, position, FileFormats.OfName(entry.Name));
        await foreach (var item in ContentArticles.ReadAsync(content, source, how, cancellationToken)) yield return item;
    }
}
