namespace NewsArchive.Api.Web.Words;

/// <summary>What the page of an article's revisions says.</summary>
internal static class RevisionWords
{
    public static readonly PagePhrase Title = new("Revisi", "Revisions");
    public static readonly PagePhrase Single = new("Artikel ini baru punya satu revisi; belum ada yang berubah.", "This article has one revision; nothing has changed yet.");
    public static readonly PagePhrase Compare = new("Bandingkan", "Compare");
    public static readonly PagePhrase Earlier = new("Yang lama", "Earlier");
    public static readonly PagePhrase Later = new("Yang baru", "Later");
    public static readonly PagePhrase Comparison = new("Revisi {0} dibandingkan dengan revisi {1}", "Revision {0} compared with revision {1}");
    public static readonly PagePhrase WordsChanged = new("{0} kata ditambah, {1} kata dibuang.", "{0} words added, {1} words removed.");
    public static readonly PagePhrase NothingChanged = new("Tidak ada kata yang berbeda.", "No word differs.");
    public static readonly PagePhrase ParserChanged = new("Kedua revisi dibaca oleh versi pengurai yang berbeda; perbedaannya belum tentu ulah medianya.", "The two were read by different versions of the parser; the difference need not be the outlet's doing.");
    public static readonly PagePhrase Headline = new("Judul", "Title");
    public static readonly PagePhrase Body = new("Isi", "Text");
    public static readonly PagePhrase Other = new("Keterangan lain", "Other details");
    public static readonly PagePhrase Number = new("Nomor", "Number");
    public static readonly PagePhrase Archived = new("Diarsipkan", "Archived");
    public static readonly PagePhrase Origin = new("Asal", "Origin");
    public static readonly PagePhrase Parser = new("Pengurai", "Parser");
    public static readonly PagePhrase Original = new("Naskah", "Original");
    public static readonly PagePhrase Reading = new("lihat bagaimana dibaca", "see how it was read");
    public static readonly PagePhrase Added = new("ditambah: ", "added: ");
    public static readonly PagePhrase Removed = new("dibuang: ", "removed: ");
    public static readonly PagePhrase Absent = new("(tidak ada)", "(absent)");
}
