using System.Diagnostics;
using Xunit;

namespace NewsArchive.Parsing.Tests.Language.Spacing;

public sealed class HostileSpacingTests
{
    private const int Length = 100_000;

    /// <summary>Generous for a loaded machine; quadratic reading takes far longer.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData("a")]
    [InlineData("aB")]
    [InlineData("dariYang")]
    [InlineData("yangdengan")]
    [InlineData("dariReuters ")]
    [InlineData("kenaikanyang ")]
    [InlineData("selesai.Dia ")]
    [InlineData("selesai.Dia")]
    [InlineData("a,")]
    [InlineData("ada,ada,")]
    [InlineData("www.")]
    [InlineData("PTAbc ")]
    [InlineData("mempermempermemper ")]
    [InlineData("memperdipermengeberberberberaa ")]
    [InlineData("\ud800")]
    [InlineData("\udc00dariReuters\ud800 ")]
    [InlineData("e\u0301")]
    [InlineData("\0")]
    [InlineData("\u202eabAb,")]
    [InlineData("ßİıſDZDž ")]
    public void Any_text_is_read_fast_and_only_gains_spaces(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, Length / unit.Length));
        var clock = Stopwatch.StartNew();
        var repaired = SpacingTexts.Repair(text);
        Assert.True(clock.Elapsed < Limit, clock.Elapsed.ToString());
        Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), repaired.Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Words_at_the_limits_of_length_are_harmless()
    {
        for (var length = 1; length < 200; length++)
        {
            var word = $"dari{new string('B', 1)}{new string('a', length)}";
            Assert.Equal(word, SpacingTexts.Repair(word).Replace(" ", "", StringComparison.Ordinal));
            Assert.Equal(new string('i', length) + "Phone", SpacingTexts.Repair(new string('i', length) + "Phone"));
        }
    }
}
