namespace NewsArchive.Api.Web.Words;

/// <summary>What the search page says.</summary>
internal static class SearchPageWords
{
    public static readonly PagePhrase Title = new("Cari berita", "Search the news");
    public static readonly PagePhrase Words = new("Kata yang dicari", "Words to look for");
    public static readonly PagePhrase Submit = new("Cari", "Search");
    public static readonly PagePhrase Placeholder = new("Cari di arsip, misalnya banjir demak", "Search the archive, such as banjir demak");
    public static readonly PagePhrase Recent = new("Terbaru", "Latest");
    public static readonly PagePhrase Results = new("Hasil pencarian", "Results");
    public static readonly PagePhrase Outlet = new("Media", "Outlet");
    public static readonly PagePhrase Place = new("Tempat", "Place");
    public static readonly PagePhrase Section = new("Rubrik", "Section");
    public static readonly PagePhrase Author = new("Penulis", "Author");
    public static readonly PagePhrase Tag = new("Topik", "Topic");
    public static readonly PagePhrase Date = new("Tanggal", "Date");
    public static readonly PagePhrase From = new("Dari tanggal", "From");
    public static readonly PagePhrase To = new("Sampai tanggal", "To");
    public static readonly PagePhrase Narrow = new("Saring", "Narrow down");
    public static readonly PagePhrase Apply = new("Terapkan", "Apply");
    public static readonly PagePhrase Active = new("Saringan yang dipakai", "Active filters");
    public static readonly PagePhrase Remove = new("Lepas saringan {0}: {1}", "Remove the filter {0}: {1}");
    public static readonly PagePhrase Sort = new("Urutan", "Order");
    public static readonly PagePhrase ByRelevance = new("Paling cocok", "Best match");
    public static readonly PagePhrase ByDate = new("Terbaru", "Newest");
    public static readonly PagePhrase EmptyArchive = new("Arsip ini masih kosong.", "This archive is still empty.");
    public static readonly PagePhrase EmptyArchiveHint = new("Mulailah dengan menempel sebuah artikel.", "Begin by pasting an article.");
    public static readonly PagePhrase NothingFound = new("Tidak ada artikel yang cocok.", "No article matches.");
    public static readonly PagePhrase NothingFoundHint = new("Coba kata yang lebih sedikit atau lebih umum, atau lepas sebagian saringan.", "Try fewer or more general words, or remove some filters.");
    public static readonly PagePhrase Count = new("{0} artikel", "{0} articles");
    public static readonly PagePhrase OneArticle = new("1 artikel", "1 article");
    public static readonly PagePhrase CountAtLeast = new("Lebih dari {0} artikel", "More than {0} articles");
    public static readonly PagePhrase Partly = new("Hanya sebagian kata yang cocok", "Only some of the words match");
    public static readonly PagePhrase RankedNewest = new("Kecocokan dihitung untuk {0} artikel terbaru; yang lebih lama menyusul menurut tanggal.", "The newest {0} articles are ranked; older ones follow by date.");
    public static readonly PagePhrase Ignored = new("Kata yang diabaikan: {0}", "Ignored words: {0}");
    public static readonly PagePhrase BadDate = new("Tanggal ditulis seperti 2024-03-04; yang lain diabaikan.", "Dates are written like 2024-03-04; others are ignored.");
    public static readonly PagePhrase FirstPage = new("Ke awal", "To the beginning");
    public static readonly PagePhrase MorePages = new("Halaman hasil", "Pages of results");
    public static readonly PagePhrase PerTime = new("Artikel per waktu", "Articles over time");
    public static readonly PagePhrase BrushHint = new("Seret di atas grafik untuk memilih rentang waktu.", "Drag over the chart to choose a span of time.");
    public static readonly PagePhrase CountedNewest = new("Dihitung dari {0} artikel terbaru.", "Counted over the newest {0} articles.");
    public static readonly PagePhrase Articles = new("Artikel", "Articles");
    public static readonly PagePhrase Time = new("Waktu", "Time");
    public static readonly PagePhrase WeekOf = new("Pekan {0}", "Week of {0}");
    public static readonly PagePhrase QuarterOf = new("Triwulan {0}, {1}", "Quarter {0}, {1}");
    public static readonly PagePhrase DidYouMean = new("Mungkin maksud Anda", "Did you mean");
    public static readonly PagePhrase AndSimilar = new("dan {0} artikel lain dengan teks yang hampir sama", "and {0} other articles with nearly the same text");
    public static readonly PagePhrase AndOneSimilar = new("dan 1 artikel lain dengan teks yang hampir sama", "and 1 other article with nearly the same text");
    public static readonly PagePhrase Feed = new("Langganan pencarian ini", "Subscribe to this search");
    public static readonly PagePhrase Help = new("Cara mencari", "How to search");
    public static readonly PagePhrase HelpWrite = new("Tulis", "Write");
    public static readonly PagePhrase HelpFinds = new("Ditemukan", "Finds");
    public static readonly PagePhrase HelpKeys = new("Papan ketik: / ke kotak pencarian, j dan k ke hasil berikut dan sebelumnya, Enter membuka.", "Keys: / to the search box, j and k to the next and previous result, Enter opens it.");
}
