using System.Text;

using NewsArchive.Archive.Search.Analysis;

using Xunit;

namespace NewsArchive.Archive.Tests.Search.Analysis;

public sealed class TextAnalyzerTests
{
    /// <summary>Words are written stem, with what they are read from in brackets where that differs; extra ones in braces.</summary>
    [Theory]
    [InlineData("Banjir merendam Demak", "banjir rendam(merendam) demak")]
    [InlineData("COVID-19", "{covid19(COVID-19)} covid 19")]
    [InlineData("Rp1,5 triliun", "rp 1,5 triliun")]
    [InlineData("US$1.200.000,50", "us 1200000,50(1.200.000,50)")]
    [InlineData("119km", "119 kilometer(km)")]
    [InlineData("LQ45 B20", "lq45 b20")]
    [InlineData("1.200 1,200", "1200(1.200) 1200(1,200)")]
    [InlineData("pukul 10.30 dan 10:30", "pukul 10,30(10.30) dan 10,30(10:30)")]
    [InlineData("(13/6/2023)", "{2023-06-13(13/6/2023)} 13 6 2023")]
    [InlineData("2023-06-13", "{2023-06-13} 2023 6(06) 13")]
    [InlineData("2019-2020", "2019 2020")]
    [InlineData("redaksi@contoh.co.id", "{redaksicontohcoid(redaksi@contoh.co.id)} redaksi contoh co id")]
    [InlineData("detik.com", "{detikcom(detik.com)} detik com")]
    [InlineData("banjir.Warga", "banjir warga")]
    [InlineData("K.H. Ma'ruf", "kh(K.H) maruf(Ma'ruf)")]
    [InlineData("Jum’at", "jumat(Jum’at)")]
    [InlineData("Trump's", "trump(Trump's)")]
    [InlineData("anak-anaknya", "anak(anak-anaknya)")]
    [InlineData("sayur-mayur", "sayur(sayur-mayur)")]
    [InlineData("KPK-nya", "kpk(KPK-nya)")]
    [InlineData("ke-21", "21(ke-21)")]
    [InlineData("Jakarta-Bandung", "{jakartabandung(Jakarta-Bandung)} jakarta bandung")]
    [InlineData("#SaveKPK", "{savekpk} save kpk")]
    [InlineData("@jokowi", "jokowi")]
    [InlineData("ＣＯＶＩＤ", "covid(ＣＯＶＩＤ)")]
    [InlineData("Pokémon", "pokemon(Pokémon)")]
    [InlineData("sepakbola", "{sepakbola} sepak(sepakbola) bola(sepakbola)")]
    [InlineData("pascapandemi", "{pascapandemi} pasca(pascapandemi) pandemi(pascapandemi)")]
    [InlineData("日本", "日 本")]
    [InlineData("٢٠٢٥", "2025(٢٠٢٥)")]
    [InlineData("pe\u200Bmer\u00ADintah", "perintah(pe\u200Bmer\u00ADintah)")]
    [InlineData("... -- !?", "")]
    public void Texts_are_read_as_words(string text, string expected) => Assert.Equal(expected, Written(text));

    [Theory]
    [InlineData("sholat", "salat")]
    [InlineData("resiko", "risiko")]
    [InlineData("Idul Adha", "Iduladha")]
    [InlineData("sepak bola", "sepakbola")]
    [InlineData("tanda tangan", "menandatangani")]
    [InlineData("pasca-pandemi", "pascapandemi")]
    [InlineData("13-06-2023", "13/6/2023")]
    [InlineData("1.500", "1500")]
    public void Other_spellings_share_a_stem(string one, string other)
    {
        var stems = TextAnalyzer.Analyze(one).Select(static token => token.Stem);

        Assert.NotEmpty(stems.Intersect(TextAnalyzer.Analyze(other).Select(static token => token.Stem)));
    }

    [Theory]
    [InlineData("yang", true)]
    [InlineData("adalah", true)]
    [InlineData("bulan", false)]
    [InlineData("wakil", false)]
    [InlineData("warga", false)]
    public void Only_words_that_say_nothing_are_stop_words(string word, bool stop) => Assert.Equal(stop, TextAnalyzer.Analyze(word)[0].Stop);

    [Fact]
    public void Positions_follow_each_other_and_extra_words_stand_at_the_first_of_their_parts()
    {
        var tokens = TextAnalyzer.Analyze("vaksin COVID-19 gratis");

        Assert.Equal([("vaksin", 0), ("covid19", 1), ("covid", 1), ("19", 2), ("gratis", 3)], tokens.Select(static token => (token.Stem, token.Position)));
    }

    [Fact]
    public void Positions_go_on_from_where_the_caller_says()
    {
        var tokens = new List<AnalyzedToken>();
        var next = TextAnalyzer.Analyze("dua kata", tokens, 100);

        Assert.Equal((102, 100, 101), (next, tokens[0].Position, tokens[1].Position));
    }

    [Fact]
    public void Any_text_is_taken_and_offsets_stay_inside_it()
    {
        var random = new Random(6);
        const string Alphabet = "aAbBeEnNgGiIkK019.,:/-@#_&'’\"()\u00AD\u200B\u0301\uD800\uDC00éＡ日٢ \n";
        for (var round = 0; round < 20_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
            foreach (var token in TextAnalyzer.Analyze(text))
            {
                Assert.InRange(token.Start, 0, token.End - 1);
                Assert.InRange(token.End, 1, text.Length);
                Assert.InRange(token.Stem.Length, 1, TextAnalyzer.MaxWordLength);
                Assert.DoesNotContain(token.Stem.EnumerateRunes(), static rune => !Rune.IsLetterOrDigit(rune) && rune.Value is not (',' or '-'));
            }
        }
    }

    [Fact]
    public void A_long_text_without_a_space_is_read_in_time_linear_in_its_length()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        foreach (var unit in (string[])["a", "a-", "1.", "a\u0301", "1/", "a.", "\uD835\uDC00"])
        {
            var text = string.Concat(Enumerable.Repeat(unit, 300_000 / unit.Length));
            Assert.NotNull(TextAnalyzer.Analyze(text));
        }

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
    }

    private static string Written(string text) => string.Join(' ', TextAnalyzer.Analyze(text).Select(token =>
    {
        var surface = text[token.Start..token.End];
        var word = string.Equals(token.Stem, surface, StringComparison.OrdinalIgnoreCase) ? token.Stem : $"{token.Stem}({surface})";
        return token.Extra ? $"{{{word}}}" : word;
    }));
}
