using System.Collections.Frozen;

namespace NewsArchive.Parsing.Html.Content;

/// <summary>Headings under which pages put what is not the article, in Indonesian and English.</summary>
internal static class SectionLabels
{
    public const int MaxLength = 48;

    private static readonly FrozenDictionary<string, BoxKind> Labels = Build();
    private static readonly FrozenDictionary<string, BoxKind>.AlternateLookup<ReadOnlySpan<char>> Lookup = Labels.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="letters">The heading's letters in lower case, nothing between them.</param>
    /// <param name="isHeading">Whether the page marks it as a heading; then its beginning is enough ("More from ...").</param>
    public static BoxKind Of(ReadOnlySpan<char> letters, bool isHeading)
    {
        if (Lookup.TryGetValue(letters, out var box)) return box;
        if (!isHeading) return BoxKind.None;
        foreach (var start in Starts)
        {
            if (letters.StartsWith(start, StringComparison.Ordinal)) return BoxKind.Related;
        }

        return BoxKind.None;
    }

    private static readonly string[] Starts = ["morefrom", "morein", "moreon", "explorethe", "exploremore", "readmore", "youmayalso", "youmightalso", "recommendedfor", "relatedto", "latestfrom", "latestin", "beritaterkait", "artikelterkait", "bacajuga"];

    private static FrozenDictionary<string, BoxKind> Build()
    {
        var labels = new Dictionary<string, BoxKind>(StringComparer.Ordinal);
        Add(BoxKind.Related, """
            related; related posts; related post; related articles; related article; related stories; related news; related topics; related content; related reads; related reading; related links; related resources
            related topics & resources; recent posts; recent articles; recent news; latest posts; latest news; latest articles; latest stories; latest from the blog; more stories; more news; more articles; more posts
            more like this; more to read; more to explore; more from this author; more from the author; read next; read also; what to read next; keep reading; continue reading; further reading; you might also like; you may also like
            you might like; you may like; you might also enjoy; you may also enjoy; other posts you may enjoy; you might also be interested in; you may also be interested in; recommended; recommended for you
            recommended reading; recommended articles; recommended posts; recommended stories; popular; popular posts; popular articles; most popular; most read; most viewed; trending; trending now; trending stories; up next
            similar posts; similar articles; editor's picks; featured posts; featured articles; featured stories; other articles; other news; more from
            berita terkait; artikel terkait; berita lainnya; artikel lainnya; berita lain; artikel lain; berita terpopuler; terpopuler; populer; terkini; berita terkini; berita terbaru; terbaru; artikel terbaru; baca juga
            rekomendasi; berita rekomendasi; rekomendasi untuk anda; artikel rekomendasi; pilihan untukmu; pilihan untuk anda; foto terkait; video terkait; foto video terkait; lihat juga; simak juga; jangan lewatkan; berita pilihan; artikel pilihan
            kumpulan berita terkait; berita populer; baca berita lainnya; baca artikel menarik lainnya; terkait; berita foto; video pilihan; video lainnya; berikutnya; kabar terkait; trending topic; headline; indeks berita
            """);
        Add(BoxKind.Share, "share; share this; share this post; share this article; share this story; share this page; share this entry; share on; spread the word; bagikan; bagikan artikel; bagikan artikel ini; bagikan berita; bagikan berita ini; bagikan ini; share artikel; sebarkan");
        Add(BoxKind.Promo, """
            newsletter; newsletters; join our newsletter; subscribe; subscribe now; subscribe to our newsletter; sign up; sign up for our newsletter; sign up to our newsletter; join our mailing list; stay connected; stay in touch; stay up to date; stay updated
            follow us; follow me; follow us on; connect with us; get in touch; contact us; contact; book a demo; get started; start free trial; ikuti kami; ikuti kami di; langganan; berlangganan; get the latest; free newsletter; get our newsletter
            """);
        Add(BoxKind.Comments, "comments; comment; leave a reply; leave a comment; add a comment; post a comment; join the conversation; join the discussion; reader comments; cancel reply; komentar; komentar pembaca; tulis komentar; tinggalkan balasan; tinggalkan komentar; beri komentar; komentari artikel ini");
        Add(BoxKind.Tags, "tags; tag; topics; categories; filed under; posted in; tagged; keywords; topik; topik terkait; tag terkait; kategori; tagar");
        Add(BoxKind.Byline, "about the author; about the authors; about author; author; written by; meet the author; our authors; about the reviewer; tentang penulis; penulis; contributors");
        Add(BoxKind.Furniture, """
            table of contents; on this page; in this article; in this post; jump to; contents; quick links; navigation; post navigation; menu; search; archives; archive; privacy overview; cookie consent; testimonials; our services; advertisement; sponsored content
            disclaimer; affiliate disclosure; rate this article; was this article helpful; was this helpful; log in; login; register; daftar isi; disklaimer; lapor; laporkan; disclosure; print this page; download app; unduh aplikasi
            """);
        return labels.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(BoxKind kind, string list)
        {
            foreach (var label in list.Split((char[])[';', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
                if (string.Concat(label.Where(char.IsLetter)) is { Length: > 0 } letters) labels.TryAdd(letters, kind);
        }
    }
}
