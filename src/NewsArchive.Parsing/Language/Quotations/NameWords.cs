using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Language.Quotations;

/// <summary>Words by which names are told from what stands around them.</summary>
internal static class NameWords
{
    /// <summary>Forms of address, degrees and ranks: they stand right before a name and are no part of it.</summary>
    public static WordList Honorifics { get; } = WordList.Of("""
        pak bapak bu ibu mas mbak bang abang bung kak kakak om tante mbah eyang opa oma tuan nyonya nona sdr sdri saudara saudari
        buya kh kiai kyai nyai ustaz ustadz ustad ustazah ustadzah habib gus ning ajengan tgb tgkh syekh syaikh syeikh sheikh imam romo pastor pendeta uskup bhante haji hajah hj dr dra drs drg
        prof profesor professor ir doktor dokter tn kanjeng paus kardinal mr mrs ms sir lord lady
        jenderal jendral jend letjen mayjen brigjen letnan mayor kapten kolonel kol letkol letda lettu serka serda serma sertu sersan praka pratu prada kopda koptu kopral peltu pelda
        marsekal marsda marsdya marsma laksamana laksda laksdya laksma
        komjen irjen brigjen kombes kombespol akbp kompol akp iptu ipda aiptu aipda bripka brigadir brigpol bripda briptu bharada pol inspektur komisaris ajun
        """);

    /// <summary>Offices and trades: the name comes after them, sometimes with an organisation or a place between.</summary>
    public static WordList Roles { get; } = WordList.Of("""
        presiden wapres wakil menteri wamen menko menhub menkeu menkes mendagri menlu menag mentan menpan menaker mensesneg menkopolhukam menkumham mendikbud mendag menperin menhan menpora menparekraf mensos menteri-menteri wamentan wamenkeu wamenlu wamendagri
        gubernur wagub bupati wabup walikota wali kota camat lurah kades kepala kadis kabid kasi kasubdit kasat kasatreskrim kasatlantas kanit kapolri wakapolri kapolda wakapolda kapolres wakapolres kapolresta kapolrestabes kapolsek wakapolsek kabareskrim kabid kabag kasubag kabiro kapuspen kapuspenkum kabidhumas dirreskrimum dirreskrimsus dirlantas direskrimum dirresnarkoba kakorlantas karopenmas kadiv kadivhumas kajari kajati jampidsus jampidum kasi kasipenkum kasie kalapas karutan kalaksa danlanud danrem dandim danramil pangdam panglima pangkostrad ksad kasad ksal kasal ksau kasau
        ketua ketum waketum sekretaris sekjen sekda sekdaprov sekdakab seskab bendahara anggota koordinator komisioner deputi direktur dirut dirjen dirtek dirreskrim direksi komisaris manajer manager general gm vp evp svp avp ceo cfo coo cto cmo cso chief officer head president vice director executive founder co-founder pendiri pemilik owner partner chairman chairwoman secretary minister senator
        humas jubir juru bicara sekretariat staf staff pejabat pelaksana plt pjs pj plh tugas asisten ajudan pembina penasihat penasehat pengurus perwakilan pimpinan pemimpin pengasuh pengawas pengacara advokat kuasa hukum jaksa jpu hakim panitera notaris penyidik polisi dokter perawat bidan ahli pakar pengamat peneliti analis ekonom akademisi dosen guru besar rektor dekan kaprodi mahasiswa siswa pelajar ilmuwan sejarawan sosiolog psikolog
        aktor aktris artis penyanyi musisi sutradara produser pelawak komedian selebgram influencer youtuber presenter model vokalis gitaris drummer penulis novelis sastrawan budayawan seniman wartawan jurnalis reporter redaktur pelatih coach kapten pemain bek striker kiper gelandang penyerang winger pembalap petinju pebulutangkis atlet pesepak wasit legenda bintang mantan eks calon caleg capres cawapres cagub cawagub cabup cawabup politikus politisi legislator aktivis relawan tokoh warga saksi korban tersangka terdakwa terpidana pelaku ayah ibunda ayahanda istri suami anak kakak adik paman bibi keponakan menantu mertua kekasih sahabat rekan teman ketua-ketua penggugat tergugat pelapor terlapor
        pedagang petani nelayan sopir pengusaha pebisnis miliarder konglomerat investor karyawan pegawai petugas pengelola penjaga pemandu pendaki penumpang pilot pramugari masinis duta dubes konsul utusan delegasi kapusdatin kapus kapuslabfor supervisor advisor specialist lead leader instruktur trainer motivator konsultan arsitek research analyst economist spokesperson spokesman captain country regional product marketing corporate communication senior
        """);

