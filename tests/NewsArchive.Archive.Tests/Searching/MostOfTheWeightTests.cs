using NewsArchive.Archive.Search.Matching;

using Xunit;

namespace NewsArchive.Archive.Tests.Searching;

public sealed class MostOfTheWeightTests
{
    [Fact]
    public void Articles_match_exactly_where_their_words_reach_the_share()
    {
        var random = new Random(11);
        for (var round = 0; round < 200; round++)
        {
            var parts = Enumerable.Range(0, random.Next(2, 8)).Select(i => ((SearchMatch)new WordMatch($"kata{i}"), random.Next(1, 12) / 2f)).ToList();
            var share = random.Next(1, 20) / 20.0;
            var match = MostOfTheWeight.Of(parts, share)!;
            var needed = parts.Sum(static part => part.Item2) * share;
            for (var set = 0; set < 1 << parts.Count; set++)
            {
                var having = Enumerable.Range(0, parts.Count).Where(i => (set >> i & 1) == 1).ToList();
                var reached = having.Sum(i => parts[i].Item2) + 1e-6 >= needed;
                Assert.Equal(reached, Matches(match, having.Select(static i => $"kata{i}").ToHashSet()));
            }
        }
    }

    private static bool Matches(SearchMatch match, HashSet<string> words) => match switch
    {
        WordMatch word => words.Contains(word.Lexeme),
        AllMatch all => all.Parts.All(part => Matches(part, words)),
        AnyMatch any => any.Parts.Any(part => Matches(part, words)),
        _ => throw new ArgumentOutOfRangeException(nameof(match)),
    };
}
