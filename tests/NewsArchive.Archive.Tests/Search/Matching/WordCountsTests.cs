using NewsArchive.Archive.Search.Indexing;
using NewsArchive.Archive.Search.Matching;

using Xunit;

namespace NewsArchive.Archive.Tests.Search.Matching;

public sealed class WordCountsTests
{
    private static readonly WordCounts Counts = new(
        new Dictionary<string, long> { ["~"] = 100, ["nego"] = 7, ["negosiasi"] = 30 },
        new Dictionary<string, IReadOnlyCollection<string>> { ["nego"] = ["nego", "negosiasi"], ["zzz"] = [] });

    [Fact]
    public void A_prefix_whose_words_are_known_becomes_these_words_wherever_it_stands()
    {
        var match = SearchMatch.All([new WordMatch("kata"), new ExceptMatch(SearchMatch.Everything, SearchMatch.Any([new PrefixMatch("nego"), new PrefixMatch("=nego")]))]);

        var spelled = (AllMatch)Counts.Spell(match);

        var any = (AnyMatch)((ExceptMatch)spelled.Parts[1]).Unwanted;
        Assert.Equal(["nego", "negosiasi"], ((AnyMatch)any.Parts[0]).Parts.Cast<WordMatch>().Select(static word => word.Lexeme));
        Assert.Equal(new PrefixMatch("=nego"), any.Parts[1]);
    }

    [Fact]
    public void A_prefix_that_no_word_begins_with_finds_nothing() =>
        Assert.Equal(new WordMatch(Lexemes.Nothing), Counts.Spell(new PrefixMatch("zzz")));

    [Fact]
    public void What_has_any_of_several_words_is_at_least_as_much_as_the_most_frequent_of_them()
    {
        Assert.Equal(30, Counts.LeastOf(SearchMatch.Any([new WordMatch("nego"), new WordMatch("negosiasi"), new PrefixMatch("=nego")])));
        Assert.Equal(0, Counts.LeastOf(SearchMatch.All([new WordMatch("nego"), new WordMatch("negosiasi")])));
    }
}
