namespace NewsArchive.Api.Web.Words;

/// <summary>What the pages about the parser's work say.</summary>
internal static class ReadingWords
{
    public static readonly Phrase Original = new("Naskah asli", "The original");
    public static readonly Phrase OriginalOfPage = new("Teks dari laman asli", "Text taken from the page");
    public static readonly Phrase CleanArticle = new("Artikel bersih", "The clean article");
    public static readonly Phrase Legend = new("Potongan naskah", "Pieces of the original");
    public static readonly Phrase KindColumn = new("Jenis", "Kind");
    public static readonly Phrase CountColumn = new("Jumlah", "Number");
    public static readonly Phrase Kept = new("disimpan", "kept");
    public static readonly Phrase Removed = new("dibuang", "removed");
    public static readonly Phrase Rule = new("Aturan", "Rule");
    public static readonly Phrase NothingDecided = new("Teks artikel: tidak ada aturan yang membuangnya.", "Article text: no rule removes it.");
    public static readonly Phrase DatelineReason = new("Nama media dan tempat di awal berita.", "The outlet's name and the place that open the story.");
    public static readonly Phrase Hint = new("Arahkan penunjuk ke sebuah potongan, atau pindah dengan Tab, untuk melihat aturan dan alasannya.", "Point at a piece, or move with Tab, to see its rule and reason.");
    public static readonly Phrase Summary = new("{0} potongan: {1} disimpan, {2} dibuang.", "{0} pieces: {1} kept, {2} removed.");
    public static readonly Phrase MorePieces = new("… dan {0} potongan lagi, yang ada di naskah asli.", "… and {0} more pieces, which the original has.");
    public static readonly Phrase PageCode = new("Kode laman itu ada di naskah asli.", "The page's code is in the original.");
    public static readonly Phrase DownloadOriginal = new("Unduh naskah asli", "Download the original");
    public static readonly Phrase Moved = new("Teks artikel ini tidak lagi sama dengan naskah aslinya; potongan ditampilkan satu per baris.", "The text of this article is no longer that of the original; its pieces are shown a line each.");
    public static readonly Phrase ParserVersion = new("Dibaca oleh pengurai versi {0}.", "Read by parser version {0}.");
}
