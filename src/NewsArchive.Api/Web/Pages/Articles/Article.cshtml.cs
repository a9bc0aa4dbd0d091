using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

using NewsArchive.Api.Access;
using NewsArchive.Api.Web.Articles;
using NewsArchive.Api.Web.Outlets;
using NewsArchive.Api.Web.Words;
using NewsArchive.Archive;
using NewsArchive.Archive.Access;
using NewsArchive.Archive.Model;
using NewsArchive.Parsing;

namespace NewsArchive.Api.Web.Pages.Articles;

/// <summary>An article set for reading.</summary>
[RequireScope(Scope.Read)]
internal sealed class ArticlePageModel(IArticleArchive archive, ITakedowns takedowns, IDuplicateFinder duplicates, OutletNames outlets) : PageModel
{
    /// <summary>Words a reader takes in a minute.</summary>
    private const int WordsPerMinute = 200;

    private const int MostSimilar = 6;

    /// <summary>What just became of it, where somebody sent it: an outcome's name.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Outcome { get; set; }

    public ArchivedArticle Archived { get; private set; } = null!;

    /// <summary>Articles with the same text or on the same events, the likest first.</summary>
    public IReadOnlyList<DuplicateArticle> Similar { get; private set; } = [];

    public ParsedArticle Parsed => Archived.Content;

    public IReadOnlyList<BlockGroup> Groups { get; private set; } = [];

    public string? Heading => DisplayTitle.Of(Parsed);

    public string? Outlet => outlets.Of(Parsed.Publisher) ?? Parsed.Metadata?.SiteName;

    public IEnumerable<BlockGroup> Subheadings => Groups.Where(group => group.Kind == BlockKind.Subheading);

    /// <summary>Who speaks, and in how many direct quotations.</summary>
    public IEnumerable<(string? Speaker, int Quotations)> Speakers =>
        Parsed.Quotes.GroupBy(quote => quote.Speaker).Select(quotes => (quotes.Key, quotes.Count())).OrderByDescending(speaker => speaker.Item2);

    public IEnumerable<MentionedDate> Dates => Parsed.MentionedDates.DistinctBy(date => (date.Date, date.Until)).OrderBy(date => date.Date);

    public int Words => Parsed.Blocks.Sum(block => block.Text.AsSpan().Count(' ') + 1);

    public int Minutes => Math.Max(1, (Words + (WordsPerMinute / 2)) / WordsPerMinute);

    public PagePhrase? Saved => Outcome switch
    {
        "created" => ArticleWords.Created,
        "unchanged" => ArticleWords.Unchanged,
        "revised" => ArticleWords.Revised,
        "corrected" => CorrectionWords.Corrected,
        _ => null,
    };

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await archive.FindAsync(id, cancellationToken) is not { } article) return await AbsentAsync(id, cancellationToken);
        Archived = article;
        Groups = BlockGroup.Of(article.Content.Blocks);
        Similar = await duplicates.FindSimilarAsync(id, MostSimilar, cancellationToken) ?? [];
        return Page();
    }

    private async Task<StatusCodeResult> AbsentAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await takedowns.FindTombstoneAsync(id, cancellationToken) is not { } tombstone) return NotFound();
        HttpContext.Features.Set(new GoneArticle(tombstone.At, tombstone.Reason));
        return StatusCode(StatusCodes.Status410Gone);
    }
}
