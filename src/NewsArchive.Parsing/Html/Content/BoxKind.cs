using System.Buffers;
using System.Collections.Frozen;

namespace NewsArchive.Parsing.Html.Content;

/// <summary>What a part of a page is for, as its class and id name it.</summary>
internal enum BoxKind : byte
{
    None,

    /// <summary>Menus, footers, bars, widgets, dialogs.</summary>
    Furniture,
    Related,
    Advertisement,
    Promo,
    Share,
    Tags,
    Comments,
    Byline,
    Date,
    Caption,
    EmbeddedPost,

    /// <summary>A player of another site.</summary>
    EmbeddedMedia,
    Pagination,

    /// <summary>Named as the place of the article's text.</summary>
    Content,
}

internal static class BoxKindNames
{
    /// <summary>Whether it is a box of anything but the article.</summary>
    public static bool IsNoise(this BoxKind box) => box is not (BoxKind.None or BoxKind.Content);
}

/// <summary>Reads class and id attributes as words.</summary>
internal static class BoxKinds
{
    private const int MaxWord = 24;
    private const int MinWordBesideDigit = 4;

    private static readonly SearchValues<string> BodyNames = SearchValues.Create(
        [
            "article-body", "articlebody", "article_body", "article__body", "article-content", "articlecontent", "article_content", "article__content", "article-text", "article__text",
            "entry-content", "entry__content", "post-content", "post_content", "post__content", "post-body", "post__body", "story-body", "story__body", "story-content", "blog-content", "news-content",
            "content-body", "content__body", "body-content", "detail-text", "detail__body-text", "detail-content", "single-content", "read__content", "isi-berita",
        ],
        StringComparison.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, BoxKind> Words = Build();
    private static readonly FrozenDictionary<string, BoxKind>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The first kind that a word of the attribute names; a word of noise wins over one of content.</summary>
    /// <param name="names">A class or id attribute: words are runs of letters, and end where a capital begins ("boxKomentar").</param>
    public static BoxKind Of(string? names)
    {
        if (string.IsNullOrEmpty(names)) return BoxKind.None;
        var found = BoxKind.None;
        Span<char> word = stackalloc char[MaxWord];
        var length = 0;
        for (var i = 0; i <= names.Length; i++)
        {
            var c = i < names.Length ? names[i] : ' ';
            var isLetter = char.IsAsciiLetter(c);
            if (length > 0 && (!isLetter || (char.IsAsciiLetterUpper(c) && char.IsAsciiLetterLower(names[i - 1]))))
            {
                if (length <= MaxWord && !IsOfNumber(names, i - length, length) && Lookup.TryGetValue(word[..length], out var kind) && kind != BoxKind.None
                    && IsInPlace(names, i - length, i))
                {
                    if (kind != BoxKind.Content) return kind;
                    found = kind;
                }

                length = 0;
            }

            if (!isLetter) continue;
            if (length < MaxWord) word[length] = char.ToLowerInvariant(c);
            length++;
        }

        return found;
    }

    /// <summary>"secondary" names a column, "text-secondary" a colour; "contact-form" names a form, "form-with-speakers" a whole page.</summary>
    private static bool IsInPlace(string names, int start, int end) => names.AsSpan(start, end - start) switch
    {
        "secondary" => StartsName(names, start) && EndsName(names, end),
        "form" => EndsName(names, end),
        _ => true,
    };

    private static bool StartsName(string names, int at) => at == 0 || char.IsWhiteSpace(names[at - 1]);

    private static bool EndsName(string names, int at)
    {
        while (at < names.Length && !char.IsWhiteSpace(names[at]))
        {
            if (char.IsAsciiLetter(names[at++])) return false;
        }

        return true;
    }

    /// <summary>"ad" in "text-2ad314195f" is no word.</summary>
    private static bool IsOfNumber(string names, int at, int length) => length < MinWordBesideDigit && at > 0 && char.IsAsciiDigit(names[at - 1]);

    /// <summary>Whether a class names the place of an article's text, and not just of any content.</summary>
    public static bool IsArticleBody(string? names) => names is not null && names.AsSpan().ContainsAny(BodyNames);

    /// <summary>The box that holds what is taken out as a kind.</summary>
    public static BoxKind Of(RemovedKind kind) => kind switch
    {
        RemovedKind.Related => BoxKind.Related,
        RemovedKind.Advertisement => BoxKind.Advertisement,
        RemovedKind.Promo => BoxKind.Promo,
        RemovedKind.Video => BoxKind.EmbeddedPost,
        RemovedKind.Caption => BoxKind.Caption,
        RemovedKind.Credit => BoxKind.Byline,
        RemovedKind.Metadata => BoxKind.Date,
        RemovedKind.Pagination => BoxKind.Pagination,
        _ => BoxKind.Furniture,
    };

    private static FrozenDictionary<string, BoxKind> Build()
    {
        var words = new Dictionary<string, BoxKind>(StringComparer.Ordinal);
        Add(BoxKind.Furniture, """
            nav navbar navigation menu submenu breadcrumb breadcrumbs footer sidebar masthead topbar toolbar cookie cookies privacy consent gdpr modal popup overlay lightbox
            login signin register search rightside rightsidedetail sidebarright rightbar rightcolumn sidecontent rating ratings disclaimer copyright offcanvas ticker carousel accessibility feedback poll polling 
            infobox navbox catlinks btn button secondary
            """);
        Add(BoxKind.Related, """
            related relateds relatedposts terkait bterkait recommended recommend recommendation recommendations rekomendasi bacajuga lihatjg lihatjuga simakjuga readmore readalso alsoread recirc
            recirculation popular populer terpopuler trending mostread mostpopular terbaru latest morestories outbrain taboola popin mgid upnext nextpost similar lainnya berikutnya
            headlines sisip crosspromo
            """);
        Add(BoxKind.Advertisement, "ad ads adv advert adverts advertisement advertising adsense adslot adunit dfp gpt sponsor sponsored sponsorship iklan leaderboard parallax giantwp");
        Add(BoxKind.Promo, "newsletter newsletters subscribe subscription signup promo promotion paywall donate donation follow appdownload whatsapp telegram cta restricted regwall form");
        Add(BoxKind.Share, "share shares sharing sharedaddy sharebar shareline social socials sosmed addtoany addthis likes");
        Add(BoxKind.Tags, "tag tags taglist hashtag topik topics categories keywords");
        Add(BoxKind.Comments, "comment comments komentar disqus respond reply replies commentlist");
        Add(BoxKind.Byline, "author authors byline penulis reporter editors redaktur jurnalis wartawan bio contributor contributors authorbox");
        Add(BoxKind.Date, "date dateline datetime timestamp tanggal pubdate readtime");
        Add(BoxKind.Caption, "caption captions photodesc imgcaption figcaption teaserpic deskripsi");
        Add(BoxKind.EmbeddedPost, "twitter tweet instagram tiktok fbpost");
        Add(BoxKind.Pagination, "pagination paging pager halaman toc");
        Add(BoxKind.Content, "article articlebody body content entry post story text detail read news berita artikel isi");
        // Names of whole pages and of ordinary layout, whatever else they sound like.
        words["post"] = BoxKind.Content;
        return words.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(BoxKind kind, string list)
        {
            foreach (var word in list.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)) words.TryAdd(word, kind);
        }
    }
}
