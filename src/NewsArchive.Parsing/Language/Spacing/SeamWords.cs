using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Language.Spacing;

/// <summary>Words that tell what stands at a seam between two words.</summary>
internal static class SeamWords
{
    /// <summary>Words that call for another one behind them, and that begin no brand: what follows with a capital is a name.</summary>
    public static readonly WordList BeforeNames = WordList.Of("""
        adalah antara atas atau bagi bahwa bernama berjudul bersama dalam dan dari demi dengan dibanding dikabarkan dikutip dilansir
        dilaporkan diberitakan diungkap
        hingga jika karena kata kepada ketika lewat melalui melansir melawan mengutip menurut menjadi mewakili oleh pada para sampai saat
        sebagai sebelum
        sejak sekitar selain selama seperti serta setelah soal tentang terhadap terkait termasuk ujar untuk usai versus yakni yaitu yang
        """);

    /// <summary>Words that cite; they also open sentences.</summary>
    public static readonly WordList Citing = WordList.Of("Berdasarkan Dikutip Dilansir Melansir Mengutip Menurut Menyadur Merujuk");

    /// <summary>Titles that stand before a person's or a place's name.</summary>
    public static readonly WordList Titles = WordList.Of("""
        Bandara Bupati Direktur Gubernur Gunung Jenderal Jaksa Kabupaten Kapolda Kapolres Kapolri Kecamatan Kelurahan Kementerian Kepala
        Ketua Komisaris Kota Liga Menteri
        Pelatih Pemain Pemkab Pemkot Pemprov Polda Polres Presiden Provinsi Rektor Sekretaris Sirkuit Stadion Timnas Wakil
        """);

    /// <summary>Function words of lower case whose place beside a glued word is sure; not those that many words end or begin with ("akan", "atas").</summary>
    public static readonly WordList Function = WordList.Of("""
        adalah bahwa belum dalam dari dengan dikutip dilansir hanya hingga jika juga karena kepada ketika maka melalui menjadi menurut
        mereka merupakan
        oleh pada pernah saat sampai sangat sebagai sebelum secara sedang sehingga sejak sekitar selain selama seperti serta setelah sudah
        telah tentang terhadap terkait tersebut
        tidak untuk yaitu yakni yang
        """);

    /// <summary>Prefixes outlets of lower case begin with, glued behind a function word: "kepadadetikcom".</summary>
    public static readonly string[] LowerCaseOutlets =
    [
        "detikcom", "detiknews", "detiksport", "detikfinance", "detikhot", "detikinet", "detikoto", "detikfood", "detikhealth", "detiktravel", "detikedu",
        "detikbali", "detikjabar", "detikjatim", "detikjateng", "detiksulsel", "detiksumut", "detiksumbagsel", "detikkalimantan", "detikjogja", "detikpop", "detikproperti", "merdekacom", "kumparan", "okezone", "tribunnews",
    ];

    /// <summary>Common words that brands begin with: "detikNews", "kumparanBISNIS", "suaraJakarta".</summary>
    public static readonly WordList BrandFronts = WordList.Of("""
        akar asli bank berita beritanya bola bisnis buka cek data detik detikcom detikhot detikinet detiksport dompet fajar gaya gerai
        harian info jaga jalan jawa kabar kabari kampus karya katadata kawan kedai kita
        kumparan layar lipsus liputan main media merdeka mitra motor mobil otomotif pikiran pos putar radar rakyat republika rumah ruang
        sahabat sehat sindo sobat solo sport suara tanya tau teman tempo titik toko tribun tv warta warung
        """);

    /// <summary>What stands behind the small letter of names such as "iPhone".</summary>
    public static readonly WordList BehindSmallI = WordList.Of("Box Cloud Flix Mac Message News OS Pad PadOS Phone Phones Play Pod Qoo QOO Tunes Watch");

    /// <summary>Endings of sacred speech, written with a capital in the middle of a word: "dilindungiNya", "kepadaMu".</summary>
    public static readonly WordList SacredEndings = WordList.Of("Nya Mu Ku Kau Dia Nyalah Mulah Kulah Nyapun");

    /// <summary>Ends of host names and of file names that a writer may begin with a capital.</summary>
    public static readonly WordList NameEndings = WordList.Of("ac ai apk app biz co com csv doc docx exe go gov html id info io jpg jpeg js me mp my net news or org pdf php png sch tv txt web xls xlsx xyz zip");

    /// <summary>Abbreviations of three letters and more that keep their full stop before a name.</summary>
    public static readonly WordList Abbreviations = WordList.Of("""
        alm almh dll drs dra dkk dsb dst ust hal hlm ibid inc ins jend jln kab kav kec kel kep kol komp kpt ltd maj mayjen letjen brigjen
        irjen komjen mrs msc nur nom pdt perum
        phd prof prov red ruk sdr sdri sek sers sgt spd spk ssos tbk tel telp ttd tgl tlp vol als etc capt gen gov sen rep rev corp dept dirj feat
        """);

    // Words that follow a glued name: "Israelterhadap", "Bitcointurun".
    private static readonly WordList AfterNamesWords = WordList.Of("""
        adalah bahwa dalam dengan hingga juga karena kepada ketika masih melalui melawan menjadi menurut merupakan pada sebagai sebelum
        sebesar secara sedang sejak selaku selama
        seperti serta setelah sudah tahun telah terhadap terkait tersebut tidak turun turut untuk usai yakni yaitu yang
        """);

    /// <summary>Whether a lower-case word behind a name is one that follows names: a function word or a verb with its prefix.</summary>
    public static bool FollowNames(ReadOnlySpan<char> word) => AfterNamesWords.Contains(word)
        || (word.Length >= MinVerb && (word.StartsWith("me", StringComparison.Ordinal) || word.StartsWith("ber", StringComparison.Ordinal) || word.StartsWith("ter", StringComparison.Ordinal)
            || word.StartsWith("di", StringComparison.Ordinal)) && WordForms.IsInflected(word));

    private const int MinVerb = 6;
}
