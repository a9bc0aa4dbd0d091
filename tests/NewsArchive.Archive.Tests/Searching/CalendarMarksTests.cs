using NewsArchive.Archive.Search.Indexing;

using Xunit;

namespace NewsArchive.Archive.Tests.Searching;

public sealed class CalendarMarksTests
{
    [Theory]
    [InlineData("2023-06-13", "2023-06-13", "~20230613")]
    [InlineData("2023-06-01", "2023-06-30", "~202306")]
    [InlineData("2023-01-01", "2023-12-31", "~2023")]
    [InlineData("2020-01-01", "2029-12-31", "~202")]
    [InlineData("2023-12-30", "2024-02-01", "~20231230 ~20231231 ~202401 ~20240201")]
    [InlineData("2023-06-14", "2023-06-13", "")]
    public void The_fewest_marks_cover_a_range(string first, string last, string marks) =>
        Assert.Equal(marks, string.Join(' ', CalendarMarks.Cover(DateOnly.Parse(first, null), DateOnly.Parse(last, null))));

    [Fact]
    public void A_day_has_one_of_the_marks_exactly_where_it_is_in_the_range()
    {
        var random = new Random(7);
        for (var i = 0; i < 300; i++)
        {
            var first = new DateOnly(1995, 1, 1).AddDays(random.Next(12_000));
            var last = first.AddDays(random.Next(5_000));
            var cover = CalendarMarks.Cover(first, last);
            for (var j = 0; j < 50; j++)
            {
                var day = first.AddDays(random.Next(-500, 5_500));
                var marks = CalendarMarks.Of(new DateTimeOffset(day, new TimeOnly(random.Next(24), 0), TimeSpan.FromHours(7)));
                Assert.Equal(day >= first && day <= last, marks.Intersect(cover).Any());
            }
        }
    }

    [Fact]
    public void Days_are_those_of_western_indonesia()
    {
        Assert.Contains("~20240101", CalendarMarks.Of(new DateTimeOffset(2023, 12, 31, 17, 0, 0, TimeSpan.Zero)));
        Assert.Contains("~20231231", CalendarMarks.Of(new DateTimeOffset(2023, 12, 31, 16, 59, 59, TimeSpan.Zero)));
    }
}
