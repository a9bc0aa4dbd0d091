using System.Runtime.CompilerServices;

using NewsArchive.Archive.Search.Analysis;

using Xunit;

namespace NewsArchive.Archive.Tests.Search.Analysis;

/// <summary>The tables joined.txt and apart.txt beside this file.</summary>
public sealed class StemmingTests
{
    [Fact]
    public void Forms_are_joined_with_their_root()
    {
        var forms = Lines("joined.txt").SelectMany(static line => line[1].Split(' ').Select(form => (Form: form, Root: line[0]))).ToList();
        var missed = forms.Where(static pair => StemOf(pair.Form) != StemOf(pair.Root)).Select(static pair => $"{pair.Form} -> {StemOf(pair.Form)}, not {pair.Root}");

        Assert.True(forms.Count > 900);
        Assert.Empty(missed);
    }

    [Fact]
    public void Words_that_only_look_alike_stay_apart()
    {
        var pairs = Lines("apart.txt").Select(static line => line[0].Split(' ')).ToList();
        var joined = pairs.Where(static pair => StemOf(pair[0]) == StemOf(pair[1])).Select(static pair => $"{pair[0]} and {pair[1]} are both {StemOf(pair[0])}");

        Assert.True(pairs.Count > 150);
        Assert.Empty(joined);
    }

    [Theory]
    [InlineData("antasena")]
    [InlineData("blablabla")]
    [InlineData("Sandiaga")]
    [InlineData("mbappe")]
    [InlineData("di")]
    [InlineData("nya")]
    public void A_word_without_a_known_root_stays(string word) => Assert.Equal(word, StemOf(word), ignoreCase: true);

    [Theory]
    [InlineData("Israelnya", "israel")]
    [InlineData("dijokowikan", "jokowi")]
    [InlineData("mentiktokkan", "tiktok")]
    public void Of_an_unknown_word_only_what_can_hardly_be_part_of_it_is_taken_off(string word, string stem) => Assert.Equal(stem, StemOf(word));

    [Fact]
    public void Stemming_a_stem_again_changes_nothing()
    {
        var roots = Lines("joined.txt").Select(static line => StemOf(line[0]));

        Assert.All(roots, static root => Assert.Equal(root, StemOf(root)));
    }

    private static string StemOf(string word) => TextAnalyzer.Analyze(word)[0].Stem;

    private static IEnumerable<string[]> Lines(string file, [CallerFilePath] string here = "") =>
        File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, file))
            .Where(static line => line.Length > 0 && line[0] != '#')
            .Select(static line => line.Split(':', StringSplitOptions.TrimEntries));
}
