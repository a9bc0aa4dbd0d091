using NewsArchive.Archive;
using NewsArchive.Archive.Importing;
using NewsArchive.Archive.Model;

namespace NewsArchive.Api.Web.Adding;

/// <summary>Archives files that somebody sent from the page, an article each.</summary>
internal sealed class FileIntake(SubmissionReader reader, IArticleArchive archive)
{
    /// <summary>What a person drags at once; more is a matter for `newsarchive import`.</summary>
    public const int MostFiles = 100;

    public async Task<IReadOnlyList<FileOutcome>> TakeAsync(IReadOnlyList<IFormFile> files, CancellationToken cancellationToken)
    {
        var outcomes = new List<FileOutcome>(files.Count);
        foreach (var file in files) outcomes.Add(await TakeAsync(file, cancellationToken));
        return outcomes;
    }

    private async Task<FileOutcome> TakeAsync(IFormFile file, CancellationToken cancellationToken)
    {
        // Some browsers send the whole path.
        var name = Path.GetFileName(file.FileName);
        if (KindOf(name) is not { } kind) return new FileOutcome(name, null, null, IsOtherType: true);
        if (file.Length > reader.Limits.MaxArticleBytes) return new FileOutcome(name, null, reader.TooLarge());
        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellationToken);
        // Which character set a page is in, it says itself; a text is UTF-8 or says so with its first bytes.
        var mediaType = kind == ContentKind.Html ? MediaTypes.Html : MediaTypes.Text;
        var document = new IncomingDocument(content.ToArray(), kind, null, mediaType, $"web:{name}");
        var submission = reader.Read(document, new ArticleInput());
        if (!submission.Ok) return new FileOutcome(name, null, submission.Fault);
        if (SubmissionReader.FaultForArchiving(submission.Value) is { } fault) return new FileOutcome(name, null, fault);
        var result = await archive.IngestAsync(submission.Value, cancellationToken);
        return result.Refusal is { } refusal ? new FileOutcome(name, null, new SubmissionFault(FaultKind.InvalidFields, refusal)) : new FileOutcome(name, result, null);
    }

    private static ContentKind? KindOf(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".txt" => ContentKind.Text,
        ".html" or ".htm" => ContentKind.Html,
        _ => null,
    };
}

/// <summary>What became of a file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Result">The article it became; null where it was not taken.</param>
/// <param name="Fault">Why it was not taken.</param>
/// <param name="IsOtherType">Whether it is of a type that is not taken here.</param>
internal sealed record FileOutcome(string Name, IngestResult? Result, SubmissionFault? Fault, bool IsOtherType = false);
