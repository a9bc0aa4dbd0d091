namespace NewsArchive.Api.Web.Words;

/// <summary>What the pages of an article say.</summary>
internal static class ArticleWords
{
    public static readonly PagePhrase Article = new("Artikel", "Article");
    public static readonly PagePhrase HowItWasRead = new("Bagaimana dibaca", "How it was read");
    public static readonly PagePhrase Revisions = new("Revisi", "Revisions");
    public static readonly PagePhrase OriginalPage = new("Laman asli", "Original page");
    public static readonly PagePhrase By = new("Oleh {0}", "By {0}");
    public static readonly PagePhrase EditedBy = new("Penyunting: {0}", "Edited by {0}");
    public static readonly PagePhrase Contents = new("Isi", "Contents");
    public static readonly PagePhrase NoText = new("Tidak ada teks artikel: semua potongannya dibuang. Lihat bagaimana naskahnya dibaca.", "No article text: every piece was removed. See how the original was read.");
    public static readonly PagePhrase Tags = new("Topik", "Topics");
    public static readonly PagePhrase SourcesCited = new("Sumber yang dikutip", "Sources cited");
    public static readonly PagePhrase WhoSpeaks = new("Yang berbicara", "Who speaks");
    public static readonly PagePhrase Quotations = new("{0} kutipan langsung", "{0} direct quotations");
    public static readonly PagePhrase OneQuotation = new("1 kutipan langsung", "1 direct quotation");
    public static readonly PagePhrase UnnamedSpeaker = new("Tanpa nama", "Unnamed");
    public static readonly PagePhrase DatesMentioned = new("Tanggal yang disebut", "Dates mentioned");
    public static readonly PagePhrase Related = new("Tautan di naskah asli", "Linked in the original");
    public static readonly PagePhrase Similar = new("Artikel serupa", "Similar articles");
    public static readonly PagePhrase Images = new("Gambar", "Images");
    public static readonly PagePhrase ImageNumber = new("Gambar {0} di {1}", "Image {0} at {1}");
    public static readonly PagePhrase Cite = new("Kutip artikel ini", "Cite this article");
    public static readonly PagePhrase Download = new("Unduh", "Download");
    public static readonly PagePhrase AsText = new("Teks", "Text");
    public static readonly PagePhrase AsMarkdown = new("Markdown", "Markdown");
    public static readonly PagePhrase AsJson = new("JSON", "JSON");
    public static readonly PagePhrase UntouchedOriginal = new("Naskah asli, utuh", "Untouched original");
    public static readonly PagePhrase About = new("Tentang artikel ini", "About this article");
    public static readonly PagePhrase FirstArchived = new("Pertama diarsipkan", "First archived");
    public static readonly PagePhrase RevisionOf = new("Revisi {0}, {1}", "Revision {0}, {1}");
    public static readonly PagePhrase DateGiven = new("Tanggal dari pengirim", "Date given by the sender");
    public static readonly PagePhrase DateFromPage = new("Tanggal dari lamannya", "Date from its page");
    public static readonly PagePhrase DateFromText = new("Tanggal disimpulkan dari teks", "Date inferred from the text");
    public static readonly PagePhrase Created = new("Artikel disimpan.", "The article was saved.");
    public static readonly PagePhrase Unchanged = new("Arsip sudah punya artikel ini, kata demi kata. Tidak ada yang diubah.", "The archive had this article already, word for word. Nothing was changed.");
    public static readonly PagePhrase Revised = new("Arsip sudah punya artikel ini dengan isi lain; revisi {0} ditambahkan.", "The archive had this article with other content; revision {0} was added.");
    public static readonly PagePhrase Words = new("{0} kata", "{0} words");
    public static readonly PagePhrase MinutesToRead = new("{0} menit baca", "{0} min read");
    public static readonly PagePhrase Section = new("Rubrik", "Section");
}
