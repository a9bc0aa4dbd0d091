using System.Globalization;
using System.Xml.Linq;

using AngleSharp.Html.Parser;

using NewsArchive.Benchmarks.Load.Pace;
using NewsArchive.Benchmarks.Load.Reports;

using Xunit;

namespace NewsArchive.Api.Tests.Load;

public sealed class ReportTests
{
    private const string Hostile = "</td><script>alert(\"1\")</script> & 'x' <svg onload=1>";

    [Fact]
    public void Text_in_markup_stays_text_and_markup_in_markup_stays_markup()
    {
        var inner = Markup.Of($"<b>{"a<b"}</b>");
        Assert.Equal("""<i title="&quot;&amp;&#39;">""" + "<b>a&lt;b</b></i>", Markup.Of($"""<i title="{"\"&'"}">{inner}</i>""").ToString());
        Assert.Equal("a b", Markup.Of($"{"a\0b"}").ToString());
    }

    [Fact]
    public void Numbers_are_written_alike_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("id-ID");
            Assert.Equal("1,234.5 0.25", Markup.Of($"{1234.5:#,0.0} {0.25}").ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Hostile_names_errors_and_settings_leave_the_page_as_it_is()
    {
        var page = new HtmlParser().ParseDocument(HtmlReport.Write(Report(Hostile)));
        Assert.Empty(page.QuerySelectorAll("script, img, link, iframe, [onload]"));
        Assert.Equal(Hostile, page.QuerySelector("section > h2 ~ p")!.ParentElement!.QuerySelector("h2")!.TextContent);
        Assert.Contains(page.QuerySelectorAll("th"), static cell => cell.TextContent == $"post: {Hostile}");
        Assert.Contains(page.QuerySelectorAll("td"), static cell => cell.TextContent == Hostile);
    }

    [Fact]
    public void The_page_loads_nothing()
    {
        var page = HtmlReport.Write(Report("single"));
        foreach (var address in (string[])["http:", "https:", "src=", "href=", "url(", "@import"]) Assert.DoesNotContain(address, page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Lines_of_plots_stay_within_them()
    {
        var phase = Report("single").Phases[0];
        foreach (var plot in (LinePlot[])[ReportPlots.Percentiles([phase]), ReportPlots.Throughput(phase), ReportPlots.Memory(phase)])
        {
            var drawn = XElement.Parse(plot.Draw().ToString());
            var lines = drawn.Descendants("polyline").ToList();
            Assert.NotEmpty(lines);
            foreach (var point in lines.SelectMany(static line => line.Attribute("points")!.Value.Split(' ')))
            {
                var place = point.Split(',').Select(static number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray();
                Assert.InRange(place[0], 76, 606);
                Assert.InRange(place[1], 12, 230);
            }
        }
    }

    [Theory]
    [InlineData(7, new double[] { 0, 2, 4, 6, 8 })]
    [InlineData(0.3, new[] { 0, 0.1, 0.2, 0.3 })]
    [InlineData(1_000, new double[] { 0, 200, 400, 600, 800, 1_000 })]
    [InlineData(0, new double[] { 0, 1 })]
    public void Steps_of_an_axis_are_round_and_reach_the_highest(double highest, double[] steps) => Assert.Equal(steps, AxisSteps.Linear(highest));

    [Theory]
    [InlineData(0.4, 80, new[] { 0.1, 1, 10, 100 })]
    [InlineData(10, 10, new double[] { 10, 100 })]
    public void Logarithmic_steps_are_powers_of_ten_around_all(double lowest, double highest, double[] steps) =>
        Assert.Equal(steps, AxisSteps.Logarithmic(lowest, highest).Select(static step => Math.Round(step, 9)));

    private static LoadReport Report(string name)
    {
        var record = new LoadRecord();
        var random = new Random(1);
        for (var number = 0; number < 2_000; number++)
        {
            var due = TimeSpan.FromMilliseconds(number * 5);
            record.Add(due, due, due + TimeSpan.FromMilliseconds(Math.Exp(random.NextDouble() * 6)), new LoadAnswer("post", number % 100 == 0 ? name : null, 1));
        }

        var phase = MeasuredPhase.Of(name, name, record, record.LastAnswer, [new MeasuredMemory(0, 90), new MeasuredMemory(5, 140.5)]);
        return new LoadReport([new ReportFact(name, name)], [new ReportFact("seed", "1")], [phase], [phase], [new ReportTarget(name, 0.4, 0.4, AtLeast: true)]);
    }
}
