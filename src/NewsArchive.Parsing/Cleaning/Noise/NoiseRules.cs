using NewsArchive.Parsing.Cleaning.Drafting;

namespace NewsArchive.Parsing.Cleaning.Noise;

/// <summary>The rules by which noise is told from an article's text.</summary>
internal static class NoiseRules
{
    public static readonly CleaningRule Advertisement = new(
        "advertisement-mark", "penanda iklan yang disisipkan situs di antara paragraf", "mark of an advertisement that the site puts between paragraphs");

    public static readonly CleaningRule RelatedLabel = new(
        "related-label", "label tautan artikel lain tanpa judul: tautannya hilang saat teks disalin", "label of related links without a headline: the links were lost when the text was copied");

    public static readonly CleaningRule RelatedLink = new(
        "related-link", "label tautan artikel lain beserta judulnya pada baris yang sama", "label of related links with the headline on its line");

    public static readonly CleaningRule RelatedNextLine = new(
        "related-next-line", "label tautan artikel lain, diikuti judul di baris berikutnya: tanpa titik di akhir", "label of related links, followed by headlines on lines of their own: no full stop at the end");

    public static readonly CleaningRule RelatedInline = new(
        "related-inline",
        "label tautan artikel lain di tengah teks; judulnya berakhir di tempat kalimat artikel dimulai lagi: setelah huruf kapital di tiap kata",
        "label of related links in mid-text; its headline ends where a sentence of the article starts anew, behind the run of capitalised words");

    public static readonly CleaningRule VideoPlaceholder = new(
        "video-placeholder", "tempat video atau unggahan yang disematkan", "placeholder of an embedded video or post");

    public static readonly CleaningRule VideoLeadIn = new(
        "video-lead-in", "ajakan menonton video, dengan judul videonya", "invitation to watch a video, with the video's title");

    public static readonly CleaningRule VideoTitle = new(
        "video-title", "judul video yang disematkan, bukan bagian dari kalimat", "title of an embedded video, no part of a sentence");

    public static readonly CleaningRule EmbeddedPost = new(
        "embedded-post", "unggahan media sosial yang disematkan", "embedded social-media post");

    public static readonly CleaningRule Promo = new(
        "promo-call", "ajakan mengikuti saluran, aplikasi, atau layanan media", "call to follow a channel, application or service of the outlet");

    public static readonly CleaningRule Pagination = new(
        "pagination", "tautan antarhalaman artikel", "link between the pages of an article");

    public static readonly CleaningRule Syndication = new(
        "syndication", "keterangan bahwa artikel telah tayang di media lain", "note that the article has appeared elsewhere");

    public static readonly CleaningRule AdaptedFrom = new(
        "adapted-from", "keterangan bahwa artikel disadur dari tulisan lain", "note that the article is adapted from another one");

    public static readonly CleaningRule Copyright = new(
        "copyright", "keterangan hak cipta atau larangan mengutip", "copyright line or ban on copying");

    public static readonly CleaningRule Furniture = new(
        "site-furniture", "perabot situs: tombol, penilaian, menu, atau pemberitahuan", "furniture of the site: buttons, ratings, menus or notices");

    public static readonly CleaningRule NativeAd = new(
        "native-advertisement", "teks iklan pihak ketiga yang menyaru sebagai kalimat", "text of a third party's advertisement dressed up as a sentence");

    public static readonly CleaningRule PageDate = new(
        "date-line",
        "tanggal dan jam terbit di baris tersendiri",
        "date and time of publication on a line of their own");

    public static readonly CleaningRule TimeRail = new(
        "time-rail", "deretan waktu dari daftar berita lain", "times left over from lists of other articles");

    public static readonly CleaningRule Tags = new(
        "tag-list", "daftar topik di akhir artikel", "list of topics behind the article");

    public static readonly CleaningRule TagsAfterSignOff = new(
        "tags-after-sign-off", "baris-baris pendek setelah inisial penulis: topik artikel", "short lines behind the sign-off: the article's topics");

    public static readonly CleaningRule Caption = new(
        "photo-caption", "keterangan atau kredit foto yang berdiri sendiri", "photo caption or credit standing on its own");

    public static readonly CleaningRule PublisherPhrase = new(
        "publisher-phrase", "kalimat tetap milik media ini, tercatat dalam profilnya", "standing phrase of this outlet, listed in its profile");
}
