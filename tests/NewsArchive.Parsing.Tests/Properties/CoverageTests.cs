using Xunit;

namespace NewsArchive.Parsing.Tests.Properties;

/// <summary>Dateline, blocks and removed pieces cover each letter and digit of the text exactly once.</summary>
public sealed class CoverageTests
{
    // Enough to have found every violation so far within the first tenth of the rounds.
    private const int MutationsPerText = 12;

    private static readonly ArticleParser Parser = new();

    public static TheoryData<string> OwnTexts => [Samples.LinePerParagraph, Samples.LinePerTextNode, Samples.Flat];

    [Theory]
    [MemberData(nameof(OwnTexts))]
    public void Own_texts_and_their_mutations_are_covered(string text)
    {
        Check(text);
        foreach (var mutated in Mutations.Of(text, rounds: 400, seed: 7)) Check(mutated);
    }

    [Fact]
    public void Real_texts_and_their_mutations_are_covered()
    {
        var seed = 0;
        foreach (var text in Corpus.DevelopmentTexts())
        {
            Check(text);
            foreach (var mutated in Mutations.Of(text, MutationsPerText, seed++)) Check(mutated);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n\t\r\n ")]
    [InlineData("...")]
    [InlineData("Baca Juga")]
    [InlineData("JAKARTA -")]
    [InlineData("\uD800 a \uDC00")]
    [InlineData("a\u0000b\u0085c\u2028d")]
    // The dash of what reads like a dateline begins a caption.
    [InlineData("Warga Menanam Bakau - ANTARA Jakarta\n\u2014Foto")]
    [InlineData("e\u0301 (\u0301) \u200E(abc/def)")]
    public void Odd_texts_are_covered(string text) => Check(text);

    internal static void Check(string text) => Check(text, Parser.ParseText(text));

    /// <param name="text">What the article's offsets refer to.</param>
    internal static void Check(string text, ParsedArticle article)
    {
        var owners = new byte[text.Length];
        if (article.Dateline is { } dateline)
        {
            Assert.Equal(dateline.Text, text[dateline.Start..dateline.End]);
            Count(owners, dateline.Start, dateline.End);
        }

        foreach (var block in article.Blocks)
        {
            foreach (var span in block.Spans ?? [[block.Start, block.End]]) Count(owners, span[0], span[1]);
        }

        foreach (var piece in article.Removed)
        {
            Assert.Equal(piece.Text, text[piece.Start..piece.End]);
            Count(owners, piece.Start, piece.End);
        }

        for (var i = 0; i < text.Length; i++)
        {
            Assert.True(owners[i] <= 1, $"Offset {i} ({text[i]}) belongs to {owners[i]} pieces: {Around(text, i)}");
            Assert.True(owners[i] == 1 || !char.IsLetterOrDigit(text[i]), $"Offset {i} ({text[i]}) belongs to no piece: {Around(text, i)}");
        }
    }

    private static void Count(byte[] owners, int start, int end)
    {
        for (var i = start; i < end; i++) owners[i]++;
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 80)..Math.Min(text.Length, at + 80)];
}
