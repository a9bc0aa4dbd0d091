namespace NewsArchive.Api.Web.Words;

/// <summary>What the page for trying the parser and adding articles says.</summary>
internal static class AddWords
{
    public static readonly PagePhrase Title = new("Urai dan tambah artikel", "Parse and add articles");
    public static readonly PagePhrase Introduction = new("Tempel teks atau kode HTML sebuah berita. Hasilnya tampil selagi Anda mengetik; tidak ada yang disimpan sebelum Anda menekan Simpan.", "Paste the text or the HTML of a story. The result shows while you type; nothing is stored before you press Save.");
    public static readonly PagePhrase IntroductionPlain = new("Tempel teks atau kode HTML sebuah berita, lalu lihat hasilnya. Tidak ada yang disimpan sebelum Anda menekan Simpan.", "Paste the text or the HTML of a story, then see the result. Nothing is stored before you press Save.");
    public static readonly PagePhrase Content = new("Teks atau HTML", "Text or HTML");
    public static readonly PagePhrase ReadAs = new("Baca sebagai", "Read as");
    public static readonly PagePhrase Automatic = new("Otomatis", "Automatic");
    public static readonly PagePhrase PlainText = new("Teks", "Text");
    public static readonly PagePhrase Html = new("HTML", "HTML");
    public static readonly PagePhrase Details = new("Yang Anda tahu tentang artikel ini", "What you know of the article");
    public static readonly PagePhrase DetailsHint = new("Kosongkan yang tidak Anda ketahui; pengurai mencarinya sendiri.", "Leave blank what you do not know; the parser looks for it.");
    public static readonly PagePhrase Address = new("Alamat laman", "Address of its page");
    public static readonly PagePhrase ArticleTitle = new("Judul", "Title");
    public static readonly PagePhrase Outlet = new("Media", "Outlet");
    public static readonly PagePhrase PublishedAt = new("Terbit (WIB)", "Published (WIB)");
    public static readonly PagePhrase PublishedAtForm = new("misalnya 2024-03-04 atau 2024-03-04T14:30", "such as 2024-03-04 or 2024-03-04T14:30");
    public static readonly PagePhrase Section = new("Rubrik", "Section");
    public static readonly PagePhrase Show = new("Lihat hasilnya", "Show the result");
    public static readonly PagePhrase Save = new("Simpan ke arsip", "Save to the archive");
    public static readonly PagePhrase Example = new("Coba dengan contoh", "Try with an example");
    public static readonly PagePhrase Result = new("Hasil", "Result");
    public static readonly PagePhrase Empty = new("Hasil penguraian akan tampil di sini.", "The result will show here.");
    public static readonly PagePhrase Found = new("Yang ditemukan", "What was found");
    public static readonly PagePhrase NotTaken = new("Belum bisa diterima", "This cannot be taken yet");
    public static readonly PagePhrase Files = new("Unggah berkas", "Upload files");
    public static readonly PagePhrase FilesHint = new("Teks, HTML, JSON, NDJSON, CSV, TSV, WARC, juga yang dikemas (.gz, .zst) dan .zip berisi semua itu; paling banyak {0} berkas dan {1} artikel sekaligus. Anda bisa menyeretnya ke sini.", "Text, HTML, JSON, NDJSON, CSV, TSV, WARC, also packed (.gz, .zst), and .zip of them; at most {0} files and {1} articles at once. You can drag them here.");
    public static readonly PagePhrase ChooseFiles = new("Pilih berkas", "Choose files");
    public static readonly PagePhrase Upload = new("Unggah dan simpan", "Upload and save");
    public static readonly PagePhrase UploadResults = new("Hasil unggahan", "Uploaded");
    public static readonly PagePhrase File = new("Berkas", "File");
    public static readonly PagePhrase Outcome = new("Yang terjadi", "What became of it");
    public static readonly PagePhrase CreatedShort = new("disimpan", "saved");
    public static readonly PagePhrase UnchangedShort = new("sudah ada", "already there");
    public static readonly PagePhrase RevisedShort = new("revisi baru", "new revision");
    public static readonly PagePhrase NoFiles = new("Belum ada berkas yang dipilih.", "No file was chosen.");
    public static readonly PagePhrase TooManyFiles = new("Paling banyak {0} berkas sekaligus; pilih lebih sedikit.", "At most {0} files at once; choose fewer.");
    public static readonly PagePhrase TooManyArticles = new("Berhenti di {1}: paling banyak {0} artikel sekaligus. Untuk yang lebih besar ada newsarchive import.", "Stopped in {1}: at most {0} articles at once. For more there is newsarchive import.");
    public static readonly PagePhrase WrongFile = new("Jenis berkas ini tidak dapat dibaca.", "Files of this type cannot be read.");
    public static readonly PagePhrase Bookmarklet = new("Penanda untuk peramban", "Bookmarklet");
    public static readonly PagePhrase BookmarkletHint = new("Seret tombol ini ke bilah penanda. Saat membaca berita, klik penanda itu: halamannya terbuka di sini untuk diperiksa dan disimpan.", "Drag this button to your bookmarks bar. When reading a story, click the bookmark: its page opens here, to check and save.");
    public static readonly PagePhrase BookmarkletName = new("Kirim ke NewsArchive", "Send to NewsArchive");
    public static readonly PagePhrase BookmarkletDrag = new("Seret tombol ini ke bilah penanda peramban; di sini ia tidak berbuat apa-apa.", "Drag this to your bookmarks bar; here it does nothing.");
    public static readonly PagePhrase Received = new("Halaman dari penanda diterima. Periksa, lalu simpan.", "The page was received from the bookmarklet. Check it, then save.");
    public static readonly PagePhrase LiveFailed = new("Hasil tidak dapat dimuat: server tidak menjawab. Coba lagi.", "The result cannot be loaded: the server does not answer. Try again.");
    public static readonly PagePhrase Drop = new("Lepaskan berkas untuk mengunggahnya", "Drop the files to upload them");
}
