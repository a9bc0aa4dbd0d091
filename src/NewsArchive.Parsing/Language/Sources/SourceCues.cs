using System.Buffers;
using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Language.Sources;

/// <summary>How sure a phrase is that a source follows.</summary>
internal enum CueKind
{
    None,

    /// <summary>"dilansir", "mengutip", "Sumber:": whatever name follows is the source.</summary>
    Citing,

    /// <summary>"kepada", "dihubungi", "menurut": a source only where the name is one of media.</summary>
    Telling,
}

/// <summary>The phrases that name sources.</summary>
internal static class SourceCues
{
    /// <summary>Parts that every cue has, found in one pass; the word around them decides.</summary>
    public static SearchValues<string> Anchors { get; } =
        SearchValues.Create(["lansir", "utip", "wartakan", "aporkan", "aporan", "kepada", "enurut", "hubungi", "ersumber", "umber:", "umber :", "laman", "diberitakan", "lapor "], StringComparison.Ordinal);

    private static readonly WordList CitingWords = WordList.Of("dilansir melansir dilansirkan dikutip mengutip kutip bersumber sumber dinukil");

    private static readonly WordList TellingWords = WordList.Of("kepada menurut dihubungi dilaporkan diberitakan diwartakan lapor");

    public static CueKind KindOf(ReadOnlySpan<char> word) =>
        CitingWords.Contains(word) ? CueKind.Citing : TellingWords.Contains(word) ? CueKind.Telling : CueKind.None;

    /// <summary>Words between a cue and the name, which say what the name is.</summary>
    public static WordList Fillers { get; } = WordList.Of("""
        dari oleh lewat melalui via laman situs website web portal resmi kantor berita media massa harian surat kabar koran majalah tabloid jurnal stasiun televisi radio akun kanal channel
        pemberitaan laporan artikel terkemuka lokal asing setempat ternama online daring di pada
        turki inggris as amerika serikat jepang china rusia italia spanyol jerman prancis australia malaysia singapura iran israel arab saudi qatar korea selatan utara india
        kontributor wartawan jurnalis reporter tim redaksi pribadi pribadinya resminya milik milikinya unggahan
        """);

    /// <summary>Fillers that tell that a medium follows, so that the name needs no other proof.</summary>
    public static WordList MediumWords { get; } = WordList.Of("laman situs website web portal kantor berita harian surat kabar koran majalah tabloid jurnal televisi akun kanal channel pemberitaan media");
}
