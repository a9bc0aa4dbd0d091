namespace NewsArchive.Api.Web.Words;

/// <summary>What pieces of an original are called.</summary>
internal static class PieceWords
{
    public static readonly Phrase Dateline = new("titimangsa", "dateline");
    public static readonly Phrase Paragraph = new("paragraf", "paragraph");
    public static readonly Phrase Subheading = new("subjudul", "subheading");
    public static readonly Phrase ListItem = new("butir", "list item");
    public static readonly Phrase Quote = new("kutipan", "quotation");
    public static readonly Phrase Table = new("baris tabel", "table row");
    public static readonly Phrase Caption = new("keterangan foto", "caption");
    public static readonly Phrase Related = new("tautan terkait", "related");
    public static readonly Phrase Advertisement = new("iklan", "advertisement");
    public static readonly Phrase Promo = new("promosi", "promo");
    public static readonly Phrase Video = new("video", "video");
    public static readonly Phrase Credit = new("kredit", "credit");
    public static readonly Phrase Syndication = new("sindikasi", "syndication");
    public static readonly Phrase Metadata = new("keterangan artikel", "metadata");
    public static readonly Phrase Pagination = new("halaman", "pagination");
    public static readonly Phrase Copyright = new("hak cipta", "copyright");
    public static readonly Phrase Boilerplate = new("perabot situs", "boilerplate");
    public static readonly Phrase Repeat = new("pengulangan", "repeat");
}
