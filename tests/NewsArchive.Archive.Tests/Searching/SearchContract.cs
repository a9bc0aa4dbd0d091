using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Model;
using NewsArchive.Archive.Tests.Contract;
using NewsArchive.Archive.Tests.Databases;

using Xunit;

namespace NewsArchive.Archive.Tests.Searching;

/// <summary>An archive with a publisher of its own for each test, so that searches find what the test archived.</summary>
public abstract class SearchContract<TDatabase>(TDatabase database) : ArchiveContract<TDatabase>(database)
    where TDatabase : TestDatabase
{
    protected static readonly DateTimeOffset Noon = new(2026, 2, 3, 12, 0, 0, TimeSpan.FromHours(7));

    private ServiceProvider? _search;

    protected string Publisher { get; } = Submissions.NewPublisher();

    protected IArticleSearch Search => (_search ??= Database.Open()).GetRequiredService<IArticleSearch>();

    protected ISearchMaintenance Maintenance => (_search ??= Database.Open()).GetRequiredService<ISearchMaintenance>();

    protected async Task<Guid> ArchiveAsync(string body, string? title = "Kabar", DateTimeOffset? at = null, string? url = null, string place = "Cirebon") =>
        (await Archive.IngestAsync(
            Submissions.Create(url ?? Submissions.NewUrl(), body, title, Publisher, place, at ?? Noon), Cancellation)).Article.Id;

    protected Task<SearchPage> FindAsync(string query, SearchOrder order = SearchOrder.Relevance, int limit = 50, string? after = null) =>
        Search.SearchAsync(Request(query, order, limit, after), Cancellation);

    protected SearchRequest Request(string query, SearchOrder order = SearchOrder.Relevance, int limit = 50, string? after = null) => new()
    {
        Query = query,
        Order = order,
        Limit = limit,
        After = after,
        Filter = new SearchFilter { Publisher = Publisher },
    };

    protected async Task<IReadOnlyList<Guid>> IdsAsync(string query, SearchOrder order = SearchOrder.Relevance) =>
        [.. (await FindAsync(query, order)).Items.Where(item => !item.Partial).Select(item => item.Article.Id)];

    /// <summary>All pages of an answer, one after the other.</summary>
    protected static async Task<List<FoundArticle>> WalkAsync(IArticleSearch search, SearchRequest request)
    {
        var items = new List<FoundArticle>();
        while (true)
        {
            var page = await search.SearchAsync(request, Cancellation);
            items.AddRange(page.Items);
            if (page.Next is null) return items;
            Assert.True(page.Items.Count > 0 && items.Count < 10_000);
            request = request with { After = page.Next };
        }
    }

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_search is not null) await _search.DisposeAsync();
        await base.DisposeAsync();
    }
}
