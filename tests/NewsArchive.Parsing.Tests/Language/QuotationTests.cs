using Xunit;

namespace NewsArchive.Parsing.Tests.Language;

public sealed class QuotationTests
{
    [Theory]
    [InlineData("\"Jalan ini segera kami perbaiki,\" kata Rudi.")]
    [InlineData("“Jalan ini segera kami perbaiki,” kata Rudi.")]
    [InlineData("“Jalan ini segera kami perbaiki,\" kata Rudi.")]
    [InlineData("\"Jalan ini segera kami perbaiki,” kata Rudi.")]
    [InlineData("„Jalan ini segera kami perbaiki,“ kata Rudi.")]
    [InlineData("«Jalan ini segera kami perbaiki,» kata Rudi.")]
    [InlineData("''Jalan ini segera kami perbaiki,'' kata Rudi.")]
    [InlineData("‘Jalan ini segera kami perbaiki,’ kata Rudi.")]
    [InlineData("'Jalan ini segera kami perbaiki,' kata Rudi.")]
    [InlineData("\"Jalan ini segera kami perbaiki, kata Rudi.")]
    [InlineData("Warga menunggu.\"Jalan ini segera kami perbaiki,\" kata Rudi.Ia pulang.")]
    public void Finds_the_words_between_marks_of_every_style(string text)
    {
        var quote = Assert.Single(FactTexts.Read(text).Quotes);
        Assert.Equal("Jalan ini segera kami perbaiki,", quote.Text);
        Assert.Equal("Rudi", quote.Speaker);
        Assert.Equal(quote.Text, text[quote.Start..quote.End]);
    }

    [Theory]
    [InlineData("Ia menonton film \"Malam di Ujung Kota\" semalam.")]
    [InlineData("Lagu 'Hujan di Bulan Mei' diputar.")]
    [InlineData("Ia disebut \"raja\" oleh teman-temannya.")]
    [InlineData("Layar 5,5\" dan 6,1\" dijual di Ka'bah Store, Jum'at.")]
    [InlineData("Kampanye bertajuk \"Kota Bersih Tanpa Sampah\" dimulai.")]
    public void Leaves_titles_slogans_and_scare_quotes_out(string text) => Assert.Empty(FactTexts.Read(text).Quotes);

    [Fact]
    public void A_quotation_broken_by_its_attribution_is_two_with_one_speaker() =>
        Assert.Equal(
            [("Kami sudah siap,", "Rudi Santoso"), ("Besok kami mulai bekerja.", "Rudi Santoso")],
            FactTexts.Read("\"Kami sudah siap,\" kata Rudi Santoso. \"Besok kami mulai bekerja.\"").Quotes.Select(quote => (quote.Text, quote.Speaker)));

    [Fact]
    public void A_scare_quote_inside_a_quotation_does_not_end_it() =>
        Assert.Equal("Produk “Tabungan Emas” laris, dan kami bangga,",
            Assert.Single(FactTexts.Read("\"Produk “Tabungan Emas” laris, dan kami bangga,\" ujar Rudi.").Quotes).Text);

    [Fact]
    public void A_quotation_given_twice_counts_once() =>
        Assert.Single(FactTexts.Read("\"Kami sudah siap,\" kata Rudi.\n\"Kami sudah siap,\" kata Rudi.").Quotes);

    [Fact]
    public void Noise_inside_a_quotation_is_not_part_of_it()
    {
        const string Text = "\"Kami sudah siap\nADVERTISEMENT\nsejak pagi,\" kata Rudi.";
        var noise = Text.IndexOf("\nADV", StringComparison.Ordinal);
        var rest = Text.IndexOf("sejak", StringComparison.Ordinal);
        ArticleBlock block = new(BlockKind.Paragraph, "", 0, Text.Length) { Spans = [[0, noise], [rest, Text.Length]] };
        var quote = Assert.Single(NewsArchive.Parsing.Language.FactReader.Read(Text, [block], [], null, null).Quotes);
        Assert.Equal("Kami sudah siap sejak pagi,", quote.Text);
        Assert.Equal(1, quote.Start);
        Assert.Equal(Text.IndexOf("\" kata", StringComparison.Ordinal), quote.End);
    }
}
