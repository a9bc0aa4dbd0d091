using NewsArchive.Archive.Postgres;
using NewsArchive.Archive.Search.Indexing;
using NewsArchive.Archive.Search.Matching;
using NewsArchive.Archive.Storage;

using Xunit;

namespace NewsArchive.Archive.Tests.Searching;

public sealed class SearchWindowsTests
{
    private static readonly DateOnly FirstDay = new(2021, 11, 3);

    // 100 articles a day for three years.
    private static readonly DayCounts Days = DayCounts.Of(
        Enumerable.Range(0, 1_000).Select(static day => ($"~{FirstDay.AddDays(day):yyyyMMdd}", 100L)));

    [Theory]
    [InlineData(51, 0.8, 2)]
    [InlineData(1_001, 0.3, 2)]
    [InlineData(10_001, 0.9, 2)]
    [InlineData(1_001, 0.001, 1)]
    public void Together_windows_are_all_of_time_newest_first_and_none_is_in_two(int most, double share, int atLeast)
    {
        var windows = SearchWindows.Of(new HitQuery(new WordMatch("kata"), KeyRange.All, most, share), Days).ToList();

        Assert.True(windows.Count >= atLeast);
        Assert.Equal((long.MaxValue, long.MinValue), (windows[0].Range.Until, windows[^1].Range.From));
        Assert.All(windows.Zip(windows.Skip(1)), static pair => Assert.Equal(pair.First.Range.From, pair.Second.Range.Until));
    }

    [Theory]
    [InlineData(1900)]
    [InlineData(2021)]
    [InlineData(2024)]
    [InlineData(2025)]
    [InlineData(2150)]
    public void The_days_of_a_window_are_those_of_the_keys_in_its_range(int year)
    {
        var windows = SearchWindows.Of(new HitQuery(new WordMatch("kata"), KeyRange.All, 51, 0.8), Days).ToList();
        var random = new Random(year);
        for (var i = 0; i < 2_000; i++)
        {
            var time = new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(random.Next(365 * 86_400));
            var key = SortKey.Of(time, Guid.NewGuid());
            var (marks, range) = windows.Single(window => key >= window.Range.From && key < window.Range.Until);
            if (range.From == long.MinValue) continue;
            Assert.NotEmpty(MarksOf(marks).Intersect(CalendarMarks.Of(time)));
        }
    }

    [Fact]
    public void A_range_that_is_asked_for_bounds_the_windows()
    {
        var asked = new KeyRange(SortKey.FirstOf(At(2023, 5, 2)), SortKey.FirstOf(At(2023, 5, 4)));

        var windows = SearchWindows.Of(new HitQuery(new WordMatch("kata"), asked, 51, 0.8), Days).ToList();

        Assert.Equal(asked, new KeyRange(windows[^1].Range.From, windows[0].Range.Until));
        Assert.Equal(["~20230502", "~20230503"], windows.SelectMany(static window => MarksOf(window.Days)).Order());
    }

    private static IEnumerable<string> MarksOf(SearchMatch? days) => days switch
    {
        AnyMatch any => any.Parts.Cast<WordMatch>().Select(static word => word.Lexeme),
        WordMatch single => [single.Lexeme],
        _ => [],
    };

    private static DateTimeOffset At(int year, int month, int day) => new(year, month, day, 0, 0, 0, TimeSpan.FromHours(7));
}
