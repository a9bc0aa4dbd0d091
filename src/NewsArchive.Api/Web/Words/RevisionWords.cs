namespace NewsArchive.Api.Web.Words;

/// <summary>What the page of an article's revisions says.</summary>
internal static class RevisionWords
{
    public static readonly Phrase Title = new("Revisi", "Revisions");
    public static readonly Phrase Single = new("Artikel ini baru punya satu revisi; belum ada yang berubah.", "This article has one revision; nothing has changed yet.");
    public static readonly Phrase Compare = new("Bandingkan", "Compare");
    public static readonly Phrase Earlier = new("Yang lama", "Earlier");
    public static readonly Phrase Later = new("Yang baru", "Later");
    public static readonly Phrase Comparison = new("Revisi {0} dibandingkan dengan revisi {1}", "Revision {0} compared with revision {1}");
    public static readonly Phrase WordsChanged = new("{0} kata ditambah, {1} kata dibuang.", "{0} words added, {1} words removed.");
    public static readonly Phrase NothingChanged = new("Tidak ada kata yang berbeda.", "No word differs.");
    public static readonly Phrase ParserChanged = new("Kedua revisi dibaca oleh versi pengurai yang berbeda; perbedaannya belum tentu ulah medianya.", "The two were read by different versions of the parser; the difference need not be the outlet's doing.");
    public static readonly Phrase Headline = new("Judul", "Title");
    public static readonly Phrase Body = new("Isi", "Text");
    public static readonly Phrase Other = new("Keterangan lain", "Other details");
    public static readonly Phrase Number = new("Nomor", "Number");
    public static readonly Phrase Archived = new("Diarsipkan", "Archived");
    public static readonly Phrase Origin = new("Asal", "Origin");
    public static readonly Phrase Parser = new("Pengurai", "Parser");
    public static readonly Phrase Original = new("Naskah", "Original");
    public static readonly Phrase Reading = new("lihat bagaimana dibaca", "see how it was read");
    public static readonly Phrase Added = new("ditambah: ", "added: ");
    public static readonly Phrase Removed = new("dibuang: ", "removed: ");
    public static readonly Phrase Absent = new("(tidak ada)", "(absent)");
}
