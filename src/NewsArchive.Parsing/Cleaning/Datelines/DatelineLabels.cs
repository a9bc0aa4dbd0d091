using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Cleaning.Datelines;

/// <summary>Words in capitals before a dash that are no places.</summary>
internal static class DatelineLabels
{
    private static readonly string[] All =
    [
        "INFO NASIONAL", "INFO BISNIS", "INFO TEMPO", "INFO", "ADVERTORIAL", "ADV", "BREAKING NEWS", "BREAKING", "VIDEO", "FOTO", "GALERI",
        "GALERI FOTO", "OPINI", "KOLOM", "EDITORIAL", "ANALISIS", "PROFIL", "SOSOK", "CEK FAKTA", "UPDATE", "EKSKLUSIF", "EXCLUSIVE", "LIVE",
        "HOAKS", "FAKTA", "KABAR", "VIRAL", "POPULER", "TERPOPULER", "RESENSI", "WAWANCARA", "TAJUK", "SIARAN PERS", "PRESS RELEASE", "RILIS",
    ];

    private static readonly WordList Labels = WordList.OfPhrases(All);

    private static readonly WordFilter Openings = new(All);

    private static readonly WordList OutletWords = WordList.Of("""
        POST POS POSMETRO NEWS TIMES TRIBUN MEDIA RADAR HARIAN KABAR BERITA SUARA KORAN METRO EKSPRES EXPRESS TV ONLINE
        WARTA TODAY DAILY LINE INDEPENDEN
        """);

    public static bool IsLabel(string text) => Labels.Contains(text);

    /// <summary>False where a text surely begins with none.</summary>
    public static bool MayBegin(ReadOnlySpan<char> text) => Openings.MayBegin(text);

    /// <summary>Whether a name in capitals is an outlet's rather than a place's ("POSMETRO MEDAN").</summary>
    public static bool NamesOutlet(string name)
    {
        var words = new Words(name);
        while (words.MoveNext())
        {
            if (OutletWords.Contains(words.Current) && name.Length > words.Current.Length) return true;
        }

        return false;
    }
}
