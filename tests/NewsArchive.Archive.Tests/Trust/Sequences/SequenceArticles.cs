using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

using NewsArchive.Archive.Identity;
using NewsArchive.Archive.Importing;
using NewsArchive.Archive.Model;
using NewsArchive.Parsing;

namespace NewsArchive.Archive.Tests.Trust.Sequences;

/// <summary>The articles that sequences are about. Article 0 has no address and one text only: another would make it another article.</summary>
internal static class SequenceArticles
{
    public const string OldParser = "0.9.0";

    private const string MediaType = "text/plain; charset=utf-8";

    private static readonly string[] Places = ["Semarang", "Cirebon", "Jayapura"];

    private static readonly ConcurrentDictionary<(int, int), ArticleSubmission> Read = new();

    public static SubmissionReader Reader { get; } = new(new ArticleParser(), ImportLimits.Default);

    /// <summary>Nothing is archived earlier.</summary>
    public static DateTimeOffset Epoch { get; } = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static ArticleSubmission Submission(SequenceVersion version)
    {
        var number = version.Article == 0 ? 0 : version.Version;
        var read = Read.GetOrAdd((version.Article, number), key => Parse(key.Item1, key.Item2));
        var seen = version.Seen is { } day ? SeenAt(day) : (DateTimeOffset?)null;
        return version is { ByOldParser: true, Article: > 0 }
            ? read with { SeenAt = seen, Article = read.Article with { ParserVersion = OldParser, Blocks = [read.Article.Blocks[0]] } }
            : read with { SeenAt = seen };
    }

    public static Guid IdOf(int article) => ArticleIdentity.ToId(ArticleIdentity.Describe(Submission(new SequenceVersion(article, 0, false, null)).Article, []));

    /// <summary>A word that only this text of this article has.</summary>
    public static string WordOf(int article, int version) => string.Create(CultureInfo.InvariantCulture, $"zx{(char)('a' + article)}{(char)('a' + (article == 0 ? 0 : version))}q");

    /// <summary>The article as its original reads today.</summary>
    public static ParsedArticle Reparse(ArticleSubmission submission)
    {
        var about = submission.Hints!;
        var read = Reader.Read(
            new IncomingDocument(submission.Original.Content, ContentKind.Text, "utf-8", MediaType, submission.Original.Origin),
            new ArticleInput { Url = about.Url, Title = about.Title });
        return read.Ok ? read.Value.Article : throw new InvalidOperationException(read.Fault.Message);
    }

    public static Correction Correction(CorrectionStep step) => step.Field switch
    {
        CorrectedField.Title => new Correction { Title = new Change<string>(step.Value == 0 ? null : $"Judul Benar {step.Value}") },
        CorrectedField.Place => new Correction { Place = new Change<string>(Places[step.Value]) },
        _ => new Correction { Tags = new Change<IReadOnlyList<string>>([.. Enumerable.Range(0, step.Value).Select(tag => $"tag {tag}")]) },
    };

    private static DateTimeOffset SeenAt(int day) => day < 0 ? Epoch.AddDays(day) : new DateTimeOffset(2100, 1, day, 0, 0, 0, TimeSpan.Zero);

    private static ArticleSubmission Parse(int article, int version)
    {
        var word = WordOf(article, version);
        var text =
            $"""
            {Places[version % Places.Length]}, Koran Uji - Warga {word} menanam seribu pohon mangrove di pesisir utara pada Minggu pagi.
            Baca Juga: Pasar lama kembali ramai
            Kepala desa mengatakan bibit nomor {article} datang dari balai benih, dan {version + 2} kelompok tani akan merawatnya.
            """;
        var read = Reader.Read(
            new IncomingDocument(Encoding.UTF8.GetBytes(text), ContentKind.Text, "utf-8", MediaType, "sequence"),
            new ArticleInput { Url = article == 0 ? null : $"https://koran.example/berita/{article}", Title = $"Mangrove {article}" });
        return read.Ok ? read.Value : throw new InvalidOperationException(read.Fault.Message);
    }
}
