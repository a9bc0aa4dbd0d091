using System.Globalization;

using NewsArchive.Archive.Exporting.Formats;
using NewsArchive.Archive.Model;

namespace NewsArchive.Archive.Storage.Exporting;

/// <summary>An export to a file or a folder, which goes on where it was broken off.</summary>
internal sealed class FileExport(ExportReader reader, TimeProvider clock, string path, IProgress<long>? progress)
{
    /// <summary>A Parquet file is whole only with its end: it comes in parts, and the last part is made anew.</summary>
    private const int ArticlesInPart = 50_000;

    public async Task<long> RunAsync(ExportFormat format, ExportQuery query, bool resume, CancellationToken cancellationToken)
    {
        var note = await OpenAsync(format, query, resume, cancellationToken);
        var count = format switch
        {
            ExportFormat.Parquet => await RunPartsAsync(note, cancellationToken),
            ExportFormat.Text => await RunStepsAsync(note, null, new ArticleSteps(reader, note.Query, new TextFolderFormat(new DirectoryInfo(path))), cancellationToken),
            _ => await RunFileAsync(note, cancellationToken),
        };
        File.Delete(ExportNote.PathOf(path));
        return count;
    }

    private async Task<ExportNote> OpenAsync(ExportFormat format, ExportQuery query, bool resume, CancellationToken cancellationToken)
    {
        var left = await ExportNote.ReadAsync(path, cancellationToken);
        if (resume && left is not null)
        {
            return left.Format == format && left.Query == query
                ? left
                : throw new ArchiveExportException($"The export at {path} was begun with another format or filter: give the same, or remove it.");
        }

        if (File.Exists(path) || (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any()))
            throw new ArchiveExportException($"There is something at {path} already{(left is null ? "" : ", an export that was broken off: go on with it (--resume)")}, or name another place.");
        var heads = await reader.ReadHeadsAsync(cancellationToken);
        return new ExportNote(format, query, clock.GetUtcNow(), ExportPlace.Start, 0, 0, 0, [.. heads.Select(RecordMapping.ToHead)]);
    }

    private async Task<long> RunFileAsync(ExportNote note, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read, 1 << 16);
        file.SetLength(note.Length);
        file.Position = note.Length;
        await using var steps = ExportSteps.Open(reader, note.Format, note.Query, file, note.StartedAt, note.Heads);
        return await RunStepsAsync(note, file, steps, cancellationToken);
    }

    private async Task<long> RunStepsAsync(ExportNote note, FileStream? file, IExportSteps steps, CancellationToken cancellationToken)
    {
        await using var _ = steps;
        if (note.Count == 0 && note.Length == 0) await steps.BeginAsync(cancellationToken);
        await SaveAsync();
        while (await steps.NextAsync(note.After, cancellationToken) is { } step)
        {
            note = note with { After = step.Last, Count = note.Count + step.Count };
            await SaveAsync();
            progress?.Report(note.Count);
        }

        await steps.EndAsync(cancellationToken);
        if (file is not null) await file.FlushAsync(cancellationToken);
        return note.Count;

        // The file before the note that tells of it.
        async Task SaveAsync()
        {
            if (file is not null) await file.FlushAsync(cancellationToken);
            note = note with { Length = file?.Position ?? 0 };
            await note.WriteAsync(path, cancellationToken);
        }
    }

    private async Task<long> RunPartsAsync(ExportNote note, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(path);
        await note.WriteAsync(path, cancellationToken);
        while (true)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"articles-{note.Part + 1:D5}.parquet");
            var (after, count) = await WritePartAsync(Path.Combine(path, name), note, cancellationToken);
            if (count == 0 && note.Part > 0)
            {
                File.Delete(Path.Combine(path, name));
                return note.Count;
            }

            note = note with { After = after, Count = note.Count + count, Part = note.Part + 1 };
            await note.WriteAsync(path, cancellationToken);
            if (count < ArticlesInPart) return note.Count;
        }
    }

    private async Task<(ExportPlace After, int Count)> WritePartAsync(string file, ExportNote note, CancellationToken cancellationToken)
    {
        await using var output = new FileStream(file, FileMode.Create, FileAccess.ReadWrite, FileShare.Read, 1 << 16);
        await using var steps = new ArticleSteps(reader, note.Query, new ParquetFormat(output));
        await steps.BeginAsync(cancellationToken);
        var (after, count) = (note.After, 0);
        while (count < ArticlesInPart && await steps.NextAsync(after, cancellationToken) is { } step)
        {
            (after, count) = (step.Last, count + step.Count);
            progress?.Report(note.Count + count);
        }

        await steps.EndAsync(cancellationToken);
        return (after, count);
    }
}
