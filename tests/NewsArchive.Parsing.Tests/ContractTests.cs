using System.Text.Json;

using Xunit;

namespace NewsArchive.Parsing.Tests;

public sealed class ContractTests
{
    private static readonly ArticleParser Parser = new();

    [Fact]
    public void Line_per_paragraph_gives_dateline_paragraphs_subheading_and_explained_removals()
    {
        var article = Parser.ParseText(Samples.LinePerParagraph);

        Assert.Equal("liputan6", article.Publisher?.Id);
        Assert.Equal("Liputan6.com, Semarang - ", article.Dateline?.Text);
        Assert.Equal("Semarang", article.Dateline?.Place);
        Assert.Equal(5, article.Blocks.Count(b => b.Kind == BlockKind.Paragraph));
        Assert.Equal("Warga Berharap Ada Lampu Jalan", Assert.Single(article.Blocks, b => b.Kind == BlockKind.Subheading).Text);
        Assert.Equal([RemovedKind.Related, RemovedKind.Advertisement, RemovedKind.Advertisement], article.Removed.Select(r => r.Kind));
        Assert.All(article.Removed, r => Assert.False(string.IsNullOrWhiteSpace(r.Reason.Id) || string.IsNullOrWhiteSpace(r.Reason.En)));
        Assert.Contains(article.Blocks, b => b.Text.StartsWith("\"Anak-anak sekarang", StringComparison.Ordinal));
    }

    [Fact]
    public void Line_per_text_node_is_joined_into_paragraphs()
    {
        var article = Parser.ParseText(Samples.LinePerTextNode);

        Assert.Equal("Kupang\n-\n", article.Dateline?.Text);
        Assert.Equal(
            "Balai Konservasi (BKSDA) Nusa Tenggara Timur melepas 40 ekor tukik penyu di Pantai Lasiana. Pelepasan itu diikuti puluhan siswa.",
            article.Blocks[0].Text);
        Assert.Equal(3, article.Blocks.Count);
        Assert.Equal(["abc/def"], article.Authors);
        Assert.Equal(["penyu", "konservasi", "kupang"], article.Tags);
        Assert.Equal("detik", article.Publisher?.Id);
        Assert.Equal("Penyu Lekang Kembali Bertelur di Pantai Oa Setelah Lima Tahun", Assert.Single(article.Related).Title);
    }

    [Fact]
    public void Flat_text_loses_its_related_link_and_nothing_else()
    {
        var article = Parser.ParseText(Samples.Flat);

        Assert.Equal("VIVA.co.id - ", article.Dateline?.Text);
        Assert.Equal("Baca Juga: Petani Cabai di Kediri Panen Dua Kali Lipat Tahun Ini", Assert.Single(article.Removed, r => r.Kind == RemovedKind.Related).Text);
        Assert.Contains(article.Blocks, b => b.Text.StartsWith("Kepala pasar mengatakan", StringComparison.Ordinal));
        Assert.Equal(["ren"], article.Authors);
    }

    [Fact]
    public void Spacing_is_repaired_only_when_asked_for_and_offsets_stay()
    {
        const string Text = "Pameran kopi dibuka di Gayo kemarin. Panitia mengatakan kepadadetikcom bahwa seranganhama menurun. Serangan hama dulu merusak panen.";
        var plain = Parser.ParseText(Text);
        var repaired = new ArticleParser(options: new ParseOptions { RepairSpacing = true }).ParseText(Text);

        Assert.Contains("kepadadetikcom", plain.Blocks[0].Text, StringComparison.Ordinal);
        Assert.Contains("kepada detikcom", repaired.Blocks[0].Text, StringComparison.Ordinal);
        Assert.Equal((plain.Blocks[0].Start, plain.Blocks[0].End), (repaired.Blocks[0].Start, repaired.Blocks[0].End));
    }

    [Fact]
    public void Json_has_the_names_and_words_of_the_contract()
    {
        using var json = JsonDocument.Parse(ParsedArticleJson.Serialize(Parser.ParseText(Samples.LinePerParagraph)));

        string[] expected =
        [
            "parserVersion", "language", "publisher", "title", "dateline", "publishedAt", "publishedAtSource", "authors", "editors", "section", "tags", "url", "images",
            "blocks", "removed", "sources", "quotes", "mentionedDates", "related",
        ];
        Assert.Equal(expected.Order(), json.RootElement.EnumerateObject().Select(p => p.Name).Order());
        Assert.Equal("subheading", json.RootElement.GetProperty("blocks")[4].GetProperty("kind").GetString());
        Assert.Equal("related", json.RootElement.GetProperty("removed")[0].GetProperty("kind").GetString());
    }

    [Fact]
    public void Json_read_back_gives_the_same_json()
    {
        var json = ParsedArticleJson.SerializeToUtf8Bytes(Parser.ParseText(Samples.LinePerTextNode));

        Assert.Equal(json, ParsedArticleJson.SerializeToUtf8Bytes(ParsedArticleJson.Deserialize(json)));
    }

    [Fact]
    public void Parser_references_nothing_but_the_base_library_and_AngleSharp()
    {
        var references = typeof(ArticleParser).Assembly.GetReferencedAssemblies().Select(a => a.Name!);

        Assert.DoesNotContain(references, name => !name.StartsWith("System.", StringComparison.Ordinal) && name is not ("AngleSharp" or "netstandard"));
        Assert.DoesNotContain(references, name => name is "System.Net.Http" or "System.Net.Sockets" or "System.Data.Common" or "System.IO.FileSystem" or "System.Console");
    }
}
