using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

using NewsArchive.Api.Access;
using NewsArchive.Api.Web.Articles;
using NewsArchive.Api.Web.Reading;
using NewsArchive.Archive;
using NewsArchive.Archive.Access;
using NewsArchive.Archive.Model;

namespace NewsArchive.Api.Web.Pages.Articles;

/// <summary>How an article was read: its original in pieces, beside what was made of it.</summary>
[RequireScope(Scope.Read)]
internal sealed class ReadingPageModel(IArticleArchive archive) : PageModel
{
    public ArchivedArticle Archived { get; private set; } = null!;

    public ReadingView View { get; private set; } = null!;

    public string? Heading => DisplayTitle.Of(Archived.Content);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await archive.FindAsync(id, cancellationToken) is not { } article) return NotFound();
        if (await archive.ReadOriginalAsync(id, article.Revision, cancellationToken) is not { } original) return NotFound();
        Archived = article;
        View = ReadingView.Of(article.Content, OriginalText.Of(original));
        return Page();
    }
}
