using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

using NewsArchive.Api.Access;
using NewsArchive.Api.Limits;
using NewsArchive.Api.Logging;
using NewsArchive.Api.Web.Access;
using NewsArchive.Api.Web.Adding;
using NewsArchive.Api.Web.Reading;
using NewsArchive.Archive;
using NewsArchive.Archive.Access;
using NewsArchive.Archive.Importing;
using NewsArchive.Archive.Model;
using NewsArchive.Parsing;

namespace NewsArchive.Api.Web.Pages;

/// <summary>Paste an article, see what the parser makes of it, mend what it missed, save it.</summary>
[RequireScope(Scope.Read)]
internal sealed class AddModel(
    SubmissionReader reader, ParseGate gate, IArticleArchive archive, FileIntake files, PageAccess access, ILogger<AddModel> log) : PageModel
{
    private const string Origin = "web";

    [BindProperty]
    public ArticleForm Form { get; set; } = new();

    /// <summary>What was made of the text; null before there is one.</summary>
    public ReadingView? View { get; private set; }

    /// <summary>Why the text cannot be taken.</summary>
    public SubmissionFault? Fault { get; private set; }

    /// <summary>What became of the files that were sent.</summary>
    public FileIntakeReport? Files { get; private set; }

    /// <summary>Whether somebody wanted to save whose key is for reading only.</summary>
    public bool MayNotAdd { get; private set; }

    public bool TooManyFiles { get; private set; }

    public ParsedArticle? Article => View?.Article;

    /// <param name="url">Address of an article to add, as a bookmark may give it.</param>
    /// <param name="title">Its title.</param>
    /// <param name="example">Whether to begin with an example.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task OnGetAsync(string? url, string? title, bool example, CancellationToken cancellationToken)
    {
        Form = example ? ArticleForm.Example : new ArticleForm { Url = url, Title = title };
        if (example) await ReadAsync(cancellationToken);
    }

    public Task OnPostAsync(CancellationToken cancellationToken) => ReadAsync(cancellationToken);

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken cancellationToken)
    {
        if (await ReadAsync(cancellationToken) is not { } submission || !await MayAddAsync()) return Page();
        Fault = SubmissionReader.FaultForArchiving(submission);
        if (Fault is not null) return Page();
        var result = await archive.IngestAsync(submission, cancellationToken);
        if (result.Refusal is { } refusal)
        {
            Fault = new SubmissionFault(FaultKind.InvalidFields, refusal);
            return Page();
        }

        var (article, original) = (result.Article.Content, submission.Original);
        Log.Ingested(
            log, result.Article.Id, result.Outcome, result.Article.Revision, original.Origin, article.Publisher?.Id,
            article.Blocks.Count, article.Removed.Count, original.Content.Length);
        return Redirect($"/articles/{result.Article.Id}?outcome={result.Outcome.ToString().ToLowerInvariant()}");
    }

    public async Task OnPostFilesAsync(List<IFormFile> upload, CancellationToken cancellationToken)
    {
        if (!await MayAddAsync()) return;
        TooManyFiles = upload.Count > FileIntake.MostFiles;
        Files = TooManyFiles ? new FileIntakeReport([], null) : await files.TakeAsync(upload, cancellationToken);
    }

    private async Task<bool> MayAddAsync()
    {
        MayNotAdd = !await access.MayAsync(HttpContext, Scope.Ingest);
        if (MayNotAdd) Response.StatusCode = StatusCodes.Status403Forbidden;
        return !MayNotAdd;
    }

    private async Task<ArticleSubmission?> ReadAsync(CancellationToken cancellationToken)
    {
        // The form as a browser sends it when nothing was typed yet: no reason to scold.
        if (string.IsNullOrWhiteSpace(Form.Content)) return null;
        var submission = await ReadFormAsync(cancellationToken);
        if (!submission.Ok)
        {
            Fault = submission.Fault;
            return null;
        }

        View = ReadingView.Of(submission.Value.Article, OriginalText.Of(submission.Value.Original));
        return submission.Value;
    }

    /// <summary>In turn with everything else that is parsed, so that typing people do not crowd out senders.</summary>
    private async Task<Checked<ArticleSubmission>> ReadFormAsync(CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        return reader.Read(Form.ToInput(), Origin);
    }
}
