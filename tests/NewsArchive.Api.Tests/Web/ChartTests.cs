using NewsArchive.Api.Web.Charts;
using NewsArchive.Api.Web.Searching;

using Xunit;

namespace NewsArchive.Api.Tests.Web;

public sealed class ChartTests
{
    private static readonly DateOnly Day = new(2024, 3, 4);

    [Theory]
    [InlineData(0, 7, "Day")]
    [InlineData(30, 31, "Day")]
    [InlineData(300, 44, "Week")]
    [InlineData(1_500, 51, "Month")]
    [InlineData(4_000, 45, "Quarter")]
    [InlineData(9_000, 26, "Year")]
    public void Days_are_gathered_into_as_many_steps_as_there_is_room_for(int span, int steps, string unit)
    {
        var gathered = TimeSteps.Gather([(Day, 2), (Day.AddDays(-span), 3)]);

        Assert.Equal(steps, gathered.Count);
        Assert.All(gathered, step => Assert.Equal(unit, step.Unit.ToString()));
        Assert.Equal(5, gathered.Sum(step => step.Count));
        Assert.All(gathered.Zip(gathered.Skip(1)), pair => Assert.Equal(pair.First.End.AddDays(1), pair.Second.Start));
        Assert.True(gathered[0].Start <= Day.AddDays(-span) && gathered[^1].End >= Day);
    }

    [Fact]
    public void Nothing_gives_no_steps() => Assert.Empty(TimeSteps.Gather([]));

    [Fact]
    public void A_bar_of_little_is_seen_and_one_of_nothing_is_not()
    {
        var chart = new BarChart("a", "", "", "", [Bar(10_000), Bar(1), Bar(0)]);

        Assert.Equal(["100", "2", "0"], chart.Bars.Select(chart.HeightOf));
        Assert.Equal(["0", "98", "100"], chart.Bars.Select(chart.TopOf));
    }

    [Theory]
    [InlineData("Kereta danau", "0-6", "[Kereta] danau")]
    [InlineData("Kereta danau", "7-12,0-6", "[Kereta] [danau]")]
    [InlineData("Kereta danau", "0-6,3-9", "[Kereta][ da]nau")]
    [InlineData("Kereta", "4-99,7-3", "Kere[ta]")]
    [InlineData("Kereta", "", "Kereta")]
    public void Marks_stay_within_the_text_and_never_overlap(string text, string ranges, string expected)
    {
        var given = ranges.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(range => range.Split('-').Select(int.Parse).ToArray()).ToList();

        Assert.Equal(expected, string.Concat(MarkedText.Of(text, given).Select(piece => piece.Marked ? $"[{piece.Text}]" : piece.Text)));
    }

    private static Bar Bar(double value) => new("", value) { Text = "" };
}
