using NewsArchive.Archive.Importing.Sources;

using Xunit;

namespace NewsArchive.Archive.Tests.Importing;

public sealed class SourceScheduleTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 14, 1, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("15m", "2026-03-14T01:45Z")]
    [InlineData("2h", "2026-03-14T03:30Z")]
    [InlineData("1d", "2026-03-15T01:30Z")]
    [InlineData("PT90M", "2026-03-14T03:00Z")]
    [InlineData("pt1h30m", "2026-03-14T03:00Z")]
    // Half past one in the night of London is half past eight in Jakarta.
    [InlineData("*/20 * * * *", "2026-03-14T01:40Z")]
    [InlineData("0 6 * * *", "2026-03-14T23:00Z")]
    [InlineData("0 9 * * 1-5", "2026-03-16T02:00Z")]
    [InlineData("0 0/15 * * * ?", "2026-03-14T01:45Z")]
    [InlineData("0 0 9 ? * MON-FRI", "2026-03-16T02:00Z")]
    [InlineData("0 0 9 1 1 ? 2020", "2027-03-14T01:30Z")]
    [InlineData("auto", "2026-03-14T01:37Z")]
    [InlineData(" AUTO ", "2026-03-14T01:37Z")]
    public void Each_form_names_its_next_time(string text, string expected)
    {
        Assert.True(SourceSchedule.TryRead(text, out var schedule));

        var next = schedule.NextAfter(Now, TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta"), TimeSpan.FromMinutes(7));

        Assert.Equal(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), next);
    }

    [Theory]
    [InlineData("")]
    [InlineData("sering")]
    [InlineData("0m")]
    [InlineData("59s")]
    [InlineData("-5m")]
    [InlineData("32d")]
    [InlineData("PT30S")]
    [InlineData("P2M")]
    [InlineData("* * *")]
    [InlineData("61 * * * *")]
    [InlineData("0 0 25 * * ?")]
    [InlineData("99999999999999999999m")]
    public void What_is_no_schedule_is_refused(string text) => Assert.False(SourceSchedule.TryRead(text, out _));
}
