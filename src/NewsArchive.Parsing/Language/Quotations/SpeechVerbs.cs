using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Language.Quotations;

/// <summary>The verbs that tell who speaks.</summary>
internal static class SpeechVerbs
{
    /// <summary>Bare stems, which follow a quotation: "...," ujar Siti; with -nya the speaker is the one before: "...," ujarnya.</summary>
    private const string Stems = """
        kata ujar ucap tutur ungkap jelas terang papar tegas imbuh tambah lanjut sambung tandas pungkas tutup sebut beber
        cetus tukas timpal jawab tanya tulis bilang urai ulas pesan ajak harap klaim puji kecam canda teriak seru balas
        cuit cerita kisah kenang aku akui imbau saran ingat simpul tekan janji sesal keluh kilah sindir ancam protes
        bantah sahut sergah gumam bisik buka pinta minta doa tantang curhat celetuk kelakar rinci nilai kritik
        terka kutuk ketus rayu usul singgung kelit sanggah sapa pekik tekad pamit curah lapor nasihat
        analisa analisis kesal aju tuding tuduh lontar
        """;

    /// <summary>Verbs with a subject before them: Siti mengatakan.</summary>
    private const string WithSubject = """
        mengatakan menyatakan menyebut menyebutkan mengungkap mengungkapkan menjelaskan menegaskan menambahkan menuturkan
        mengaku mengakui menilai memaparkan menandaskan menyampaikan menerangkan melanjutkan menulis menuliskan membeberkan
        mengingatkan meminta menekankan memastikan mengimbau menghimbau mengklaim membantah menduga meyakini menyoroti
        mengapresiasi menyambut membenarkan mencontohkan memprediksi memperkirakan mengucapkan menceritakan mengisahkan
        mengkritik mengritik melaporkan mengumumkan menyayangkan menyinggung merinci mempertanyakan menyimpulkan
        mengeluhkan mengusulkan menyarankan menargetkan mengonfirmasi mengkonfirmasi menanggapi mengemukakan mengutarakan
        menuding menyerukan mendesak memperingatkan menyapa mengajak menceritakan mengenang membandingkan mencuitkan
        menjawab membalas menyindir memuji mengecam menolak melontarkan menampik mengancam menganalisis menyesalkan menyadari
        menguraikan mengulas menjanjikan membela menyangkal menepis menegur membocorkan mengharapkan menghendaki menggarisbawahi
        menimpali menyahut mengeluh memohon menuntut menyanggah mempersilakan mencermati memandang
        berkata berujar bercerita bertutur berharap berpendapat berpesan berkomentar berkelakar berjanji bertanya
        berkilah berpandangan bersaksi berseloroh berteriak bersikeras berdoa berterima bilang beralasan berkicau
        berdalih mencurahkan mengungkapan meluruskan mengomentari menasihati mempercayai merespons merespon menyimpulkan
        mempertegas memberitahu mengabarkan menginformasikan mengutuk mengatakan,
        """;


    public static WordList AfterQuotation { get; } = WordList.Of(Stems);

    public static WordList AfterSubject { get; } = WordList.Of(WithSubject);

    /// <summary>Passives that introduce who or what the words are from: "demikian disampaikan dalam laporan".</summary>
    public static WordList Introductions { get; } = WordList.Of(
        "demikian begitu bunyi isi pernyataan keterangan disampaikan dikatakan diungkapkan ditulis dikemukakan tulisan pesan surat cuitan unggahan caption kutipan ucapan dijelaskan diucapkan diutarakan dituturkan");
}
