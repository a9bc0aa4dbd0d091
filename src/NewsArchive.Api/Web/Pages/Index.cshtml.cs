using Microsoft.AspNetCore.Mvc.RazorPages;

using NewsArchive.Api.Access;
using NewsArchive.Archive;
using NewsArchive.Archive.Access;
using NewsArchive.Archive.Model;

namespace NewsArchive.Api.Web.Pages;

/// <summary>Search, and the latest articles where nothing is searched for.</summary>
[RequireScope(Scope.Read)]
internal sealed class IndexModel(IArticleArchive archive) : PageModel
{
    private const int PageLength = 20;

    public ArticlePage Articles { get; private set; } = null!;

    public async Task OnGetAsync(string? cursor, CancellationToken cancellationToken)
    {
        var after = ArticleCursor.TryParse(cursor, out var place) ? place : null;
        Articles = await archive.ListAsync(new ArticleQuery { Limit = PageLength, After = after }, cancellationToken);
    }
}
