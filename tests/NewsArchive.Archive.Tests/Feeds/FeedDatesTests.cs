using NewsArchive.Archive.Importing.Feeds;

using Xunit;

namespace NewsArchive.Archive.Tests.Feeds;

public sealed class FeedDatesTests
{
    [Theory]
    [InlineData("Tue, 13 Jun 2023 08:30:00 +0700", "2023-06-13T08:30:00+07:00")]
    [InlineData("Tue, 13 Jun 2023 08:30:00 GMT", "2023-06-13T08:30:00+00:00")]
    [InlineData("13 Jun 2023 08:30 +0700", "2023-06-13T08:30:00+07:00")]
    [InlineData("Tue, 13 Jun 23 08:30:00 UT", "2023-06-13T08:30:00+00:00")]
    [InlineData("Mon, 13 Jun 2023 08:30:00 +0700", "2023-06-13T08:30:00+07:00")]
    [InlineData("Sel, 13 Jun 2023 08:30:00 +0700", "2023-06-13T08:30:00+07:00")]
    [InlineData("Jumat, 16 Juni 2023 08:30 WIB", "2023-06-16T08:30:00+07:00")]
    [InlineData("Minggu, 6 Agustus 2023 18.05 WITA", "2023-08-06T18:05:00+08:00")]
    [InlineData("Kamis, 7 Mei 2026 | 18:43 WIT", "2026-05-07T18:43:00+09:00")]
    [InlineData("31 Des 2023, 23:59", "2023-12-31T23:59:00+07:00")]
    [InlineData("Okt 5, 2023 7:05 PM", "2023-10-05T19:05:00+07:00")]
    [InlineData("October 5, 2023", "2023-10-05T00:00:00+07:00")]
    [InlineData("13/06/2023 08:30:00", "2023-06-13T08:30:00+07:00")]
    [InlineData("2023-06-13", "2023-06-13T00:00:00+07:00")]
    [InlineData("2023-06-13T08:30:00+07:00", "2023-06-13T08:30:00+07:00")]
    [InlineData("2023-06-13T01:30:00Z", "2023-06-13T01:30:00+00:00")]
    [InlineData("2023-06-13T01:30:00.123456Z", "2023-06-13T01:30:00+00:00")]
    [InlineData("2023-06-13 08:30:00", "2023-06-13T08:30:00+07:00")]
    [InlineData("2023-06-13 08:30:00 +0700", "2023-06-13T08:30:00+07:00")]
    [InlineData("2023-06-13T08:30+07", "2023-06-13T08:30:00+07:00")]
    [InlineData("2023/06/13 08:30", "2023-06-13T08:30:00+07:00")]
    [InlineData("Tue, 13 Jun 2023 08:30:00 GMT+7", "2023-06-13T08:30:00+07:00")]
    [InlineData("Tue, 13 Jun 2023 04:30:00 EDT", "2023-06-13T04:30:00-04:00")]
    [InlineData("Tue, 13 Jun 2023 24:00:00 +0700", "2023-06-13T23:00:00+07:00")]
    [InlineData("  Tue,13 Jun 2023 08:30:00 +0700 ", "2023-06-13T08:30:00+07:00")]
    public void Dates_are_read_as_they_are_written(string text, string expected) =>
        Assert.Equal(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), FeedDates.Read(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("kemarin")]
    [InlineData("32 Jun 2023")]
    [InlineData("30 Feb 2023")]
    [InlineData("0000-00-00 00:00:00")]
    [InlineData("13 Jun")]
    [InlineData("99999999999999999999 Jun 2023")]
    public void What_is_no_date_is_none(string? text) => Assert.Null(FeedDates.Read(text));
}
