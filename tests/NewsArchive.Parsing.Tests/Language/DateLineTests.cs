using NewsArchive.Parsing.Language.Dates;
using Xunit;

namespace NewsArchive.Parsing.Tests.Language;

public sealed class DateLineTests
{
    [Theory]
    [InlineData("Jumat, 21 Jun 2024 12:24 WIB", "2024-06-21T12:24:00+07:00")]
    [InlineData("Rabu, 24/07/2024, 10.44 WITA", "2024-07-24T10:44:00+08:00")]
    [InlineData("24 Juli 2024 | 10:44", "2024-07-24T10:44:00+07:00")]
    [InlineData("Tayang: Minggu, 7 Juli 2024 18:45 WIT", "2024-07-07T18:45:00+09:00")]
    [InlineData("Selasa, 29 Januari 2019 / 20:15 WIB", "2019-01-29T20:15:00+07:00")]
    [InlineData("Diperbarui 20 Des 2024, pukul 19.59 WIB", "2024-12-20T19:59:00+07:00")]
    [InlineData("Sen, 8 Jul 2024", "2024-07-08T00:00:00+07:00")]
    [InlineData("2024/07/08", "2024-07-08T00:00:00+07:00")]
    [InlineData("2024-07-08T05:06:07+08:00", "2024-07-08T05:06:07+08:00")]
    public void Reads_the_forms_outlets_print(string line, string moment)
    {
        Assert.True(DateLine.TryParse(line, out var parsed));
        Assert.Equal(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture), parsed);
        Assert.Equal(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture).Offset, parsed.Offset);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Juli 2024")]
    [InlineData("12:24 WIB")]
    [InlineData("Rapat digelar 24 Juli 2024")]
    [InlineData("24 Juli 2024 dan 25 Juli 2024")]
    [InlineData("31/02/2024 10:00")]
    [InlineData("24 Juli 2024 25:00")]
    public void Refuses_anything_else(string line) => Assert.False(DateLine.TryParse(line, out _));

    [Theory]
    [InlineData("Rapat Selasa (12/3/2024). Hasilnya Rabu (13/3/2024).", "2024-03-13T00:00:00+07:00")]
    [InlineData("Rapat Selasa (12/3/2024) membahas banjir 1 Januari 2020.", "2024-03-12T00:00:00+07:00")]
    [InlineData("Rapat Rabu (12/3/2024).", null)]
    [InlineData("Rapat Selasa (12/3/2024). Dulu Selasa (13/2/2024).", null)]
    [InlineData("Rapat 12 Maret 2024.", null)]
    public void The_publication_day_is_inferred_only_from_good_evidence(string text, string? day) =>
        Assert.Equal(
            day is null ? null : DateTimeOffset.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
            FactTexts.Read(text, published: null).Day);
}
