using System.Text.Json.Nodes;

using NewsArchive.Archive.Importing.Files.Fields;
using NewsArchive.Archive.Importing.Files.Items;

using Xunit;

namespace NewsArchive.Archive.Tests.Importing.Files;

public sealed class FieldTests
{
    [Theory]
    [InlineData("text", "title", "date")]
    [InlineData("isi", "judul", "tanggal")]
    [InlineData("Isi Berita", "Judul", "Tanggal Terbit")]
    [InlineData("artikel", "headline", "published_at")]
    public async Task Common_names_in_any_spelling_are_known(string content, string title, string date)
    {
        var line = new JsonObject { [content] = FileProbe.First, [title] = "Seribu Mangrove", [date] = "2024-03-04" }.ToJsonString();
        var article = Assert.Single(await FileProbe.ReadAsync("a.ndjson", line)).Submission.Value!.Article;

        Assert.Equal((FileProbe.First, "Seribu Mangrove", new DateOnly(2024, 3, 4)), (article.Blocks[0].Text, article.Title, DateOnly.FromDateTime(article.PublishedAt!.Value.DateTime)));
    }

    [Theory]
    [InlineData("Tayang: Senin, 9 Juni 2025 20:56 WITA", "2025-06-09T20:56:00+08:00")]
    [InlineData("Diperbarui 18 Jun 2025, 15:49 WIB", "2025-06-18T15:49:00+07:00")]
    [InlineData("09 Juni 2025 |16:12 WIB", "2025-06-09T16:12:00+07:00")]
    [InlineData("Kompas.com - 10/06/2025, 21:44 WIB 21:44", "2025-06-10T21:44:00+07:00")]
    [InlineData(", Jurnalis-Jum'at, 20 Juni 2025 |16:40 WIB", "2025-06-20T16:40:00+07:00")]
    [InlineData("2015/08/25", "2015-08-25T00:00:00+07:00")]
    [InlineData("13+December+2018", "2018-12-13T00:00:00+07:00")]
    [InlineData("2023-06-13 08:30:00", "2023-06-13T08:30:00+07:00")]
    [InlineData("1686619800", "2023-06-13T08:30:00+07:00")]
    [InlineData("1686619800000", "2023-06-13T08:30:00+07:00")]
    public async Task Dates_are_read_as_outlets_print_them(string printed, string expected)
    {
        var line = new JsonObject { ["text"] = FileProbe.First, ["date"] = printed }.ToJsonString();
        var item = Assert.Single(await FileProbe.ReadAsync("a.ndjson", line));

        Assert.Equal(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), item.Submission.Value!.Article.PublishedAt);
        Assert.Empty(item.Unread);
    }

    [Theory]
    [InlineData("date", "Tidak Ditemukan", ArticleField.PublishedAt)]
    [InlineData("date", "6/30/2025 15:30", ArticleField.PublishedAt)]
    [InlineData("url", "Warga menanam pohon", ArticleField.Url)]
    [InlineData("url", "javascript:alert(1)", ArticleField.Url)]
    public async Task What_cannot_be_read_is_left_out_and_told(string name, string value, ArticleField field)
    {
        var line = new JsonObject { ["text"] = FileProbe.First, [name] = value }.ToJsonString();
        var item = Assert.Single(await FileProbe.ReadAsync("a.ndjson", line));

        Assert.Equal(new UnreadField(field, value), Assert.Single(item.Unread));
        Assert.Null(item.Submission.Value!.Article.Url);
        Assert.Null(item.Submission.Value.Article.PublishedAt);
    }

    [Fact]
    public async Task Who_writes_the_names_of_the_interface_is_told_of_a_wrong_date()
    {
        var line = new JsonObject { ["content"] = FileProbe.First, ["publishedAt"] = "kemarin", ["likes"] = 3 }.ToJsonString();

        Assert.Contains("publishedAt", FileProbe.Words(Assert.Single(await FileProbe.ReadAsync("a.ndjson", line))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Named_members_win_over_common_names()
    {
        var line = new JsonObject { ["text"] = FileProbe.First, ["kolom7"] = FileProbe.Second, ["ringkas"] = "Judul Berita" }.ToJsonString();
        var items = await FileProbe.ReadAsync("a.ndjson", line, how => how with { Map = FieldMap.Parse("content=kolom7, title=ringkas").Value! });

        Assert.Equal((FileProbe.Second, "Judul Berita"), (FileProbe.Words(items[0]), items[0].Submission.Value!.Article.Title));
    }

    [Fact]
    public async Task Lists_of_paragraphs_and_of_tags_are_joined_and_objects_are_told()
    {
        var line = new JsonObject
        {
            ["isi"] = new JsonArray(FileProbe.First, FileProbe.Second),
            ["tags"] = new JsonArray("pasar", "batik"),
            ["source"] = new JsonObject { ["id"] = 7 },
        }.ToJsonString();
        var item = Assert.Single(await FileProbe.ReadAsync("a.ndjson", line));

        Assert.Equal([FileProbe.First, FileProbe.Second], item.Submission.Value!.Article.Blocks.Select(block => block.Text));
        Assert.Equal(["pasar", "batik"], item.Submission.Value.Article.Tags);
        Assert.Equal(ArticleField.Publisher, Assert.Single(item.Unread).Field);
    }

    [Theory]
    [InlineData("isi", "'isi' is not of the form FIELD=COLUMN.")]
    [InlineData("berita=isi", "'berita' is no field; the fields are content, html, contentType, url, title, publisher, publishedAt, section, tags, file.")]
    [InlineData("content=isi,title=isi", "The column 'isi' is named twice.")]
    [InlineData("", "It names no field.")]
    public void A_map_that_cannot_be_meant_is_refused_with_its_reason(string map, string message) =>
        Assert.Equal(message, FieldMap.Parse(map).Fault!.Message);

    [Fact]
    public void Positions_are_written_and_read_back()
    {
        var position = new FilePosition("/srv/a:b/berita.zip", 3, FilePosition.Whole);

        Assert.Equal(position, FilePosition.Parse(position.ToString()));
        Assert.Null(FilePosition.Parse("imported"));
        Assert.Null(FilePosition.Parse("1:x:a"));
    }
}
