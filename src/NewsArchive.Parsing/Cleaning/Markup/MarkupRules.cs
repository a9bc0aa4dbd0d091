using NewsArchive.Parsing.Cleaning.Drafting;
using NewsArchive.Parsing.Html.Content;

namespace NewsArchive.Parsing.Cleaning.Markup;

/// <summary>The rules that a page's markup gives.</summary>
internal static class MarkupRules
{
    public static readonly CleaningRule HeadingElement = new(
        "heading-element", "ditandai sebagai judul bagian di halaman", "marked as a heading in the page");

    public static readonly CleaningRule BoldLine = new(
        "bold-line", "baris pendek bercetak tebal tanpa titik, diikuti teks biasa", "short bold line without a full stop, with plain text behind it");

    public static readonly CleaningRule RepeatedTitle = new(
        "repeated-title", "judul artikel yang diulang di atas isi", "the article's own headline, repeated above its text");

    public static readonly CleaningRule LinkLine = new(
        "link-only-line", "baris yang seluruhnya tautan: judul artikel lain", "line that is a link all through: the headline of another article");

    public static readonly CleaningRule AboveArticle = new(
        "line-above-article", "baris lepas di atas alinea pertama: penulis, waktu, atau rubrik", "loose line above the first paragraph: author, time or section");

    public static readonly CleaningRule BelowArticle = new(
        "line-below-article", "baris lepas di bawah alinea terakhir, bukan kalimat", "loose line below the last paragraph, no sentence");

    private static readonly CleaningRule EmbeddedMedia = new(
        "embedded-media", "video, peta, atau unggahan situs lain yang disematkan di halaman", "video, map or post of another site, embedded in the page");

    private static readonly CleaningRule RelatedBox = Box("related-box", "kotak tautan artikel lain", "box of links to other articles");
    private static readonly CleaningRule AdvertisementBox = Box("advertisement-box", "tempat iklan", "place of an advertisement");
    private static readonly CleaningRule PromoBox = Box("promo-box", "ajakan berlangganan atau mengikuti", "call to subscribe or follow");
    private static readonly CleaningRule ShareBox = Box("share-box", "tombol berbagi", "buttons for sharing");
    private static readonly CleaningRule TagBox = Box("tag-box", "daftar topik artikel", "list of the article's topics");
    private static readonly CleaningRule CommentBox = Box("comment-box", "komentar pembaca", "readers' comments");
    private static readonly CleaningRule BylineBox = Box("byline-box", "keterangan penulis atau editor", "by-line: who wrote or edited the article");
    private static readonly CleaningRule DateBox = Box("date-box", "tanggal terbit", "date of publication");
    private static readonly CleaningRule PostBox = Box("post-box", "unggahan media sosial yang disematkan", "embedded social-media post");
    private static readonly CleaningRule PagingBox = Box("paging-box", "tautan antarhalaman artikel", "links between the pages of an article");
    private static readonly CleaningRule FurnitureBox = Box("furniture-box", "bagian situs: menu, bilah, atau widget", "part of the site: menu, bar or widget");

    /// <summary>What a box is taken out as, and by which rule.</summary>
    public static (RemovedKind Kind, CleaningRule Rule) Of(BoxKind box) => box switch
    {
        BoxKind.Related => (RemovedKind.Related, RelatedBox),
        BoxKind.Advertisement => (RemovedKind.Advertisement, AdvertisementBox),
        BoxKind.Promo => (RemovedKind.Promo, PromoBox),
        BoxKind.Share => (RemovedKind.Boilerplate, ShareBox),
        BoxKind.Tags => (RemovedKind.Metadata, TagBox),
        BoxKind.Comments => (RemovedKind.Boilerplate, CommentBox),
        BoxKind.Byline => (RemovedKind.Credit, BylineBox),
        BoxKind.Date => (RemovedKind.Metadata, DateBox),
        BoxKind.EmbeddedPost => (RemovedKind.Video, PostBox),
        BoxKind.EmbeddedMedia => (RemovedKind.Video, EmbeddedMedia),
        BoxKind.Pagination => (RemovedKind.Pagination, PagingBox),
        _ => (RemovedKind.Boilerplate, FurnitureBox),
    };

    private static CleaningRule Box(string id, string indonesian, string english) =>
        new(id, $"{indonesian}, menurut nama elemennya di halaman", $"{english}, by the name of its element in the page");
}
