namespace NewsArchive.Api.Web.Words;

/// <summary>What the pages about the parser's work say.</summary>
internal static class ReadingWords
{
    public static readonly PagePhrase Original = new("Naskah asli", "The original");
    public static readonly PagePhrase OriginalOfPage = new("Teks dari laman asli", "Text taken from the page");
    public static readonly PagePhrase CleanArticle = new("Artikel bersih", "The clean article");
    public static readonly PagePhrase Legend = new("Potongan naskah", "Pieces of the original");
    public static readonly PagePhrase KindColumn = new("Jenis", "Kind");
    public static readonly PagePhrase CountColumn = new("Jumlah", "Number");
    public static readonly PagePhrase Kept = new("disimpan", "kept");
    public static readonly PagePhrase Removed = new("dibuang", "removed");
    public static readonly PagePhrase Rule = new("Aturan", "Rule");
    public static readonly PagePhrase NothingDecided = new("Teks artikel: tidak ada aturan yang membuangnya.", "Article text: no rule removes it.");
    public static readonly PagePhrase DatelineReason = new("Nama media dan tempat di awal berita.", "The outlet's name and the place that open the story.");
    public static readonly PagePhrase Hint = new("Arahkan penunjuk ke sebuah potongan, atau pindah dengan Tab, untuk melihat aturan dan alasannya.", "Point at a piece, or move with Tab, to see its rule and reason.");
    public static readonly PagePhrase Summary = new("{0} potongan: {1} disimpan, {2} dibuang.", "{0} pieces: {1} kept, {2} removed.");
    public static readonly PagePhrase MorePieces = new("… dan {0} potongan lagi, yang ada di naskah asli.", "… and {0} more pieces, which the original has.");
    public static readonly PagePhrase PageCode = new("Kode laman itu ada di naskah asli.", "The page's code is in the original.");
    public static readonly PagePhrase DownloadOriginal = new("Unduh naskah asli", "Download the original");
    public static readonly PagePhrase Moved = new("Teks artikel ini tidak lagi sama dengan naskah aslinya; potongan ditampilkan satu per baris.", "The text of this article is no longer that of the original; its pieces are shown a line each.");
    public static readonly PagePhrase ParserVersion = new("Dibaca oleh pengurai versi {0}.", "Read by parser version {0}.");
}
