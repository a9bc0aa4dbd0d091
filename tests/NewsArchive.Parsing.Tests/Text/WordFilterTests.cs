using NewsArchive.Parsing.Text;

using Xunit;

namespace NewsArchive.Parsing.Tests.Text;

public sealed class WordFilterTests
{
    private static readonly string[] Words = ["a", "di", "Jumat", "jum'at", "menteri-menteri", "élan", "3d"];

    private static readonly WordFilter Filter = new(Words);

    [Fact]
    public void Never_denies_a_word_of_the_list_in_any_case()
    {
        foreach (var word in Words)
        {
            foreach (var form in new[] { word, word.ToUpperInvariant(), word.ToLowerInvariant() })
            {
                Assert.True(Filter.MayHold(form), form);
                Assert.True(Filter.MayBegin(form + " lagi"), form);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("dia")]
    [InlineData("Jumbo")]
    [InlineData("Jumatan")]
    [InlineData("xylofon")]
    public void Denies_most_others(string word) => Assert.False(Filter.MayHold(word));
}
