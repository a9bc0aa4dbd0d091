using System.Security.Cryptography;

using NewsArchive.Archive.Identity;
using NewsArchive.Archive.Model;
using NewsArchive.Archive.Storage.Rows;

namespace NewsArchive.Archive.Storage;

/// <summary>All that can be worked out of a submission before asking the database, once, however often writing is tried.</summary>
internal sealed class PreparedSubmission
{
    private readonly OriginalDocument _original;
    private readonly string _encoding;
    private readonly byte[] _compressed;
    private SearchEntry? _entry;
    private FirstRevision? _first;

    public PreparedSubmission(ArticleSubmission submission, DateTimeOffset now)
    {
        _original = submission.Original;
        OriginalSha256 = SHA256.HashData(_original.Content.Span);
        Reading = new ArticleReading(submission.Article, now)
        {
            SeenAt = submission.SeenAt,
            Actor = submission.Actor ?? _original.Origin,
            Hints = submission.Hints,
        };
        Id = ArticleIdentity.ToId(ArticleIdentity.Describe(submission.Article, OriginalSha256));
        (_encoding, _compressed) = OriginalCompression.Compress(_original.Content.Span);
    }

    public Guid Id { get; }

    public ArticleReading Reading { get; }

    public byte[] OriginalSha256 { get; }

    /// <summary>What the index gets where the archive does not have the article; worked out when first asked for, which takes long.</summary>
    public SearchEntry NewEntry => _entry ??= PrepareEntry();

    /// <summary>All that is written where the archive does not have the article, in the form in which it is; worked out when first asked for, which takes long.</summary>
    public FirstRevision ToFirst(ArticleIndexing indexing) => _first ??= MakeFirst(indexing);

    /// <summary>Works both out, where it is not known yet whether it will be written by itself or with others.</summary>
    public void WorkOutNew(ArticleIndexing indexing)
    {
        _entry ??= PrepareEntry();
        ToFirst(indexing);
    }

    public OriginalRow ToOriginal(int number) => new()
    {
        ArticleId = Id,
        Number = number,
        MediaType = StoredText.Clean(_original.MediaType),
        Origin = StoredText.Clean(_original.Origin),
        Length = _original.Content.Length,
        Sha256 = OriginalSha256,
        Encoding = _encoding,
        Content = _compressed,
    };

    private SearchEntry PrepareEntry() => ArticleIndexing.Prepare(Id, Reading.SortAtOf(null), Reading);

    private FirstRevision MakeFirst(ArticleIndexing indexing)
    {
        var article = Reading.ToArticle(Id);
        var revision = Reading.ToRevision(Id, article.Revision);
        var original = ToOriginal(revision.Number);
        // An entry made for this only is not kept: a batch would hold some 50 KB an article until it is written.
        return new FirstRevision(article, revision, original, RevisionHashes.Of(article, revision, OriginalNote.Of(original)), indexing.Encode(_entry ?? PrepareEntry()));
    }
}
