using System.Security.Cryptography;

using NewsArchive.Archive.Duplicates;
using NewsArchive.Archive.Identity;
using NewsArchive.Archive.Model;
using NewsArchive.Archive.Storage.Rows;
using NewsArchive.Parsing;

namespace NewsArchive.Archive.Storage;

/// <summary>All that can be worked out of a submission before asking the database, once, however often writing is tried.</summary>
internal sealed class PreparedSubmission
{
    private readonly ArticleSubmission _submission;
    private readonly string _json;
    private readonly string _encoding;
    private readonly byte[] _compressed;

    public PreparedSubmission(ArticleSubmission submission, DateTimeOffset now)
    {
        _submission = submission;
        Now = Microseconds(now);
        OriginalSha256 = SHA256.HashData(submission.Original.Content.Span);
        ContentHash = Identity.ContentHash.Of(submission.Article);
        Fingerprint = Fingerprint.Of(submission.Article);
        Id = ArticleIdentity.ToId(ArticleIdentity.Describe(submission.Article, OriginalSha256));
        _json = ParsedArticleJson.Serialize(submission.Article);
        (_encoding, _compressed) = OriginalCompression.Compress(submission.Original.Content.Span);
    }

    public Guid Id { get; }

    public DateTimeOffset Now { get; }

    public byte[] OriginalSha256 { get; }

    public byte[] ContentHash { get; }

    public Fingerprint Fingerprint { get; }

    public ParsedArticle Article => _submission.Article;

    public ArticleRow ToArticle()
    {
        var row = new ArticleRow { Id = Id, Revision = 1, Version = 1, SortAt = Now, FirstArchivedAt = Now, ArchivedAt = Now };
        Describe(row);
        return row;
    }

    /// <summary>Makes the row show this submission as its next revision.</summary>
    public void Revise(ArticleRow row)
    {
        row.Revision++;
        row.Version++;
        row.ArchivedAt = Now;
        Describe(row);
    }

    public RevisionRow ToRevision(int number) => new()
    {
        ArticleId = Id,
        Number = number,
        Title = StoredText.Clean(Article.Title),
        ParserVersion = Article.ParserVersion,
        Content = _json,
        ContentHash = ContentHash,
        ArchivedAt = Now,
    };

    public OriginalRow ToOriginal(int number) => new()
    {
        ArticleId = Id,
        Number = number,
        MediaType = StoredText.Clean(_submission.Original.MediaType),
        Origin = StoredText.Clean(_submission.Original.Origin),
        Length = _submission.Original.Content.Length,
        Sha256 = OriginalSha256,
        Encoding = _encoding,
        Content = _compressed,
    };

    private void Describe(ArticleRow row)
    {
        row.Publisher = StoredText.Name(Article.Publisher?.Id);
        row.Place = StoredText.Name(Article.Dateline?.Place);
        row.PlaceFolded = StoredText.Folded(Article.Dateline?.Place);
        row.Title = StoredText.Clean(Article.Title);
        row.Lead = ArticleLead.Of(Article);
        row.Url = StoredText.Clean(Article.Url);
        row.PublishedAt = Article.PublishedAt is { } published ? Microseconds(published) : null;
        row.PublishedOffsetMinutes = (short?)Article.PublishedAt?.TotalOffsetMinutes;
        row.SortAt = row.PublishedAt ?? row.FirstArchivedAt;
    }

    /// <summary>UTC, and no finer than PostgreSQL keeps it: else a time would compare differently before and after storing.</summary>
    private static DateTimeOffset Microseconds(DateTimeOffset time) =>
        new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}
