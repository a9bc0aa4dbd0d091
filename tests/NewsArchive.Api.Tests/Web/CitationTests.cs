using NewsArchive.Api.Web.Citations;
using NewsArchive.Api.Web.Preferences;

using Xunit;

namespace NewsArchive.Api.Tests.Web;

public sealed class CitationTests
{
    private static readonly Guid Id = Guid.Parse("cdae351d-e2fe-83f4-9ccd-34383605a7eb");

    private static readonly CitedWork Work = new(
        Id, "Tenun Ikat & Harga 50% Lebih Tinggi", "Kompas.com",
        [new PersonName("Hidayat", "Rahmat Budi"), new PersonName("Sutinah", null)],
        new DateOnly(2024, 3, 4), "https://kompas.example/tenun_{ikat}", new DateOnly(2024, 3, 5));

    [Fact]
    public void Apa_names_authors_by_initials_and_gives_the_day() => Assert.Equal(
        "Hidayat, R. B., & Sutinah. (2024, 4 Maret). Tenun Ikat & Harga 50% Lebih Tinggi. Kompas.com. https://kompas.example/tenun_{ikat}",
        Citation.Apa(Work, PageLanguage.Indonesian));

    [Fact]
    public void Apa_begins_with_the_title_where_nobody_is_named() => Assert.Equal(
        "Tenun Ikat & Harga 50% Lebih Tinggi. (2024, March 4). Kompas.com. https://kompas.example/tenun_{ikat}",
        Citation.Apa(Work with { Authors = [] }, PageLanguage.English));

    [Fact]
    public void Mla_puts_the_title_in_quotation_marks_and_the_outlet_behind() => Assert.Equal(
        "Hidayat, Rahmat Budi, dan Sutinah. “Tenun Ikat & Harga 50% Lebih Tinggi.” Kompas.com, 4 Maret 2024, kompas.example/tenun_{ikat}.",
        Citation.Mla(Work, PageLanguage.Indonesian));

    [Fact]
    public void Mla_tells_when_an_undated_article_was_archived() => Assert.Equal(
        "“Tenun Ikat & Harga 50% Lebih Tinggi.” Kompas.com. Accessed 5 March 2024.",
        Citation.Mla(Work with { Authors = [], Published = null, Address = null }, PageLanguage.English));

    [Fact]
    public void BibTeX_escapes_what_LaTeX_would_read_as_commands() => Assert.Equal(
        """
        @online{kompascom2024-cdae351d,
          author = {Hidayat, Rahmat Budi and Sutinah},
          title = {Tenun Ikat \& Harga 50\% Lebih Tinggi},
          organization = {Kompas.com},
          date = {2024-03-04},
          year = {2024},
          url = {https://kompas.example/tenun_%7Bikat%7D},
          urldate = {2024-03-05},
          langid = {indonesian}
        }

        """, BibTex.Write(Work));

    [Fact]
    public void Ris_has_a_field_a_line_and_no_line_break_of_the_title() => Assert.Equal(
        "TY  - NEWS\r\nAU  - Hidayat, Rahmat Budi\r\nAU  - Sutinah\r\nTI  - Dua ER  - baris\r\nT2  - Kompas.com\r\nPY  - 2024\r\nDA  - 2024/03/04\r\n"
        + "UR  - https://kompas.example/tenun_{ikat}\r\nY2  - 2024/03/05\r\nLA  - id\r\nER  - \r\n",
        Ris.Write(Work with { Title = "Dua\nER  - baris\u202E" }));

    [Theory]
    [InlineData("Rahmat Budi Hidayat", "Hidayat, R. B.")]
    [InlineData("Sutinah", "Sutinah")]
    [InlineData("fyk/ash", null)]
    [InlineData("wsp", null)]
    [InlineData("  ", null)]
    public void Initials_are_no_names_to_cite_by(string printed, string? expected) => Assert.Equal(expected, PersonName.Read(printed)?.WithInitials);
}
