using System.Text.Json;
using System.Text.Json.Nodes;

using Microsoft.OpenApi;

using NewsArchive.Api.Resources;
using NewsArchive.Archive.Importing.Runs;
using NewsArchive.Archive.Model;
using NewsArchive.Archive.Search.Querying;
using NewsArchive.Parsing;

using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsArchive.Api.OpenApi;

/// <summary>Shows what the sample is answered with: read by the parser itself, so that the examples are true of it.</summary>
internal sealed class ResponseExamples : IOperationFilter
{
    private static readonly Guid Id = Guid.Parse("cdae351d-e2fe-83f4-9ccd-34383605a7eb");
    private static readonly DateTimeOffset Archived = new(2024, 3, 4, 9, 30, 0, TimeSpan.Zero);
    private static readonly JsonSerializerOptions Json = Options();
    private static readonly ParsedArticle Article = new ArticleParser().ParseText(SampleArticle.Text);

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        foreach (var (code, response) in operation.Responses ?? [])
        {
            if (ExampleOf(operation.OperationId, code) is not { } example) continue;
            foreach (var media in response.Content?.Values.OfType<OpenApiMediaType>() ?? []) media.Example = example.DeepClone();
        }
    }

    private static JsonNode? ExampleOf(string? operation, string code) => (operation, code) switch
    {
        ("Parse", "200") => Write(Article),
        ("PostArticle", "201") => Write(Ingested(IngestOutcome.Created)),
        ("PostArticle", "200") => Write(Ingested(IngestOutcome.Unchanged)),
        ("GetArticle", "200") => Write(new ArticleResource(Id, 1, Archived, Archived, Article)),
        ("ListArticles", "200") => Write(SearchList.Of(Found())),
        ("ListRevisions", "200") => Write(new RevisionList([Revision()])),
        ("PostSource", "201") or ("GetSource", "200") or ("PutSource", "200") or ("PauseSource", "200") or ("ResumeSource", "200") => Write(SampleSource.Resource),
        ("PostSearch", "201") or ("RotateSearchSecret", "200") => Write(SampleSearch.Made),
        ("GetSearch", "200") or ("PutSearch", "200") or ("PauseSearch", "200") or ("ResumeSearch", "200") => Write(SampleSearch.Resource),
        ("ListSearches", "200") => Write(new SavedSearchList([SampleSearch.Resource], null, new ArticleCount(1, Exact: true))),
        ("ListSearchDeliveries", "200") => Write(new DeliveryList([SampleSearch.Delivery], null, new ArticleCount(1, Exact: true))),
        ("TestSearch", "200") => Write(SampleSearch.Tried),
        ("ListSources", "200") => Write(new SourceList([SampleSource.Resource], null, new ArticleCount(1, Exact: true))),
        ("CheckSource", "200") => Write(SampleSource.Tried with { Article = Article }),
        ("RunSource", "202") => Write(SampleSource.Queued),
        ("GetRun", "200") or ("CancelRun", "202") => Write(SampleSource.Run),
        ("ListRuns", "200") or ("ListSourceRuns", "200") => Write(new RunList([SampleSource.Run], null, new ArticleCount(1, Exact: true))),
        ("ListRunItems", "200") => Write(new RunItemList([SampleSource.FailedItem], null, new ArticleCount(1, Exact: true))),
        ("RetryRun", "202") => Write(new RetryResource(SampleSource.Queued with { Trigger = RunTrigger.Retry }, 1)),
        _ => null,
    };

    private static IngestResource Ingested(IngestOutcome outcome) => new(outcome, Id, 1, Archived, Archived, Article);

    private static ArticleSummary Summary() => new(
        Id, 1, Article.Title, Article.Publisher?.Id, Article.Dateline?.Place, Article.PublishedAt, Article.Url, Article.Blocks[0].Text, Archived);

    private static SearchPage Found()
    {
        const string word = "ramai";
        var text = Article.Blocks[0].Text;
        var start = text.IndexOf(word, StringComparison.Ordinal);
        var highlights = new ArticleHighlights([], [new ArticleSnippet(text, 0, [[start, start + word.Length]])]);
        var one = new ArticleCount(1, Exact: true);
        return new SearchPage(SearchQueryParser.Parse(word), [new FoundArticle(Summary(), Partial: false, Score: 6.2, highlights)], null, one, one, null);
    }

    private static RevisionSummary Revision() => new(
        1, Archived, Article.Title, Article.ParserVersion, "text/plain; charset=utf-8", SampleArticle.Text.Length,
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(SampleArticle.Text))), "rest");

    private static JsonNode? Write<T>(T value) => JsonSerializer.SerializeToNode(value, Json.GetTypeInfo(typeof(T)));

    private static JsonSerializerOptions Options()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        ApiJsonContext.Configure(options);
        return options;
    }
}
