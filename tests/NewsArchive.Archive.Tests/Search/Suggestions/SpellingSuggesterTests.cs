using NewsArchive.Archive.Search.Querying;
using NewsArchive.Archive.Search.Suggestions;

using Xunit;

namespace NewsArchive.Archive.Tests.Search.Suggestions;

public sealed class SpellingSuggesterTests
{
    private static readonly KnownWords Words = new(new Dictionary<string, long>
    {
        ["korupsi"] = 900,
        ["perintah"] = 2000,
        ["banjir"] = 300,
        ["jakarta"] = 3000,
        ["prabowo"] = 1500,
        ["kirim"] = 400,
        ["gempa"] = 250,
        ["gemah"] = 12,
        ["kemenkeu"] = 80,
        ["langka"] = 5,
        ["zikir"] = 40,
        ["juang"] = 100,
    });

    [Theory]
    [InlineData("koruspi", "korupsi")]
    [InlineData("korpsi", "korupsi")]
    [InlineData("korrupsi", "korupsi")]
    [InlineData("pemerintha", "pemerintah")]
    [InlineData("mengirm", "mengirim")]
    [InlineData("Jakrata", "jakarta")]
    [InlineData("parbowo", "prabowo")]
    [InlineData("perabowo", "prabowo")]
    [InlineData("bajnir", "banjir")]
    [InlineData("gempaa", "gempa")]
    [InlineData("kemenkue", "kemenkeu")]
    [InlineData("memperjuangkam", "memperjuangkan")]
    public async Task A_slip_is_set_right_by_the_words_of_the_archive(string typed, string meant)
    {
        var suggestion = Assert.Single(await SuggestAsync(typed));

        Assert.Equal(meant, suggestion.Suggestion);
    }

    [Theory]
    [InlineData("korupsi")]
    [InlineData("langka")]
    [InlineData("dzikir")]
    [InlineData("xyzzyq")]
    [InlineData("=koruspi")]
    [InlineData("-koruspi banjir")]
    [InlineData("yang")]
    [InlineData("2025")]
    [InlineData("")]
    public async Task Words_that_the_archive_has_or_that_nothing_is_near_to_are_left(string query) => Assert.Empty(await SuggestAsync(query));

    [Fact]
    public async Task Only_the_wrong_words_of_a_query_are_named()
    {
        var suggestions = await SuggestAsync("banjir jakrata koruspi");

        Assert.Equal([new WordSuggestion("jakrata", "jakarta"), new WordSuggestion("koruspi", "korupsi")], suggestions);
    }

    private static Task<IReadOnlyList<WordSuggestion>> SuggestAsync(string query) =>
        SpellingSuggester.SuggestAsync(SearchQueryParser.Parse(query), Words.Of, Words, TestContext.Current.CancellationToken);

    private sealed class KnownWords(Dictionary<string, long> counts) : IVocabulary
    {
        public long Of(string stem) => counts.GetValueOrDefault(stem);

        public Task<IReadOnlyDictionary<string, long>> CountAsync(IReadOnlyCollection<string> stems, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyDictionary<string, long>>(stems.Where(counts.ContainsKey).ToDictionary(static stem => stem, stem => counts[stem]));
    }
}