    /// <summary>What organisations and their parts are called; a name neither contains nor begins with them.</summary>
    public static WordList Organisations { get; } = WordList.Of("""
        pt cv tbk persero ud bank grup group holding universitas university institut institute politeknik sekolah fakultas jurusan prodi kementerian badan lembaga komisi dewan majelis mahkamah konstitusi agung pengadilan kejaksaan kejagung kepolisian polda polres polresta polrestabes polsek polri tni bareskrim mabes satgas satuan dinas biro direktorat divisi bidang bagian seksi subdit unit kantor balai pusat center centre rumah sakit puskesmas
        partai fraksi koalisi asosiasi perhimpunan persatuan ikatan himpunan federasi serikat forum yayasan organisasi komunitas kelompok tim panitia kabupaten kecamatan kelurahan desa dusun provinsi negeri swasta republik negara daerah pemerintah pemprov pemkot pemkab pemda kemenag kemenkes kemenkeu kemenhub kemenlu kemendagri kemendikbud kemensos kementan kemenhut kemenaker kemenperin kemendag kemenparekraf kominfo komdigi bappenas basarnas ombudsman otorita otoritas stasiun bandara pelabuhan perusahaan perum perumda
        hotel resort mall plaza indonesia nasional internasional international global asia pasifik syariah agama hukum ham luar dalam bangsa bangsa-bangsa energi sumber daya mineral keuangan perdagangan perindustrian pertanian kehutanan perhubungan pertahanan keamanan kesehatan pendidikan kebudayaan pariwisata sosial ketenagakerjaan lingkungan hidup komunikasi informatika digital riset teknologi inovasi utama umum operasional eksekutif pemasaran penjualan pengembangan perencanaan strategi bisnis jenderal muda madya investasi pembangunan manusia kemanusiaan kemaritiman perekonomian ekonomi politik kota statistik wilayah kebijakan administrasi masyarakat kerja sama hubungan antar lalu lintas reserse kriminal kriminalitas khusus narkoba tindak pidana korupsi intelijen siber pemberdayaan perempuan perlindungan pangan perikanan kelautan perumahan pemukiman permukiman transmigrasi koperasi ukm urusan logistik agraria tata ruang pertanahan pemuda olahraga fc united city klub club community studies research securities sekuritas capital asset management
        """);

    /// <summary>Well-known places, which end an office and are rarely part of an Indonesian's name.</summary>
    public static WordList Places { get; } = WordList.Of("""
        aceh sumatera sumatra utara selatan barat timur tengah tenggara riau jambi bengkulu lampung palembang medan padang pekanbaru batam bangka belitung jakarta dki banten bogor depok tangerang bekasi jabodetabek bandung jawa jateng jatim jabar cirebon sukabumi garut tasikmalaya semarang solo surakarta yogyakarta jogja diy sleman bantul magelang surabaya malang sidoarjo gresik madura kediri jember banyuwangi bali denpasar ntb ntt lombok mataram kupang flores kalimantan kaltim kalbar kalsel kalteng pontianak banjarmasin samarinda balikpapan sulawesi sulsel sulut sulteng sultra makassar manado palu kendari gorontalo maluku ambon papua jayapura sorong merauke nusantara senayan
        amerika serikat as inggris jerman prancis perancis italia spanyol belanda rusia ukraina china cina tiongkok jepang korea india pakistan arab saudi iran irak israel palestina gaza turki mesir suriah yordania lebanon qatar malaysia singapura thailand vietnam filipina myanmar australia selandia eropa afrika brasil argentina timteng washington london paris moskow beijing tokyo seoul teheran jerusalem ankara
        """);

