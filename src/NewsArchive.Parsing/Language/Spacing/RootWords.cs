using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Language.Spacing;

/// <summary>Roots of Indonesian words, from the folder Words, and compounds written in one that the list of roots lacks.</summary>
internal static class RootWords
{
    private const string Resource = "Words/roots.txt";

    // Written in one although both halves are words of their own, rightly or by habit; forms with affixes follow from them.
    private static readonly WordList Compounds = WordList.Of("""
        alihbahasa alihdaya alihfungsi ambilalih anaktiri antarbangsa antardaerah antarkota antarlain antarnegara apabila apalagi bagaimana bagaimanapun bahkan
        balikpapan bandarlampung barangkali barusan belakang beritahu beritanya berterimakasih bidadari bilamana budaya budidaya bumiputra bumiputera cucitangan cenderamata darmabakti daripada
        darimana daripadanya dayaguna dimana dukacita dwifungsi ekaragam anekaragam garisbawah gerakjalan gotongroyong halalbihalal hulubalang hancurlebur jalankaki kacamata kakilima kapanpun karenanya
        kasatmata kepadanya kemana kerjasama kesana kilasbalik kocarkacir laluang lalulalang lalulintas lipatganda lokakarya lumpuhlayu maghrib mahasiswa manakala manasuka mancanegara
        matahari meskipun walaupun ataupun adapun maupun kalaupun biarpun andaipun ikutserta olahraga orangtua padahal padamu pancasila paramedis parapihak paripurna peribahasa perikemanusiaan
        perdelapanfinal perempatfinal petatpetit pulangpergi puspawarna putarbalik rajawali ratapan rumahsakit rumahtangga sahabat salahguna salahpaham salahsatu salingtukar sampaijumpa saptamarga
        saputangan satupadu sebarluas sediakala segitiga sekalipun semenamena sebagaimana sebelahmata seluruh sekaligus sembahyang senantiasa sendratari serahterima serbaguna serbaserbi sukacita sukarela sukaria swadaya syahbandar
        tandatangan tanggungjawab tatabahasa tatacara tatakelola tatatertib tepatguna terimakasih tindaklanjut tidakadil tidakpasti tidakhadir tidakmampu tidaktahu tidakjelas tidaksetuju tidakhati tidakmungkin tidakpuas tidaknyaman tidakcocok tidakstabil tidaksesuai tidakseimbang tidaksempurna tidakpercaya tidakpeduli tidakpatuh tidaklayak
        titikberat tunarungu tunawisma ujicoba ujungtombak unjukrasa utangpiutang wirausaha wiraswasta waralaba narahubung narasumber nonaktif sepakbola bolavoli bulutangkis bolabasket
        kewarganegaraan warganegara tatanegara pertanggungjawaban luarbiasa luarnegeri dalamnegeri terusmenerus turuntangan campurtangan sejauhmana seberapa siapapun apapun manapun bagaimanakah dikarenakan
        """);

    private static readonly WordList Roots = Read();

    /// <param name="word">A word without affixes, in any case.</param>
    public static bool Contains(ReadOnlySpan<char> word) => Roots.Contains(word) || Compounds.Contains(word);

    private static WordList Read()
    {
        using var reader = new StreamReader(typeof(RootWords).Assembly.GetManifestResourceStream(Resource)!);
        return WordList.Of(reader.ReadToEnd());
    }
}
