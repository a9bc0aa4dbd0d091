using NewsArchive.Archive.Search.Indexing;
using NewsArchive.Archive.Search.Matching;
using NewsArchive.Archive.Search.Ranking;

using Xunit;

namespace NewsArchive.Archive.Tests.Searching;

public sealed class ImpactListTests
{
    [Fact]
    public void What_was_written_is_found_and_nothing_else()
    {
        string[] stems = ["a", "ab", "abadi", "abang", "banjir", "banjirkan", "pasar", "zebra", "é", "日", "😀"];
        var list = ImpactList.Write(stems.Select((stem, i) => KeyValuePair.Create(stem, (byte)(i + 1))).Reverse());

        for (var i = 0; i < stems.Length; i++) Assert.Equal(i + 1, Find(list, stems[i]));
        foreach (var missing in new[] { "", "aa", "abc", "banj", "banjirk", "zz", "ê" }) Assert.Equal(0, Find(list, missing));
        Assert.Equal(1 + (4 * stems.Length), list.Length);
    }

    [Fact]
    public void Any_bytes_are_read_without_a_fault()
    {
        var random = new Random(3);
        for (var i = 0; i < 20_000; i++)
        {
            var bytes = new byte[random.Next(60)];
            random.NextBytes(bytes);
            Find(bytes, "banjir");
        }
    }

    [Fact]
    public void Scores_add_up_what_each_term_weighs()
    {
        var list = ImpactList.Write([KeyValuePair.Create("banjir", (byte)255), KeyValuePair.Create("jakarta", (byte)51)]);
        var ranker = new Ranker([new RankedTerm("jakarta", 1), new RankedTerm("banjir", 2), new RankedTerm("tiada", 9)]);

        Assert.Equal(2_200, ranker.Score(list));
    }

    [Fact]
    public void Of_stems_that_share_their_bits_the_heavier_counts()
    {
        var (one, other) = Alike();
        var list = ImpactList.Write([KeyValuePair.Create(one, (byte)200), KeyValuePair.Create("banjir", (byte)7), KeyValuePair.Create(other, (byte)9)]);

        Assert.Equal(200, Find(list, one));
        Assert.Equal(200, Find(list, other));
        Assert.Equal(7, Find(list, "banjir"));
    }

    /// <summary>Two words with the same 24 bits; among some thousands there are some.</summary>
    private static (string One, string Other) Alike()
    {
        var seen = new Dictionary<uint, string>();
        for (var i = 0; ; i++)
        {
            if (!seen.TryAdd(ImpactList.Key($"kata{i}"), $"kata{i}")) return (seen[ImpactList.Key($"kata{i}")], $"kata{i}");
        }
    }

    private static int Find(byte[] list, string stem) => ImpactList.Find(list, ImpactList.Key(stem));
}
