using NewsArchive.Archive.Duplicates;
using NewsArchive.Archive.Model;
using NewsArchive.Archive.Search.Analysis;
using NewsArchive.Archive.Search.Indexing;
using NewsArchive.Archive.Storage.Rows;
using NewsArchive.Parsing;

namespace NewsArchive.Archive.Storage;

/// <summary>A reading of an article on its way into the tables: what revision it becomes, and how lists show it.</summary>
internal sealed class ArticleReading(ParsedArticle article, DateTimeOffset now)
{
    private readonly string _json = ParsedArticleJson.Serialize(article);
    private Fingerprint? _fingerprint;

    public ParsedArticle Article { get; } = article;

    public byte[] ContentHash { get; } = Identity.ContentHash.Of(article);

    /// <summary>What near-duplicates are found by; worked out when first asked for, unless <see cref="Index"/> was.</summary>
    public Fingerprint Fingerprint => _fingerprint ??= Fingerprint.Of(AnalyzedArticle.Of(Article));

    public DateTimeOffset Now { get; } = ToMicroseconds(now);

    public RevisionKind Kind { get; init; }

    /// <summary>Number of the revision whose original was read; null: it came with an original of its own.</summary>
    public int? ReadFrom { get; init; }

    public DateTimeOffset? SeenAt { get; init; }

    public required string Actor { get; init; }

    public string? Change { get; init; }

    /// <summary>What whoever brought it said of it.</summary>
    public ArticleHints? Hints { get; init; }

    /// <summary>The reading as JSON, which is what is stored.</summary>
    public string Json => _json;

    public ArticleRow ToArticle(Guid id)
    {
        var row = new ArticleRow { Id = id, Revision = 1, Version = 1, SortAt = Now, FirstArchivedAt = Now, ArchivedAt = Now };
        Describe(row, Article);
        return row;
    }

    /// <summary>What the index keeps of it. Takes long; the fingerprint comes with it, of the same words.</summary>
    /// <param name="sortAt">The moment it is sorted by.</param>
    public IndexedArticle Index(DateTimeOffset sortAt)
    {
        var words = AnalyzedArticle.Of(Article);
        _fingerprint ??= Fingerprint.Of(words);
        return ArticleIndexer.Index(words, sortAt);
    }

    /// <summary>Its place in the order of lists.</summary>
    /// <param name="firstArchivedAt">When the article first came in; null: now.</param>
    public DateTimeOffset SortAtOf(DateTimeOffset? firstArchivedAt) =>
        SortAtOf(Article, firstArchivedAt ?? Now);

    /// <inheritdoc cref="SortAtOf(DateTimeOffset?)"/>
    /// <param name="article">The article, as any revision has it.</param>
    public static DateTimeOffset SortAtOf(ParsedArticle article, DateTimeOffset firstArchivedAt) =>
        article.PublishedAt is { } published ? ToMicroseconds(published) : firstArchivedAt;

    /// <summary>Makes the row show this reading as its next revision.</summary>
    public void Revise(ArticleRow row)
    {
        row.Revision++;
        row.Version++;
        row.ArchivedAt = Now;
        Describe(row, Article);
    }

    public RevisionRow ToRevision(Guid id, int number) => new()
    {
        ArticleId = id,
        Number = number,
        Kind = Kind,
        ReadFrom = ReadFrom,
        Title = StoredText.Clean(Article.Title),
        ParserVersion = Article.ParserVersion,
        Content = _json,
        ContentHash = ContentHash,
        ArchivedAt = Now,
        SeenAt = SeenAt is { } seen ? ToMicroseconds(seen) : null,
        Actor = StoredText.Name(Actor),
        Change = StoredText.Clean(Change),
        Hints = Hints is null ? null : StoredHints.Write(Hints),
    };

    /// <summary>UTC, and no finer than PostgreSQL keeps it: else a time would compare differently before and after storing.</summary>
    public static DateTimeOffset ToMicroseconds(DateTimeOffset time) =>
        new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

    /// <summary>What lists show of an article; follows from the article alone.</summary>
    public static void Describe(ArticleRow row, ParsedArticle article)
    {
        row.Publisher = StoredText.Name(article.Publisher?.Id);
        row.Place = StoredText.Name(article.Dateline?.Place);
        row.PlaceFolded = StoredText.Folded(article.Dateline?.Place);
        row.Title = StoredText.Clean(article.Title);
        row.Lead = ArticleLead.Of(article);
        row.Url = StoredText.Clean(article.Url);
        row.PublishedAt = article.PublishedAt is { } published ? ToMicroseconds(published) : null;
        row.PublishedOffsetMinutes = (short?)article.PublishedAt?.TotalOffsetMinutes;
        row.SortAt = row.PublishedAt ?? row.FirstArchivedAt;
    }
}
