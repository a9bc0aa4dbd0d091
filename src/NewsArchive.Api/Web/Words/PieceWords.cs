namespace NewsArchive.Api.Web.Words;

/// <summary>What pieces of an original are called.</summary>
internal static class PieceWords
{
    public static readonly PagePhrase Dateline = new("titimangsa", "dateline");
    public static readonly PagePhrase Paragraph = new("paragraf", "paragraph");
    public static readonly PagePhrase Subheading = new("subjudul", "subheading");
    public static readonly PagePhrase ListItem = new("butir", "list item");
    public static readonly PagePhrase Quote = new("kutipan", "quotation");
    public static readonly PagePhrase Table = new("baris tabel", "table row");
    public static readonly PagePhrase Caption = new("keterangan foto", "caption");
    public static readonly PagePhrase Related = new("tautan terkait", "related");
    public static readonly PagePhrase Advertisement = new("iklan", "advertisement");
    public static readonly PagePhrase Promo = new("promosi", "promo");
    public static readonly PagePhrase Video = new("video", "video");
    public static readonly PagePhrase Credit = new("kredit", "credit");
    public static readonly PagePhrase Syndication = new("sindikasi", "syndication");
    public static readonly PagePhrase Metadata = new("keterangan artikel", "metadata");
    public static readonly PagePhrase Pagination = new("halaman", "pagination");
    public static readonly PagePhrase Copyright = new("hak cipta", "copyright");
    public static readonly PagePhrase Boilerplate = new("perabot situs", "boilerplate");
    public static readonly PagePhrase Repeat = new("pengulangan", "repeat");
}
