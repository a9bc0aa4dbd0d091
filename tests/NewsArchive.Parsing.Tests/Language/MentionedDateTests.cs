using Xunit;

namespace NewsArchive.Parsing.Tests.Language;

public sealed class MentionedDateTests
{
    [Theory]
    [InlineData("Rapat digelar Selasa (12/3/2024) siang.", "Selasa (12/3/2024)", "2024-03-12")]
    [InlineData("Rapat digelar Selasa (12/3).", "Selasa (12/3)", "2024-03-12")]
    [InlineData("Rapat digelar Selasa, (12/3).", "Selasa, (12/3)", "2024-03-12")]
    [InlineData("Rapat digelar Selasa, 12 Maret 2024.", "Selasa, 12 Maret 2024", "2024-03-12")]
    [InlineData("Rapat digelar Selasa malam, 12 Maret 2024, di balai.", "Selasa malam, 12 Maret 2024", "2024-03-12")]
    [InlineData("Rapat digelar Jum’at (8/3).", "Jum’at (8/3)", "2024-03-08")]
    [InlineData("Rapat digelar pada jumat 8/3/2024.", "jumat 8/3/2024", "2024-03-08")]
    [InlineData("Sampai kini (Senin, 11/3 pagi) belum ada kabar.", "Senin, 11/3", "2024-03-11")]
    [InlineData("Ia lahir 9 Nopember 1981.", "9 Nopember 1981", "1981-11-09")]
    [InlineData("Ia lahir 9 Pebruari 1981.", "9 Pebruari 1981", "1981-02-09")]
    [InlineData("Surat tertanggal 9 Agst 2023.", "9 Agst 2023", "2023-08-09")]
    [InlineData("Data hari ini (14/3) naik.", "(14/3)", "2024-03-14")]
    [InlineData("Terbit 05-02-2024 di harian itu.", "05-02-2024", "2024-02-05")]
    [InlineData("Terbit 5.2.2024 di harian itu.", "5.2.2024", "2024-02-05")]
    [InlineData("Terbit 2024-02-05 di harian itu.", "2024-02-05", "2024-02-05")]
    [InlineData("Laga Sabtu, 16 Maret 202420:45 WIB.", "Sabtu, 16 Maret 2024", "2024-03-16")]
    public void Finds_the_day_with_its_weekday(string text, string mention, string day)
    {
        var date = Assert.Single(FactTexts.Read(text).MentionedDates);
        Assert.Equal(mention, date.Text);
        Assert.Equal(DateOnly.ParseExact(day, "yyyy-MM-dd"), date.Date);
        Assert.Equal(mention, text[date.Start..date.End]);
    }

    [Theory]
    [InlineData("Pameran 5-9 Maret 2024.", "2024-03-05", "2024-03-09")]
    [InlineData("Pendaftaran 20 hingga 26 Maret.", "2024-03-20", "2024-03-26")]
    [InlineData("Pendaftaran 29 Maret sampai 2 April.", "2024-03-29", "2024-04-02")]
    [InlineData("Menjabat 4 November 2022-29 Januari 2023.", "2022-11-04", "2023-01-29")]
    [InlineData("Promo mulai Selasa (12/3/2024) hingga Jumat (22/3/2024).", "2024-03-12", "2024-03-22")]
    [InlineData("Libur 30 Desember s/d 2 Januari 2024.", "2023-12-30", "2024-01-02")]
    public void Reads_a_range_as_one_mention(string text, string first, string last)
    {
        var date = Assert.Single(FactTexts.Read(text).MentionedDates);
        Assert.Equal(DateOnly.ParseExact(first, "yyyy-MM-dd"), date.Date);
        Assert.Equal(DateOnly.ParseExact(last, "yyyy-MM-dd"), date.Until);
    }

    [Theory]
    [InlineData("Pada 20 Desember warga pindah.", "2023-12-20")]
    [InlineData("Pada 20 April warga akan pindah.", "2024-04-20")]
    [InlineData("Pada 20 April lalu warga pindah.", "2023-04-20")]
    [InlineData("Pada 1 November mendatang warga pindah.", "2024-11-01")]
    public void Gives_a_day_without_year_the_year_that_makes_sense(string text, string day) =>
        Assert.Equal(DateOnly.ParseExact(day, "yyyy-MM-dd"), Assert.Single(FactTexts.Read(text).MentionedDates).Date);

    [Fact]
    public void A_historic_date_lends_its_year_to_the_days_after_it_in_the_block() =>
        Assert.Equal(
            [new DateOnly(1998, 5, 12), new DateOnly(1998, 5, 14)],
            FactTexts.Read("Pada 12 Mei 1998 kota itu sepi. Pada 14 Mei pasar dibuka.").MentionedDates.Select(date => date.Date));

    [Theory]
    [InlineData("Harga Rp 1/2 juta, layanan 24/7, musim 2023/24.")]
    [InlineData("Skor 3-1 dan 21-14, pasal 5 ayat 2, nomor 800.1.3.3/3806/VI.04/2025.")]
    [InlineData("Kampus Universitas 17 Agustus dan Jalan 11 Maret ramai.")]
    [InlineData("Sebanyak 3/4 warga, pukul 10.30, versi 2.1.2.")]
    [InlineData("Ada 32 Januari dan 30 Februari 2024.")]
    [InlineData("Pada tahun 2024, bulan Maret, hari Selasa.")]
    public void Takes_no_fraction_score_name_or_number_for_a_date(string text) =>
        Assert.Empty(FactTexts.Read(text).MentionedDates);

    [Fact]
    public void Without_publication_day_a_full_date_of_the_text_gives_the_year() =>
        Assert.Equal(
            [new DateOnly(2018, 8, 14), new DateOnly(2018, 8, 15)],
            FactTexts.Read("Rapat Selasa (14/8/2018). Hasilnya 15 Agustus.", null).MentionedDates.Select(date => date.Date));

    [Fact]
    public void Without_any_year_a_day_is_left_out() =>
        Assert.Empty(FactTexts.Read("Hasilnya keluar 15 Agustus.", null).MentionedDates);
}
