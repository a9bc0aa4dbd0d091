using NewsArchive.Archive.Model;
using NewsArchive.Archive.Tests.Databases;

using Xunit;

namespace NewsArchive.Archive.Tests.Searching;

public abstract class FindingContract<TDatabase>(TDatabase database) : SearchContract<TDatabase>(database)
    where TDatabase : TestDatabase
{
    [Theory]
    [InlineData("tanaman", true)]
    [InlineData("menanam", true)]
    [InlineData("=menanam", true)]
    [InlineData("=tanam", false)]
    [InlineData("=tanaman", false)]
    [InlineData("=pohon", true)]
    [InlineData("=pohonnya", false)]
    [InlineData("-=pohon", false)]
    [InlineData("-=tanam", true)]
    [InlineData("=tanam OR =menanam", true)]
    [InlineData("title:=hutan", true)]
    [InlineData("title:=pohon", false)]
    [InlineData("title:=hutannya", false)]
    [InlineData("\"seribu pohon\"", true)]
    [InlineData("\"pohon seribu\"", false)]
    [InlineData("=\"seribu pohon\"", true)]
    [InlineData("pohon -mangrove", false)]
    [InlineData("pohon -kelapa", true)]
    [InlineData("kelapa OR mangrove", true)]
    [InlineData("(kelapa OR mangrove) pesisir", true)]
    [InlineData("mangro*", true)]
    [InlineData("mangga*", false)]
    [InlineData("mena*", true)]
    [InlineData("tana*", true)]
    [InlineData("title:hut*", true)]
    [InlineData("title:poh*", false)]
    [InlineData("title:hutan", true)]
    [InlineData("title:pohon", false)]
    [InlineData("title:\"hutan bakau\"", true)]
    [InlineData("place:cirebon", true)]
    [InlineData("place:medan", false)]
    [InlineData("pohon date:2026-02-03", true)]
    [InlineData("pohon date:2026-02", true)]
    [InlineData("pohon date:2026-03..2026-04", false)]
    [InlineData("-kelapa", true)]
    [InlineData("-pohon", false)]
    [InlineData("bakau pohon", true)]
    [InlineData("\"bakau baru warga\"", false)]
    [InlineData("yang", true)]
    public async Task Articles_are_found_by_what_the_query_language_says(string query, bool found)
    {
        var id = await ArchiveAsync("Warga menanam seribu pohon mangrove yang kuat di pesisir.", "Hutan Bakau Baru");

        Assert.Equal(found ? [id] : [], await IdsAsync(query));
        Assert.Equal(found ? [id] : [], await IdsAsync(query, SearchOrder.Date));
    }

    [Fact]
    public async Task A_prefix_finds_words_that_have_been_counted_and_those_that_have_not()
    {
        var counted = await ArchiveAsync("Warga Kurobana menjemur ikan.", at: Noon.AddDays(1));
        await Maintenance.CountWordsAsync(Cancellation);
        var uncounted = await ArchiveAsync("Warga Kurobani menjahit jala.");
        var form = await ArchiveAsync("Nelayan mengurobakan perahunya.", at: Noon.AddDays(-1));

        Assert.Equal([counted, uncounted], await IdsAsync("kurob*", SearchOrder.Date));
        Assert.Equal([form], await IdsAsync("mengurob*", SearchOrder.Date));
        await Maintenance.CountWordsAsync(Cancellation);
        Assert.Equal([counted, uncounted], await IdsAsync("kurob*", SearchOrder.Date));
        Assert.Equal([uncounted], await IdsAsync("warga kurob* -kurobana*"));
        Assert.Empty(await IdsAsync("kurobu*"));
    }

    [Fact]
    public async Task A_prefix_of_very_many_words_finds_each_of_them()
    {
        var words = Enumerable.Range(0, 26 * 26).Select(static number => $"Kuzebo{(char)('a' + (number / 26))}{(char)('a' + (number % 26))}").ToList();
        var all = await ArchiveAsync($"Daftar perahu: {string.Join(", ", words)}.");
        var last = await ArchiveAsync($"Perahu {words[^1]} tenggelam.", at: Noon.AddDays(1));
        await Maintenance.CountWordsAsync(Cancellation);

        Assert.Equal([last, all], await IdsAsync("kuzebo*", SearchOrder.Date));
        Assert.Equal([last, all], await IdsAsync("kuzeboz*", SearchOrder.Date));
        Assert.Equal([all], await IdsAsync("kuzeboa*", SearchOrder.Date));
    }

    [Fact]
    public async Task A_form_is_told_from_the_same_stem_in_another_field_and_from_other_forms_beside_it()
    {
        var form = await ArchiveAsync("Hutan bakau ditanami kembali.", "Penghutanan Pesisir", at: Noon.AddDays(1));
        var both = await ArchiveAsync("Tanaman bakau, kata warga yang menanam, adalah tanam paksa.", "Hutan dan Penghutanan");

        Assert.Equal([form, both], await IdsAsync("title:hutan", SearchOrder.Date));
        Assert.Equal([both], await IdsAsync("title:=hutan"));
        Assert.Equal([form, both], await IdsAsync("title:=penghutanan", SearchOrder.Date));
        Assert.Equal([form, both], await IdsAsync("=hutan", SearchOrder.Date));
        Assert.Equal([both], await IdsAsync("=tanam"));
        Assert.Equal([form], await IdsAsync("=ditanami"));
    }

    [Fact]
    public async Task Articles_with_all_words_come_first_and_those_with_most_of_them_follow_marked()
    {
        var most = await ArchiveAsync("Harga beras naik. Harga beras beras beras.", at: Noon.AddDays(1));
        var all = await ArchiveAsync("Banjir merendam gudang, harga beras naik di pasar lama.");
        await ArchiveAsync("Pertandingan berakhir imbang.");

        var page = await FindAsync("harga beras banjir");

        Assert.Equal([(all, false), (most, true)], page.Items.Select(item => (item.Article.Id, item.Partial)));
        Assert.Equal((new ArticleCount(2, Exact: true), new ArticleCount(1, Exact: true)), (page.Total, page.Complete));
        var byDate = await FindAsync("harga beras banjir", SearchOrder.Date);
        Assert.Equal([(all, false), (most, true)], byDate.Items.Select(item => (item.Article.Id, item.Partial)));
    }

    [Fact]
    public async Task What_was_written_strictly_is_never_missing()
    {
        await ArchiveAsync("Harga beras naik.");

        Assert.Empty((await FindAsync("harga beras \"banjir besar\"")).Items);
        Assert.Empty((await FindAsync("harga banjir gempa -beras")).Items);
    }

    [Fact]
    public async Task A_word_in_the_title_or_the_lead_weighs_more()
    {
        var filler = string.Join(' ', Enumerable.Repeat("Petugas mencatat perkembangan dari hari ke hari", 20));
        var inBody = await ArchiveAsync(filler + " gempa.", "Kabar Pagi", Noon.AddDays(2));
        var inTitle = await ArchiveAsync(filler + " gempa.", "Gempa di Laut", Noon);

        Assert.Equal([inTitle, inBody], await IdsAsync("gempa"));
        Assert.Equal([inBody, inTitle], await IdsAsync("gempa", SearchOrder.Date));
    }

    [Fact]
    public async Task A_revision_is_found_by_its_new_words_only_and_a_deleted_article_by_none()
    {
        var url = Submissions.NewUrl();
        var id = await ArchiveAsync("Jembatan gantung itu ambruk.", url: url);
        await ArchiveAsync("Jembatan gantung itu miring, bukan roboh.", url: url, at: Noon.AddHours(2));

        Assert.Equal([id], await IdsAsync("miring"));
        Assert.Empty(await IdsAsync("ambruk"));
        Assert.Equal([id], await IdsAsync("jembatan", SearchOrder.Date));

        await Archive.DeleteAsync(id, Cancellation);

        Assert.Equal(new ArticleCount(0, Exact: true), (await FindAsync("jembatan")).Total);
    }

    [Fact]
    public async Task Highlights_are_ranges_of_the_title_and_of_passages()
    {
        await ArchiveAsync("Bupati mengatakan harga cabai turun. " + string.Join(' ', Enumerable.Repeat("Pedagang menunggu pembeli.", 30)) + " Cabai rawit paling murah.", "Cabai Murah");

        var highlights = Assert.Single((await FindAsync("cabai murah")).Items).Highlights;

        Assert.Equal([[0, 5], [6, 11]], highlights.Title);
        var snippet = Assert.Single(highlights.Snippets);
        Assert.Equal(["Cabai", "murah"], snippet.Marks.Select(mark => snippet.Text[mark[0]..mark[1]]));
        Assert.InRange(snippet.Text.Length, 20, 250);
        Assert.StartsWith("…", snippet.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_found_is_counted_by_facets_and_by_steps_of_time()
    {
        await ArchiveAsync("Rapat anggaran.", at: new DateTimeOffset(2025, 12, 31, 23, 30, 0, TimeSpan.FromHours(7)));
        await ArchiveAsync("Rapat anggaran.", at: new DateTimeOffset(2026, 1, 1, 0, 30, 0, TimeSpan.FromHours(7)), place: "Medan");
        await ArchiveAsync("Rapat anggaran.", at: new DateTimeOffset(2026, 1, 20, 9, 0, 0, TimeSpan.FromHours(7)));
        await ArchiveAsync("Hujan.");

        var counts = (await Search.SearchAsync(Request("rapat") with { Facets = true, Histogram = HistogramStep.Month }, Cancellation)).Counts!;

        Assert.Equal((3, true), (counts.Counted, counts.Exact));
        Assert.Equal([new FacetCount("Cirebon", 2), new FacetCount("Medan", 1)], counts.Facets!["place"]);
        Assert.Equal([new FacetCount(Publisher, 3)], counts.Facets["publisher"]);
        Assert.Equal([new HistogramCount(new DateOnly(2025, 12, 1), 1), new HistogramCount(new DateOnly(2026, 1, 1), 2)], counts.Histogram);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("((")]
    [InlineData("AND OR NOT")]
    [InlineData("title:")]
    [InlineData("'; DROP TABLE articles; --")]
    [InlineData("\\ * : ^ { } ~ |")]
    [InlineData("\ud800 \u0000 a\u0300")]
    public async Task No_text_is_an_error(string query)
    {
        await ArchiveAsync("Hujan turun.");

        var page = await FindAsync(query);

        Assert.Equal(query, page.Query.Text);
    }
}

public sealed class SqliteFindingTests(SqliteTestDatabase database) : FindingContract<SqliteTestDatabase>(database);

public sealed class PostgresFindingTests(PostgresTestDatabase database) : FindingContract<PostgresTestDatabase>(database);
