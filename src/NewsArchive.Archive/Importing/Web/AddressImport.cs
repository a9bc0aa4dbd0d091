using NewsArchive.Archive.Importing.Runs;
using NewsArchive.Archive.Importing.Sources;

namespace NewsArchive.Archive.Importing.Web;

/// <summary>Imports articles by the addresses of their pages, through the door that sources are fetched through.</summary>
public sealed class AddressImport
{
    /// <summary>Kept with the original.</summary>
    private const string Origin = "address";

    private readonly SourceChecks _checks;
    private readonly WebArticles _articles;
    private readonly IArticleArchive _archive;

    internal AddressImport(SourceChecks checks, WebArticles articles, IArticleArchive archive) => (_checks, _articles, _archive) = (checks, articles, archive);

    /// <summary>Whether something named on a command line is an address, and no file.</summary>
    public static bool IsAddress(string text) =>
        text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Fetches the page and archives its article.</summary>
    /// <param name="address">http(s) address of the page.</param>
    /// <param name="publisher">Its publisher, where the address does not tell; null: nobody says.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What became of it; where it failed, why.</returns>
    /// <exception cref="ArchiveUnavailableException">The database did not answer; nothing was written.</exception>
    public async Task<ItemResult> ImportAsync(string address, string? publisher, CancellationToken cancellationToken)
    {
        // What an address has to be is said of sources; "always": it is the page that is wanted.
        var source = _checks.Check(new SourceInput { Kind = nameof(SourceKind.Feed), Address = address, Publisher = publisher, FullArticles = nameof(FullArticles.Always) });
        if (!source.Ok) return ItemResult.Failure(source.Fault.Message, passing: false);
        var page = new ListedItem { Key = source.Value.Address, Address = source.Value.Address };
        var article = await _articles.ReadAsync(source.Value, Origin, page, cancellationToken);
        if (article.Submission is null) return article.Failure!;
        return ArchivedItem.ToResult(await _archive.IngestAsync(article.Submission, cancellationToken), run: null, article.Bytes);
    }
}
