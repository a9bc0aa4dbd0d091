namespace NewsArchive.Api.Web.Words;

/// <summary>What the pages of an article say.</summary>
internal static class ArticleWords
{
    public static readonly Phrase Article = new("Artikel", "Article");
    public static readonly Phrase HowItWasRead = new("Bagaimana dibaca", "How it was read");
    public static readonly Phrase Revisions = new("Revisi", "Revisions");
    public static readonly Phrase OriginalPage = new("Laman asli", "Original page");
    public static readonly Phrase By = new("Oleh {0}", "By {0}");
    public static readonly Phrase EditedBy = new("Penyunting: {0}", "Edited by {0}");
    public static readonly Phrase Contents = new("Isi", "Contents");
    public static readonly Phrase NoText = new("Tidak ada teks artikel: semua potongannya dibuang. Lihat bagaimana naskahnya dibaca.", "No article text: every piece was removed. See how the original was read.");
    public static readonly Phrase Tags = new("Topik", "Topics");
    public static readonly Phrase SourcesCited = new("Sumber yang dikutip", "Sources cited");
    public static readonly Phrase WhoSpeaks = new("Yang berbicara", "Who speaks");
    public static readonly Phrase Quotations = new("{0} kutipan langsung", "{0} direct quotations");
    public static readonly Phrase OneQuotation = new("1 kutipan langsung", "1 direct quotation");
    public static readonly Phrase UnnamedSpeaker = new("Tanpa nama", "Unnamed");
    public static readonly Phrase DatesMentioned = new("Tanggal yang disebut", "Dates mentioned");
    public static readonly Phrase Related = new("Tautan di naskah asli", "Linked in the original");
    public static readonly Phrase Similar = new("Artikel serupa", "Similar articles");
    public static readonly Phrase Images = new("Gambar", "Images");
    public static readonly Phrase ImageNumber = new("Gambar {0} di {1}", "Image {0} at {1}");
    public static readonly Phrase Cite = new("Kutip artikel ini", "Cite this article");
    public static readonly Phrase Download = new("Unduh", "Download");
    public static readonly Phrase AsText = new("Teks", "Text");
    public static readonly Phrase AsMarkdown = new("Markdown", "Markdown");
    public static readonly Phrase AsJson = new("JSON", "JSON");
    public static readonly Phrase UntouchedOriginal = new("Naskah asli, utuh", "Untouched original");
    public static readonly Phrase About = new("Tentang artikel ini", "About this article");
    public static readonly Phrase FirstArchived = new("Pertama diarsipkan", "First archived");
    public static readonly Phrase RevisionOf = new("Revisi {0}, {1}", "Revision {0}, {1}");
    public static readonly Phrase DateGiven = new("Tanggal dari pengirim", "Date given by the sender");
    public static readonly Phrase DateFromPage = new("Tanggal dari lamannya", "Date from its page");
    public static readonly Phrase DateFromText = new("Tanggal disimpulkan dari teks", "Date inferred from the text");
    public static readonly Phrase Created = new("Artikel disimpan.", "The article was saved.");
    public static readonly Phrase Unchanged = new("Arsip sudah punya artikel ini, kata demi kata. Tidak ada yang diubah.", "The archive had this article already, word for word. Nothing was changed.");
    public static readonly Phrase Revised = new("Arsip sudah punya artikel ini dengan isi lain; revisi {0} ditambahkan.", "The archive had this article with other content; revision {0} was added.");
    public static readonly Phrase Words = new("{0} kata", "{0} words");
    public static readonly Phrase MinutesToRead = new("{0} menit baca", "{0} min read");
    public static readonly Phrase Section = new("Rubrik", "Section");
}
