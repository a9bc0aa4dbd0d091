using NewsArchive.Parsing.Html.Reading;

using Xunit;

namespace NewsArchive.Parsing.Tests.Html.Reading;

public sealed class DoubleEncodingTests
{
    [Theory]
    [InlineData("\u00E2\u20AC\u0153Pasar ramai,\u00E2\u20AC\u009D kata Tuti", "\u201CPasar ramai,\u201D kata Tuti")]
    [InlineData("Jum\u00E2\u0080\u0099at", "Jum\u2019at")]
    [InlineData("Rp 5\u00C2\u00A0juta", "Rp 5\u00A0juta")]
    [InlineData("Caf\u00C3\u00A9 Lempuyangan", "Caf\u00E9 Lempuyangan")]
    [InlineData("\u00F0\u0178\u2018\u008D bagus", "\U0001F44D bagus")]
    [InlineData("\u00E2\u20AC", "\u00E2\u20AC")]
    [InlineData("Caf\u00E9 \u00C2 dan \u00E2le", "Caf\u00E9 \u00C2 dan \u00E2le")]
    [InlineData("harga \u20AC5 \u2014 naik", "harga \u20AC5 \u2014 naik")]
    public void Letters_that_are_bytes_of_a_letter_become_that_letter(string text, string repaired) =>
        Assert.Equal(repaired, DoubleEncoding.Repair(text));

    [Fact]
    public void A_text_without_them_is_not_copied()
    {
        const string Text = "Pasar Johar kembali ramai, résumé pedagang.";

        Assert.Same(Text, DoubleEncoding.Repair(Text));
    }

    [Theory]
    [InlineData("\u00E2\u20AC\u2122")]
    [InlineData("&acirc;&euro;&trade;")]
    [InlineData("&Acirc;&nbsp;")]
    [InlineData("&Atilde;&copy;")]
    public void Pages_are_repaired_in_their_texts_and_in_what_they_say_of_themselves(string broken)
    {
        var page = $"<html><head><meta property=\"og:title\" content=\"Salat Jum{broken}at Pertama di Masjid Terapung\"></head><body><article>"
            + $"<p>Palu - Ratusan warga menunaikan salat Jum{broken}at pertama di masjid terapung yang baru selesai dibangun.</p>"
            + "<p>Pengurus masjid menyiapkan dua ratus sajadah dan tempat wudu di tepi pantai sejak pagi hari.</p></article></body></html>";

        var article = new ArticleParser().ParseHtml(page, cancellationToken: TestContext.Current.CancellationToken);

        Assert.DoesNotContain(article.Title + article.Blocks[0].Text, letter => letter is '\u00E2' or '\u00C2' or '\u00C3');
        Assert.StartsWith("Salat Jum", article.Title, StringComparison.Ordinal);
        Assert.Equal(2, article.Blocks.Count);
    }
}
