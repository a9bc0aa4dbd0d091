using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Identity;
using NewsArchive.Archive.Model;
using NewsArchive.Archive.Search.Indexing;
using NewsArchive.Archive.Tests.Databases;

using Xunit;

namespace NewsArchive.Archive.Tests.Trust;

/// <summary>Exports of what is searched for, and exports that are broken off.</summary>
public abstract class SelectedExportContract<TDatabase>(TDatabase database) : TrustContract<TDatabase>(database)
    where TDatabase : TestDatabase
{
    private const int Articles = 48;
    private const int AtOnce = 4;

    private static readonly ExportFormat[] Formats = Enum.GetValues<ExportFormat>();

    private readonly string _folder = Directory.CreateTempSubdirectory("newsarchive-export-").FullName;
    private readonly List<ArticleSubmission> _submissions = [.. Enumerable.Range(0, Articles).Select(Submission)];
    private ServiceProvider _services = null!;

    private IArchiveExport Export => _services.GetRequiredService<IArchiveExport>();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Archive.IngestManyAsync(_submissions, Cancellation);
        // Small batches, so that few articles make many of them.
        _services = Database.Open(options => options with { ExportedAtOnce = AtOnce }, ConnectionString);
    }

    public override async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_is_searched_for_is_exported_newest_first_in_every_format()
    {
        var urls = _submissions.ToDictionary(submission => submission.Article.Url!, IdOf);
        foreach (var (query, fits) in Queries())
        {
            var expected = Expected(fits);
            Assert.True(expected.Count > AtOnce, $"{query}: only {expected.Count} articles");
            foreach (var format in Formats)
            {
                AssertSame(expected, await ExportedIds.ReadAsync(format, await ExportAsync(format, query, null), urls), query, format);
                if (format == ExportFormat.Parquet) continue;
                // Behind the sixth article, in the midst of a batch.
                AssertSame(expected[6..], await ExportedIds.ReadAsync(format, await ExportAsync(format, query, expected[5]), urls), query, format);
            }
        }
    }

    [Fact]
    public async Task What_nothing_fits_is_an_export_of_nothing()
    {
        foreach (var format in Formats)
        {
            var export = await ExportAsync(format, new ExportQuery { Query = "zxqzxq" }, null);
            Assert.Empty(await ExportedIds.ReadAsync(format, export, new Dictionary<string, Guid>()));
        }

        var part = new MemoryStream(await ExportAsync(ExportFormat.Jsonl, new ExportQuery { Query = "beras" }, null));
        var empty = Open(await Database.NewConnectionStringAsync(Cancellation));
        await empty.GetRequiredService<IArchiveSchema>().MigrateAsync(Cancellation);
        await Assert.ThrowsAsync<ArchiveExportException>(() => empty.GetRequiredService<IArchiveExport>().RestoreAsync(part, null, Cancellation));
    }

    [Fact]
    public async Task A_search_does_not_go_on_behind_an_article_that_is_gone()
    {
        var query = new ExportQuery { Query = "beras" };
        var gone = Expected(IsRice)[3];
        await Archive.DeleteAsync(gone, Cancellation);

        var refused = await Assert.ThrowsAsync<ArchiveExportException>(() => ExportAsync(ExportFormat.Csv, query, gone));

        Assert.Contains(gone.ToString("D"), refused.Message, StringComparison.Ordinal);
        Assert.NotEmpty(await ExportAsync(ExportFormat.Csv, ExportQuery.All, gone));
    }

    [Fact]
    public async Task An_export_that_was_broken_off_goes_on_and_comes_to_the_same()
    {
        foreach (var query in new[] { ExportQuery.All, new ExportQuery { Query = "beras" } })
        {
            foreach (var format in Formats) await BreakOffAsync(format, query);
        }
    }

    private async Task BreakOffAsync(ExportFormat format, ExportQuery query)
    {
        var (whole, resumed) = (Path.Combine(_folder, $"whole-{format}-{query.Query}"), Path.Combine(_folder, $"resumed-{format}-{query.Query}"));
        var count = await Export.WriteFileAsync(format, query, whole, resuming: false, null, Cancellation);
        using var cut = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Export.WriteFileAsync(format, query, resumed, resuming: false, new Cut(cut), cut.Token));
        // What a killed program had begun to write behind the last note.
        if (File.Exists(resumed)) await File.AppendAllTextAsync(resumed, "{\"half\":", Cancellation);
        await Assert.ThrowsAsync<ArchiveExportException>(() => Export.WriteFileAsync(format, query, resumed, resuming: false, null, Cancellation));
        await Assert.ThrowsAsync<ArchiveExportException>(() => Export.WriteFileAsync(format, new ExportQuery { Place = "Cirebon" }, resumed, resuming: true, null, Cancellation));
        Assert.Equal(count, await Export.WriteFileAsync(format, query, resumed, resuming: true, null, Cancellation));

        Assert.Equal(query == ExportQuery.All ? Articles : Expected(IsRice).Count, count);
        Assert.False(File.Exists(resumed + ".unfinished"));
        Assert.Equal(Files(whole, format), Files(resumed, format));
    }

    /// <summary>Hashes by name; without the first line of a lossless export, which says when it was made.</summary>
    private static List<string> Files(string path, ExportFormat format)
    {
        if (format == ExportFormat.Jsonl) return [.. File.ReadLines(path).Skip(1)];
        var files = Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories) : [path];
        return [.. files.Select(file => $"{Path.GetRelativePath(path, file)} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))}").Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<(ExportQuery Query, Func<ArticleSubmission, int, bool> Fits)> Queries()
    {
        yield return (new ExportQuery { Query = "berasnya" }, IsRice);
        yield return (new ExportQuery { Query = "beras -impor", Publisher = "koran-uji" }, (submission, i) => IsRice(submission, i) && i % 12 != 0 && submission.Article.Publisher!.Id == "koran-uji");
        yield return (new ExportQuery { Tag = "pangan  POKOK" }, (submission, _) => submission.Article.Tags.Count > 0);
        yield return (new ExportQuery { Section = "ekonomi", Author = "sari dewi" }, (submission, _) => submission.Article.Section is not null);
        yield return (new ExportQuery { Query = "judul:berita", From = Day(1).AddHours(4), To = Day(1).AddHours(12) }, (submission, _) => submission.Article.PublishedAt >= Day(1).AddHours(4) && submission.Article.PublishedAt < Day(1).AddHours(12));
    }

    private static bool IsRice(ArticleSubmission submission, int number) => number % 2 == 0;

    private static ArticleSubmission Submission(int i)
    {
        var submission = Submissions.Create(
            $"https://koran.example/berita/{i}",
            i % 2 == 0 ? $"Harga beras {(i % 12 == 0 ? "impor" : "lokal")} naik di pasar nomor {i}." : $"Panen jagung di ladang nomor {i}.",
            $"Berita {i}",
            i % 5 == 0 ? "kabar" : "koran-uji",
            // Some at one moment.
            publishedAt: Day(1).AddHours(i / 3));
        return submission with
        {
            Article = submission.Article with
            {
                Tags = i % 4 == 0 ? ["Pangan Pokok"] : [],
                Section = i % 3 == 0 ? "Ekonomi" : null,
                Authors = i % 3 == 0 ? ["Sari Dewi"] : [],
            },
        };
    }

    private List<Guid> Expected(Func<ArticleSubmission, int, bool> fits) =>
    [
        .. _submissions.Where(fits).Select(submission => (Id: IdOf(submission), At: submission.Article.PublishedAt!.Value))
            .OrderByDescending(article => SortKey.Of(article.At, article.Id)).Select(article => article.Id),
    ];

    private static Guid IdOf(ArticleSubmission submission) => ArticleIdentity.ToId(ArticleIdentity.Describe(submission.Article, []));

    private static void AssertSame(List<Guid> expected, List<Guid> found, ExportQuery query, ExportFormat format) =>
        Assert.True(expected.SequenceEqual(found), $"{format} of {query}: expected {expected.Count} articles, found {found.Count} [{string.Join(' ', found)}], not [{string.Join(' ', expected)}]");

    private async Task<byte[]> ExportAsync(ExportFormat format, ExportQuery query, Guid? after)
    {
        using var output = new MemoryStream();
        await Export.WriteAsync(format, query, after, output, Cancellation);
        return output.ToArray();
    }

    /// <summary>Breaks an export off after its first batch.</summary>
    private sealed class Cut(CancellationTokenSource source) : IProgress<long>
    {
        public void Report(long value) => source.Cancel();
    }
}

public sealed class SqliteSelectedExportTests(SqliteTestDatabase database) : SelectedExportContract<SqliteTestDatabase>(database);

public sealed class PostgresSelectedExportTests(PostgresTestDatabase database) : SelectedExportContract<PostgresTestDatabase>(database);
