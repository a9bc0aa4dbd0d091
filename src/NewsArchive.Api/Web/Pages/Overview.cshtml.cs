using Microsoft.AspNetCore.Mvc.RazorPages;

using NewsArchive.Api.Access;
using NewsArchive.Api.Web.Charts;
using NewsArchive.Api.Web.Outlets;
using NewsArchive.Api.Web.Searching;
using NewsArchive.Api.Web.Words;
using NewsArchive.Archive;
using NewsArchive.Archive.Access;
using NewsArchive.Archive.Model;

namespace NewsArchive.Api.Web.Pages;

/// <summary>The archive in numbers.</summary>
[RequireScope(Scope.Read)]
internal sealed class OverviewModel(
    IArchiveStatistics statistics, IArticleArchive archive, IDuplicateFinder duplicates, OutletNames outlets, Speech speech) : PageModel
{
    /// <summary>Bars a reader takes in; the statistics have more.</summary>
    private const int Shown = 12;

    public ArchiveStatistics Numbers { get; private set; } = null!;

    /// <summary>How many of the newest articles were looked at for <see cref="TwinShare"/>.</summary>
    public int Compared { get; private set; }

    /// <summary>Which share of them has an article with nearly the same text.</summary>
    public double TwinShare { get; private set; }

    public BarChart OverTime { get; private set; } = null!;

    /// <summary>Charts of names, in the order the page shows them.</summary>
    public IReadOnlyList<BarChart> Names { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Numbers = await statistics.ReadAsync(cancellationToken);
        var newest = await archive.ListAsync(new ArticleQuery { Limit = ArticleQuery.MaxLimit }, cancellationToken);
        var twins = await duplicates.FindClustersAsync([.. newest.Items.Select(article => article.Id)], cancellationToken);
        (Compared, TwinShare) = (newest.Items.Count, newest.Items.Count == 0 ? 0 : (double)twins.Values.Count(cluster => cluster.Articles > 1) / newest.Items.Count);
        OverTime = TimeChart.Of("waktu", [.. Numbers.Days.Select(day => (day.Day, day.Count))], SearchOf, speech) with
        {
            Title = speech[OverviewWords.PerDay],
            CanBrush = false,
        };
        Names =
        [
            Named("media", OverviewWords.PerOutlet, Numbers.Outlets, name => $"/?publisher={Uri.EscapeDataString(name)}", outlets.Of),
            Named("tempat", OverviewWords.Places, Numbers.Places, name => $"/?place={Uri.EscapeDataString(name)}"),
            Named("sumber", OverviewWords.Cited, Numbers.Cited, name => $"/?q={Uri.EscapeDataString($"source:\"{name.Replace("\"", "", StringComparison.Ordinal)}\"")}"),
            new("derau", speech[OverviewWords.Noise], speech[SearchPageWords.Outlet], speech[OverviewWords.Share],
                [.. Numbers.Noise.Take(Shown).Select(outlet => new Bar(outlets.Of(outlet.Outlet), outlet.Share, $"/?publisher={Uri.EscapeDataString(outlet.Outlet)}") { Text = speech.Percent(outlet.Share) })]),
        ];
    }

    /// <summary>Whether a chart tells of the newest articles only.</summary>
    public static bool IsSampled(BarChart chart) => chart.Name is "sumber" or "derau";

    private BarChart Named(string name, PagePhrase title, IReadOnlyList<NamedCount> counts, Func<string, string> address, Func<string, string>? shown = null) => new(
        name, speech[title], speech[OverviewWords.Name], speech[SearchPageWords.Articles],
        [.. counts.Take(Shown).Select(count => new Bar(shown?.Invoke(count.Name) ?? count.Name, count.Count, address(count.Name)) { Text = speech.Number(count.Count) })]);

    private static string SearchOf(TimeStep step) => $"/?from={SearchForm.DayText(step.Start)}&to={SearchForm.DayText(step.End)}";
}
