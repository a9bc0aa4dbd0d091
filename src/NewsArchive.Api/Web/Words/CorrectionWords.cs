namespace NewsArchive.Api.Web.Words;

/// <summary>What the page for correcting an article and taking it down says.</summary>
internal static class CorrectionWords
{
    public static readonly PagePhrase Title = new("Koreksi", "Correct");
    public static readonly PagePhrase Introduction = new("Perbaiki yang salah dibaca. Setiap koreksi menjadi revisi baru yang menyebut siapa pembuatnya; tidak ada yang hilang.", "Mend what was read wrongly. Each correction is a new revision that says who made it; nothing is lost.");
    public static readonly PagePhrase ArticleTitle = new("Judul", "Title");
    public static readonly PagePhrase PublishedAt = new("Terbit (WIB)", "Published (WIB)");
    public static readonly PagePhrase PublishedAtForm = new("misalnya 2024-03-04 atau 2024-03-04T14:30", "such as 2024-03-04 or 2024-03-04T14:30");
    public static readonly PagePhrase Place = new("Tempat", "Place");
    public static readonly PagePhrase Authors = new("Penulis, satu per baris", "Authors, one a line");
    public static readonly PagePhrase Tags = new("Topik, satu per baris", "Topics, one a line");
    public static readonly PagePhrase Blocks = new("Apa tiap bagian itu", "What each part is");
    public static readonly PagePhrase MoreBlocks = new("Hanya {0} bagian pertama yang ditampilkan; sisanya dapat dikoreksi lewat REST.", "Only the first {0} parts are shown; the others can be corrected over REST.");
    public static readonly PagePhrase Save = new("Simpan koreksi", "Save the correction");
    public static readonly PagePhrase Corrected = new("Koreksi disimpan sebagai revisi {0}.", "The correction was saved as revision {0}.");
    public static readonly PagePhrase NothingChanged = new("Tidak ada yang berubah.", "Nothing was changed.");
    public static readonly PagePhrase Outdated = new("Artikel ini berubah sementara Anda mengoreksinya. Formulir kini menampilkan isinya yang terbaru; koreksi sekali lagi.", "The article was changed while you corrected it. The form shows its latest content now; correct it once more.");
    public static readonly PagePhrase NotTaken = new("Koreksi ini belum bisa diterima", "This correction cannot be taken yet");
    public static readonly PagePhrase TakeDown = new("Turunkan artikel", "Take the article down");
    public static readonly PagePhrase TakeDownText = new("Artikel dihapus beserta semua revisi dan naskah aslinya, dan tidak masuk lagi. Yang tinggal hanya catatan bahwa ia diturunkan, dan alasannya. Ini tidak dapat dibatalkan.", "The article is removed with all its revisions and originals, and does not come in again. Only a note stays that it was taken down, and why. This cannot be undone.");
    public static readonly PagePhrase Reason = new("Alasan, yang terbaca oleh siapa pun yang mencari artikel ini", "The reason, which whoever looks for the article can read");
    public static readonly PagePhrase Confirm = new("Ya, hapus artikel ini untuk selamanya", "Yes, remove this article for good");
    public static readonly PagePhrase NotConfirmed = new("Tulis alasannya dan centang bahwa Anda yakin.", "Write the reason, and tick that you are sure.");
    public static readonly PagePhrase Held = new("Artikel ini ditahan secara hukum ({0}) dan tidak dapat diturunkan.", "The article is under legal hold ({0}) and cannot be taken down.");
}
