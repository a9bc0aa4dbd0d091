using NewsArchive.Archive.Storage;
using NewsArchive.Parsing;

using Xunit;

namespace NewsArchive.Archive.Tests.Storage;

public sealed class ArticleLeadTests
{
    [Fact]
    public void It_is_the_first_paragraph() => Assert.Equal("Isi.", ArticleLead.Of(Article(
        new ArticleBlock(BlockKind.Subheading, "Sub", 0, 3), new ArticleBlock(BlockKind.Paragraph, "Isi.", 4, 8))));

    [Fact]
    public void Without_a_paragraph_there_is_none() => Assert.Null(ArticleLead.Of(Article(new ArticleBlock(BlockKind.Caption, "Foto", 0, 4))));

    [Theory]
    [InlineData(ArticleLead.Length, false)]
    [InlineData(ArticleLead.Length + 1, true)]
    [InlineData(100_000, true)]
    public void It_is_cut_to_length(int length, bool cut)
    {
        var lead = ArticleLead.Of(Article(new ArticleBlock(BlockKind.Paragraph, new string('a', length), 0, length)));

        Assert.Equal((ArticleLead.Length, cut), (lead!.Length, lead.EndsWith('…')));
    }

    [Fact]
    public void Words_and_pairs_stay_whole()
    {
        var words = ArticleLead.Of(Article(new ArticleBlock(BlockKind.Paragraph, string.Concat(Enumerable.Repeat("empat ", 100)), 0, 600)));
        Assert.EndsWith("empat…", words, StringComparison.Ordinal);

        foreach (var prefix in (string[])["", "a"])
        {
            var pairs = ArticleLead.Of(Article(new ArticleBlock(BlockKind.Paragraph, prefix + string.Concat(Enumerable.Repeat("🐟", 400)), 0, 800)));
            Assert.DoesNotContain('\uFFFD', pairs!);
        }
    }

    private static ParsedArticle Article(params ArticleBlock[] blocks) => new() { ParserVersion = "1", Blocks = blocks };
}
