using NewsArchive.Archive.Search.Matching;

using Xunit;

namespace NewsArchive.Archive.Tests.Search.Matching;

public sealed class SearchCapsTests
{
    private static readonly PhraseMatch Phrase = new(["pasar", "malam"]);
    private static readonly WordMatch Word = new("pasar");

    [Fact]
    public void Of_words_as_many_are_looked_at_as_the_settings_say() =>
        Assert.Equal(new SearchCaps(500, 150, 1_000, 5_000), SearchCaps.Of(SearchMatch.All([Word, new PrefixMatch("=nego")]), 500, 10_000));

    [Fact]
    public void Of_phrases_fewer_are_looked_at_wherever_they_stand_in_the_query()
    {
        SearchMatch[] matches = [Phrase, SearchMatch.All([Word, Phrase]), SearchMatch.Any([Word, SearchMatch.All([Word, Phrase])]), new ExceptMatch(Word, Phrase)];

        Assert.All(matches, match => Assert.Equal(new SearchCaps(250, 150, 250, 1_000), SearchCaps.Of(match, 500, 10_000)));
        Assert.Equal(new SearchCaps(10, 10, 25, 25), SearchCaps.Of(Phrase, 10, 25));
    }
}