    /// <summary>Capitalised only because a sentence starts with them; they are no part of the name that follows.</summary>
    public static WordList SentenceStarts { get; } = WordList.Of("""
        menurut namun sementara selain dalam di pada hal ketika saat setelah usai lebih kata ujar meski meskipun jika bila tetapi adapun kemudian selanjutnya karena untuk dari bahkan lanjut sebelumnya lalu seperti terkait oleh dan tapi lantas tak tidak bagi kepada soal hari kini sedangkan padahal sebab akibat sejak sebagai dengan atas demikian begitu tentu jadi nah ya selama sesudah sebelum melalui lewat berdasarkan adalah bersama serta atau bahwa agar supaya sehingga hingga sampai baik juga pun sang si para ini itu tersebut sendiri alih alih-alih pasalnya awalnya akhirnya terpisah tanpa antara maka oleh saking ternyata mungkin apakah mengapa kenapa bagaimana siapa kapan secara sekali sebanyak sejumlah beberapa setiap semua seluruh salah satu dua tiga kedua ketiga keempat pertama diketahui diberitakan dilansir dikutip mengutip melansir merujuk menanggapi sambung tutur ungkap ucap jelas tegas terang papar tambah sebut imbuh tulis ditemui dihubungi saking tepatnya khususnya terutama misalnya
        """);

    /// <summary>Small words inside names.</summary>
    public static WordList Connectors { get; } = WordList.Of("bin binti bte al el ibn van von der den de da dos del la ter");

    /// <summary>Pronouns, and nouns that stand for the one who spoke before.</summary>
    public static WordList Pronouns { get; } = WordList.Of("dia ia beliau mereka pihaknya pria wanita perempuan lelaki dirinya keduanya ketiganya sosok dialah sang si");

    /// <summary>What nobody in particular is called: no speaker is told.</summary>
    public static WordList Anonymous { get; } = WordList.Of("salah seorang sumber narasumber netizen warganet pengirim seseorang sejumlah beberapa para banyak manajemen");

    /// <summary>Lower-case words that end a name, or the office with it: what follows tells when, where, how and to whom.</summary>
    public static WordList NameEnds { get; } = WordList.Of("""
        kepada saat ketika usai seusai sambil sembari seraya lewat melalui seperti dikutip dilansir sebagaimana pada di dalam dihubungi ditemui
        merespons merespon menanggapi menjawab mengenai setelah sebelum sesaat terkait soal tentang hari lagi singkat dengan menutup tadi kemarin
        yang untuk dari selaku sebagai asal ke karena agar bahwa jika bila sementara serta atau oleh menurut atas sejak hingga sampai
        juga pun sendiri kemudian lalu kembali turut sempat akan telah sudah masih hanya terus ikut mulai langsung tak tidak enggan lantas
        didampingi disela tegas penuh terheran-heran bercerita secara tanpa bersama begitu mengutip melansir berdasarkan mengingatkan siang pagi sore malam
        """);

    /// <summary>Of the words that end a name these may also go on a description before it: "instruktur dari Dompet Peduli Siti Aminah".</summary>
    public static WordList Describing { get; } = WordList.Of("dari untuk yang asal selaku sebagai serta atau ke oleh");

    /// <summary>Behind a description they say that it means somebody already named: "kata mantan menteri itu".</summary>
    public static WordList Definite { get; } = WordList.Of("itu tersebut ini tadi");
}
