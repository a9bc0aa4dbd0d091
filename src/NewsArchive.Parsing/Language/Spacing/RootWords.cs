using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Language.Spacing;

/// <summary>Roots of Indonesian words: the list in the folder Words, and the common words and compounds that it lacks.</summary>
internal static class RootWords
{
    private const string Resource = "Words/roots.txt";

    // Written in one although both halves are words of their own, rightly or by habit; forms with affixes follow from them.
    private static readonly WordList Compounds = WordList.Of("""
        alihbahasa alihdaya alihfungsi ambilalih anaktiri antarbangsa antardaerah antarkota antarlain antarnegara apabila apalagi bagaimana
        bagaimanapun bahkan
        balikpapan bandarlampung barangkali barusan belakang beritahu beritanya berterimakasih bidadari bilamana budaya budidaya bumiputra
        bumiputera cucitangan cenderamata darmabakti daripada
        darimana daripadanya dayaguna dimana dukacita dwifungsi ekaragam anekaragam garisbawah gerakjalan gotongroyong halalbihalal
        hulubalang hancurlebur jalankaki kacamata kakilima kapanpun karenanya
        kasatmata kepadanya kemana kerjasama kesana kilasbalik kocarkacir laluang lalulalang lalulintas lipatganda lokakarya lumpuhlayu
        maghrib mahasiswa manakala manasuka mancanegara
        matahari meskipun walaupun ataupun adapun maupun kalaupun biarpun andaipun ikutserta olahraga orangtua padahal padamu pancasila
        paramedis parapihak paripurna peribahasa perikemanusiaan
        perdelapanfinal perempatfinal petatpetit pulangpergi puspawarna putarbalik rajawali ratapan rumahsakit rumahtangga sahabat salahguna
        salahpaham salahsatu salingtukar sampaijumpa saptamarga
        saputangan satupadu sebarluas sediakala segitiga sekalipun semenamena sebagaimana sebelahmata seluruh sekaligus sembahyang
        senantiasa sendratari serahterima serbaguna serbaserbi sukacita sukarela sukaria swadaya syahbandar
        tandatangan tanggungjawab tatabahasa tatacara tatakelola tatatertib tepatguna terimakasih tindaklanjut tidakadil tidakpasti
        tidakhadir tidakmampu tidaktahu tidakjelas tidaksetuju tidakhati tidakmungkin tidakpuas tidaknyaman tidakcocok tidakstabil
        tidaksesuai tidakseimbang tidaksempurna tidakpercaya tidakpeduli tidakpatuh tidaklayak
        titikberat tunarungu tunawisma ujicoba ujungtombak unjukrasa utangpiutang wirausaha wiraswasta waralaba narahubung narasumber
        nonaktif sepakbola bolavoli bulutangkis bolabasket
        kewarganegaraan warganegara tatanegara pertanggungjawaban luarbiasa luarnegeri dalamnegeri terusmenerus turuntangan campurtangan
        sejauhmana seberapa siapapun apapun manapun bagaimanakah dikarenakan
        """);

    // Common words that the list of roots lacks.
    private static readonly WordList Common = WordList.Of("""
        abai abdi absen agen akomodasi aktris analisa andal anggur angkat angkut antar anyam apit arah asap asas asuh asup atlet atur audio
        awak bagaimana balita banding bangku bank banjir bapak batas batuk bayang berpose
        besi biasa biaya bibir bijak buku coba cenderung cerai cicil cocok curhat darurat daun depresiasi deras detil dialog diam didik
        digital dinamis disabilitas dulu eksis festival fitur gaji genetik grup harap imbau
        instansi internet jejaring kapten karier karir komedi komposisi konten kredibel laga lapas libur literasi mitigasi musisi nafas
        napas niat novel online operasi opsi oposisi optimis optimistis pasca pasrah pasukan
        patok pelatih penyanyi perahu permanen perut pesan pilar pilot pintar pionir polos politisi ponsel populer portofolio positif
        potensial prediksi premi presiden presentasi prestasi promosi putus racun radikal radio raib
        rangkai rapih rebut regional reguler relokasi rempah rentang rentet reputasi resmi ribut rilis rinci ronde rutin saat sabun sadar
        saham saing saja sakit sakral saksi salah salat saldo salur saling sama sambut sampul
        sandal sandang sapa saran sasar satpam saudara sayang sebut sedia sejahtera seksual selam selamat selaras selesai selisih selip
        semat sembunyi seminar senior sentimen serap seremoni serial setuju sholat siber spesial
        stabil standar struktur studio suara suap suguh suhu sukses sulung syair taksi tambang tenaga teratur tidur tilang tolong topang
        torsi transportasi tren triliun tukar turis update utang verifikasi viral visual
        wajib wakil warna wartawan wasit wewenang wilayah zakat
        """);

    private static readonly WordList Roots = Read();

    /// <summary>The list in the folder Words, as it is.</summary>
    public static IReadOnlyCollection<string> Listed => Roots.Words;

    /// <param name="word">A word without affixes, in any case.</param>
    public static bool Contains(ReadOnlySpan<char> word) => Roots.Contains(word) || Compounds.Contains(word) || Common.Contains(word);

    private static WordList Read()
    {
        using var reader = new StreamReader(typeof(RootWords).Assembly.GetManifestResourceStream(Resource)!);
        return WordList.Of(reader.ReadToEnd());
    }
}
