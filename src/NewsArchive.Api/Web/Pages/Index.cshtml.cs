using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

using NewsArchive.Api.Access;
using NewsArchive.Api.Web.Access;
using NewsArchive.Api.Web.Charts;
using NewsArchive.Api.Web.Searching;
using NewsArchive.Api.Web.Words;
using NewsArchive.Archive;
using NewsArchive.Archive.Access;
using NewsArchive.Archive.Model;

namespace NewsArchive.Api.Web.Pages;

/// <summary>Search, and the latest articles where nothing is searched for.</summary>
[RequireScope(Scope.Read)]
internal sealed class IndexModel(IArticleSearch search, IDuplicateFinder duplicates, PageAccess access, Speech speech) : PageModel
{
    private const int PageLength = 20;

    public SearchForm Form { get; private set; } = new();

    public SearchPage Found { get; private set; } = null!;

    /// <summary>Of the articles that do not stand alone: how many have their text.</summary>
    public IReadOnlyDictionary<Guid, ArticleCluster> Clusters { get; private set; } = new Dictionary<Guid, ArticleCluster>();

    public bool IsFirstPage { get; private set; }

    public BarChart? OverTime { get; private set; }

    /// <summary>Whether whoever looks may save the search.</summary>
    public bool MaySave { get; private set; }

    public async Task OnGetAsync([FromQuery] SearchForm form, CancellationToken cancellationToken)
    {
        Form = form;
        MaySave = !form.IsEmpty && await access.MayAsync(HttpContext, Scope.Admin);
        var request = form.ToRequest(PageLength);
        // A cursor of another search, or a damaged one, is no reason to show nothing.
        if (form.Cursor is { Length: > 0 } cursor && search.IsCursor(request, cursor)) request = request with { After = cursor };
        IsFirstPage = request.After is null;
        Found = await search.SearchAsync(request, cancellationToken);
        Clusters = await duplicates.FindClustersAsync([.. Found.Items.Select(item => item.Article.Id)], cancellationToken);
        // One text that many outlets print stands once, and says how many others have it.
        Found = Found with { Items = [.. Found.Items.DistinctBy(item => Clusters.TryGetValue(item.Article.Id, out var cluster) ? cluster.Id : item.Article.Id)] };
        if (Found.Counts?.Histogram is { Count: > 0 } days)
            OverTime = TimeChart.Of("waktu", [.. days.Select(day => (day.Start, day.Count))], AddressOf, speech);
    }

    public string Narrowed(string name, string? value) => Request.With([new(name, value), new("cursor", null)]);

    /// <summary>This search as a feed, newest first.</summary>
    public string FeedOf(string form) => $"{Request.PathBase}/api/v1/articles/feed.{form}{AskedFor()}";

    /// <summary>Where this search is saved.</summary>
    public string SaveAddress() => $"{Request.PathBase}/searches{AskedFor()}#simpan-pencarian";

    private string AskedFor() => new Uri(new Uri("http://localhost"), Request.With([new("cursor", null), new("sort", null)])).Query;

    private string AddressOf(TimeStep step) =>
        Request.With([new("from", SearchForm.DayText(step.Start)), new("to", SearchForm.DayText(step.End)), new("cursor", null)]);
}
