using NewsArchive.Api.Limits;
using NewsArchive.Archive;
using NewsArchive.Archive.Importing;
using NewsArchive.Archive.Importing.Files;
using NewsArchive.Archive.Importing.Files.Items;
using NewsArchive.Archive.Model;

namespace NewsArchive.Api.Web.Adding;

/// <summary>Archives files that somebody sent from the page: whatever `newsarchive import` reads, but not as many.</summary>
internal sealed class FileIntake(SubmissionReader reader, ParseGate gate, IArticleArchive archive)
{
    /// <summary>What a person drags at once; more is a matter for `newsarchive import`.</summary>
    public const int MostFiles = 100;

    /// <summary>Of a table or a zip file no more is taken at once: a page is waited for.</summary>
    public const int MostArticles = 500;

    /// <summary>What the file chooser offers.</summary>
    public const string Accepted = ".txt,.html,.htm,.json,.ndjson,.jsonl,.csv,.tsv,.warc,.zip,.gz,.zst";

    /// <returns>What became of each article, in order; of a file that is not taken, that.</returns>
    public async Task<FileIntakeReport> TakeAsync(IReadOnlyList<IFormFile> files, CancellationToken cancellationToken)
    {
        var outcomes = new List<FileOutcome>();
        foreach (var file in files)
        {
            // Some browsers send the whole path.
            var name = Path.GetFileName(file.FileName);
            var format = FileFormats.OfName(name);
            if (format == FileFormat.Auto)
            {
                outcomes.Add(new FileOutcome(name, null, null, IsOtherType: true));
                continue;
            }

            var how = new FileReading(reader.Limits);
            var opened = new ImportFile(name, name, format) { Open = _ => file.OpenReadStream() };
            await foreach (var item in new FileArticles(how).ReadAsync([opened], after: null, cancellationToken))
            {
                if (outcomes.Count >= MostArticles) return new FileIntakeReport(outcomes, StoppedIn: name);
                outcomes.Add(await TakeAsync(item, how.Defaults, cancellationToken));
            }
        }

        return new FileIntakeReport(outcomes, StoppedIn: null);
    }

    private async Task<FileOutcome> TakeAsync(FileItem item, ArticleInput defaults, CancellationToken cancellationToken)
    {
        var read = await ReadAsync(item, defaults, cancellationToken);
        if (!read.Submission.Ok) return new FileOutcome(read.Label, null, read.Submission.Fault);
        if (SubmissionReader.FaultForArchiving(read.Submission.Value) is { } fault) return new FileOutcome(read.Label, null, fault);
        var result = await archive.IngestAsync(read.Submission.Value, cancellationToken);
        return result.Refusal is { } refusal ? new FileOutcome(read.Label, null, new SubmissionFault(FaultKind.InvalidFields, refusal)) : new FileOutcome(read.Label, result, null);
    }

    private async Task<ReadItem> ReadAsync(FileItem item, ArticleInput defaults, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        return item.Read(reader, defaults);
    }
}

/// <summary>What became of files.</summary>
/// <param name="Outcomes">Article by article.</param>
/// <param name="StoppedIn">The file in which the limit was reached; what follows was not taken. Null where all was.</param>
internal sealed record FileIntakeReport(IReadOnlyList<FileOutcome> Outcomes, string? StoppedIn);

/// <summary>What became of an article of a file.</summary>
/// <param name="Name">The file, and where in it.</param>
/// <param name="Result">The article it became; null where it was not taken.</param>
/// <param name="Fault">Why it was not taken.</param>
/// <param name="IsOtherType">Whether it is of a type that is not taken here.</param>
internal sealed record FileOutcome(string Name, IngestResult? Result, SubmissionFault? Fault, bool IsOtherType = false);
