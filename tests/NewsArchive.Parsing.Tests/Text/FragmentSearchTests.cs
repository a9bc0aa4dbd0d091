using NewsArchive.Parsing.Text;

using Xunit;

namespace NewsArchive.Parsing.Tests.Text;

public sealed class FragmentSearchTests
{
    private static readonly string[] Phrases = ["baca juga", "Baca Juga", "kepada Rakyat", "kepada Radar", "(rkt/", "ab", "abc", "Halaman Selanjutnya", "lama sekali dan panjang", "--"];

    [Fact]
    public void Finds_each_phrase_wherever_it_stands_as_a_plain_search_does()
    {
        var search = new FragmentSearch<string>(Phrases.Select(phrase => (phrase, phrase)));
        var random = new Random(7);
        for (var round = 0; round < 500; round++)
        {
            var text = string.Concat(Enumerable.Range(0, 12).Select(_ => random.Next(3) == 0 ? Phrases[random.Next(Phrases.Length)] : "xyz kata lain "[..random.Next(14)]));
            var found = new List<(int Start, int Length, string Value)>();
            search.Find(text, found, 1000);

            Assert.All(found, hit => Assert.Equal(hit.Value, text.Substring(hit.Start, hit.Length), ignoreCase: true));
            // Where two begin at one place, the longer one may be all that is told.
            var starts = Phrases.SelectMany(phrase => Indexes(text, phrase)).Distinct().Order();
            Assert.Equal(starts, found.Select(hit => hit.Start).Distinct().Order());
        }
    }

    [Theory]
    [InlineData("Kepada Rakyat", true)]
    [InlineData("kepada rAKYAT", false)]
    [InlineData("Halaman SELANJUTNYA", true)]
    public void The_first_letter_and_what_stands_behind_the_ninth_may_differ_in_case(string text, bool isFound)
    {
        var found = new List<(int Start, int Length, string Value)>();
        new FragmentSearch<string>(Phrases.Select(phrase => (phrase, phrase))).Find(text, found, 10);

        Assert.Equal(isFound, found.Count > 0);
    }

    private static IEnumerable<int> Indexes(string text, string phrase)
    {
        for (var at = 0; (at = text.IndexOf(phrase, at, StringComparison.Ordinal)) >= 0; at++) yield return at;
    }
}
