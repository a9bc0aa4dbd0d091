using NewsArchive.Parsing.Language.Spacing;
using Xunit;

namespace NewsArchive.Parsing.Tests.Language.Spacing;

public sealed class WholeWordsTests
{
    /// <summary>Words that a careless repair would tear; some look like two words that stand alone in the sentences around.</summary>
    public static TheoryData<string> Hard { get; } =
    [
        // Brands and names with a capital inside.
        "YouTube", "YouTuber", "MotoGP", "TikTok", "WhatsApp", "iPhone", "iPad", "iNews", "tvOne", "eFishery", "kWh", "mAh", "mmHg", "detikNews", "detikBali", "detikX", "kumparanBISNIS",
        "TransJakarta", "TribunJakarta", "AirAsia", "GoPay", "ShopeeFood", "NasDem", "BeritaSatu", "KapanLagi", "TurnBackHoax", "McDonald", "MacBook", "BlackRock", "SoftBank", "LaLiga", "VinFast", "ChatGPT",
        "SoloPos", "suaraJakarta", "LayarDramaIndonesia", "KaburAjaDulu", "bukaLapak", "modeliPhone", "didetikBali", "PTUN", "PTPN", "PTKin",
        // Sacred speech.
        "dilindungiNya", "kepadaMu", "hambaMu", "rahmatNya", "bersamaKu",
        // Forms with affixes, and compounds written in one.
        "dengannya", "rumahnya", "perumahan", "dipertanggungjawabkan", "ketidakadilan", "ketidakpastian", "keanekaragaman", "menindaklanjuti", "diberitahu", "memberitahukan", "menyebarluaskan", "kewarganegaraan",
        "tanggungjawab", "tandatangan", "olahraga", "saputangan", "kacamata", "matahari", "daripada", "kepadanya", "sebagaimana", "walaupun", "sembahyang", "bersembahyang", "bidadari", "waspada", "mendalam", "pedalaman",
        "memperdalam", "memperoleh", "perolehan", "dikarenakan", "sehubungan", "terimakasih", "kerjasama", "narasumber", "perempatfinal", "pertanyaanpertanyaan", "smartphone", "workshop", "mahasiswa", "dibandingkan",
        // Places and persons.
        "Situbondo", "Bandarlampung", "Balikpapan", "Gunungsitoli", "Gunungkidul", "Tanjungpinang", "Sukabumi", "Ramadan", "Ramadhan", "Indonesianya", "Jokowinya", "Zidan", "Wahyudi", "Setiawan", "Iranian",
        // Addresses, accounts, formulas, abbreviations, numbers.
        "www.contoh.co.id", "https://contoh.com/warga.Dia", "redaksi.Berita@contoh.com", "@wargaJakarta", "#IndonesiaMaju", "#KitaUntukKita,Maju", "Liputan6.com", "Kompas.Com", "Detik.Id", "Tempo.Co", "lowongankerja.daftar",
        "S.H.", "S.Pd.", "M.Si.", "Prof.Dr.", "Drs.Ahmad", "Jl.Sudirman", "Kec.Cilandak", "No.5", "Rp1.000", "Rp1,5", "1,5juta", "12.30", "COVID-19", "Covid-19", "F-16", "U-23", "Qur'an", "Jum'at", "se-Indonesia",
        "anak-anak", "dan/atau", "a,b,c", "Node.Js", "dokumen.Pdf", "nama_Pengguna",
    ];

    [Theory]
    [MemberData(nameof(Hard))]
    public void Hard_words_stay_whole(string word) => AssertWhole($"Kemarin {word} dibahas.\nPara warga setuju.");

    [Theory]
    [MemberData(nameof(Hard))]
    public void Hard_words_stay_whole_where_their_halves_stand_alone_and_other_spaces_are_lost(string word)
    {
        const string Halves = "Warga di Jakarta, Bali, Solo dan Bandar Lampung ingin tahu: siapa diberi tanggung jawab, di mana suara Iran, siapa sama, siapa tandai tangan. "
            + "Berita tentang Tube, Moto, Drama Indonesia, Trans Jakarta, Tribun Jakarta, Black Rock, Maju, News, Phone dan Lapak itu benar, kata Setia dan Awan. Ada pertanyaan.";
        Assert.Equal($"Laga selesai. Dia pulang.\n{Halves}\nKemarin {word} dibahas.", SpacingTexts.Repair($"Laga selesai.Dia pulang.\n{Halves}\nKemarin {word} dibahas."));
    }

    [Theory]
    [InlineData("Rumah subsidi itu besar, kata Ratna kepada wartawan di Bandung.")]
    [InlineData("MotoGP kembali ke Mandalika; YouTube menyiarkannya. \"Kami siap,\" ujar panitia.")]
    [InlineData("Nilai tukar Rp16.250,5 per dolar AS (12/6), menurut data bank sentral...")]
    [InlineData("YouGov bertanya. BuzzFeed menjawab, BuzzFeed menulis, BuzzFeed pergi. Feed kembali.")]
    [InlineData("Kata Pak Dirman,“Kami pulang.”Semua diam.")]
    [InlineData("Ada review dan Rating: reviewRating, lalu \"dataRating\":\"5\" di sini; data lengkap.")]
    [InlineData("")]
    [InlineData("a")]
    public void A_text_without_glue_comes_back_as_it_was(string text) => AssertWhole(text);

    private static void AssertWhole(string text)
    {
        var blocks = SpacingTexts.Blocks(text);
        var repaired = SpacingRepair.Repair(blocks);
        Assert.Equal(text, string.Join('\n', repaired.Select(b => b.Text)));
        Assert.Same(blocks, repaired);
    }
}
