using System.Security.Cryptography;

using NewsArchive.Archive.Duplicates;
using NewsArchive.Archive.Search.Analysis;
using NewsArchive.Parsing;

using Xunit;

namespace NewsArchive.Archive.Tests.Duplicates;

public sealed class FingerprintTests
{
    // From a run of version 1.
    private const long TextHash = 4209821057208889784;
    private const long FirstBand = 7081658174343418179;
    private const string SignatureSha256 = "14f719f11bf4462470703e6234f1c9b2"; // its first half

    [Fact]
    public void A_text_has_the_same_fingerprint_on_every_machine()
    {
        var fingerprint = Fingerprint.Of(StoryTexts.About("panen"));

        // Another value needs another version: fingerprints are stored.
        Assert.Equal(1, Fingerprint.Version);
        Assert.Equal((TextHash, FirstBand), (fingerprint.TextHash, fingerprint.Bands()[0]));
        Assert.Equal(SignatureSha256, Convert.ToHexStringLower(SHA256.HashData(fingerprint.ToBytes()))[..32]);
    }

    [Fact]
    public void Case_marks_and_spacing_make_no_difference()
    {
        var text = StoryTexts.About("panen");

        Assert.Equal(Fingerprint.Of(text).TextHash, Fingerprint.Of(text.ToUpperInvariant().Replace(",", " –", StringComparison.Ordinal)).TextHash);
    }

    [Fact]
    public void An_article_analysed_block_by_block_has_the_fingerprint_of_its_text()
    {
        var article = new ArticleParser().ParseText($"JAKARTA - {StoryTexts.About("panen")}\n\nBaca Juga: Harga Cabai Naik\n\nRp1,5 triliun pada 13-06-2023\n-COVID-19, kata redaksi@media.co.id.\n# tagar\n1.200\n500");

        Assert.True(article.Blocks.Count > 1);
        Assert.Equivalent(Fingerprint.Of(ArticleText.Of(article)), Fingerprint.Of(AnalyzedArticle.Of(article)), strict: true);
    }

    [Fact]
    public void What_is_stored_reads_back_and_resembles_itself()
    {
        var fingerprint = Fingerprint.Of(StoryTexts.About("panen"));
        var read = Fingerprint.Read(fingerprint.ToBytes(), fingerprint.Shingles, fingerprint.TextHash);

        Assert.Equal(fingerprint.Bands(), read.Bands());
        Assert.Equal(new Resemblance(DuplicateKind.SameText, 1), Resemblance.Of(fingerprint, read));
        Assert.Equal(DuplicateKind.Different, Resemblance.Of(fingerprint, Fingerprint.Of(StoryTexts.About("museum"))).Kind);
    }

    [Theory]
    [InlineData("")]
    [InlineData("...")]
    [InlineData("dua kata")]
    public void Texts_of_hardly_a_word_resemble_nothing(string text)
    {
        var fingerprint = Fingerprint.Of(text);

        Assert.Empty(fingerprint.Bands());
        Assert.Equal(DuplicateKind.Different, Resemblance.Of(fingerprint, Fingerprint.Of(text)).Kind);
    }

    [Fact]
    public void Passages_are_shown_as_the_first_text_has_them()
    {
        var comparison = SharedPassages.Find(
            "Menurut dia, Harga Beras di pasar induk naik tujuh ratus rupiah per kilogram, kata orang.",
            "Pembuka lain. harga beras di pasar induk naik tujuh ratus rupiah per kilogram! Penutup lain sama sekali.");

        Assert.Equal(["Harga Beras di pasar induk naik tujuh ratus rupiah per kilogram"], comparison.Passages.Select(static passage => passage.Text));
        Assert.Equal(11, comparison.Shared);
    }

    [Fact]
    public void Texts_that_say_the_same_a_thousand_times_are_compared_in_time_linear_in_their_length()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var text = string.Concat(Enumerable.Repeat("satu dua tiga ", 20_000));

        Assert.Equal(1, SharedPassages.Find(text, text).Share);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
    }
}
