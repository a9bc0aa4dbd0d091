using System.Diagnostics;
using Xunit;

namespace NewsArchive.Parsing.Tests.Language;

public sealed class HostileTextTests
{
    private const int Length = 300_000;

    /// <summary>Generous for a loaded machine; quadratic reading of these texts takes minutes.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData("\"")]
    [InlineData("“A b c ")]
    [InlineData("'a 'b c,' ")]
    [InlineData("a'b ‘")]
    [InlineData("\"Saya tidak tahu,\" kata Budi ")]
    [InlineData("\"Saya tidak tahu,\" katanya Budi alias ")]
    [InlineData("Aa ")]
    [InlineData("1/2/")]
    [InlineData("(12/6")]
    [InlineData("1-2 hingga ")]
    [InlineData("Senin ")]
    [InlineData("dikutip dari ")]
    [InlineData("menurut laporan A dan ")]
    [InlineData(" mengatakan")]
    [InlineData("\ud800")]
    [InlineData("\0")]
    [InlineData("\u2029")]
    [InlineData("\n")]
    [InlineData("((((")]
    public void Is_read_in_linear_time_without_throwing(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, Length / unit.Length));
        var clock = Stopwatch.StartNew();
        FactTexts.Read(text, FactTexts.Published);
        Assert.True(clock.Elapsed < Limit, clock.Elapsed.ToString());
    }

    [Fact]
    public void Random_mixtures_of_what_the_readers_look_for_give_offsets_inside_the_text_and_the_same_facts_twice()
    {
        string[] pieces = ["\"", "“", "”", "'", " kata ", "Rudi", " Santoso", ",", ".", " (", ")", "12", "/", "3", " Maret ", "2024", "-", "\n", "Selasa", " dikutip dari ", "Reuters", " menurut ", " mengatakan ", "nya", "\ud83d", " di ", "(35)", " alias ", ":", "@a.b", " hingga ", "…"];
        var random = new Random(20240315);
        for (var round = 0; round < 4000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => pieces[random.Next(pieces.Length)]));
            var facts = FactTexts.Read(text);
            Assert.All(facts.Quotes, quote => Assert.True(quote.Start >= 0 && quote.Start <= quote.End && quote.End <= text.Length));
            Assert.All(facts.MentionedDates, date => Assert.True(date.Start >= 0 && date.Start < date.End && date.End <= text.Length));
            Assert.Equal(facts.Quotes, FactTexts.Read(text).Quotes);
        }
    }
}
