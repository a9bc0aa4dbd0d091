namespace NewsArchive.Api.Web.Words;

/// <summary>What the search page says.</summary>
internal static class SearchWords
{
    public static readonly Phrase Title = new("Cari berita", "Search the news");
    public static readonly Phrase Words = new("Kata yang dicari", "Words to look for");
    public static readonly Phrase Submit = new("Cari", "Search");
    public static readonly Phrase Placeholder = new("Cari di arsip, misalnya banjir demak", "Search the archive, such as banjir demak");
    public static readonly Phrase Recent = new("Terbaru", "Latest");
    public static readonly Phrase Results = new("Hasil pencarian", "Results");
    public static readonly Phrase Outlet = new("Media", "Outlet");
    public static readonly Phrase Place = new("Tempat", "Place");
    public static readonly Phrase Section = new("Rubrik", "Section");
    public static readonly Phrase Author = new("Penulis", "Author");
    public static readonly Phrase Tag = new("Topik", "Topic");
    public static readonly Phrase Date = new("Tanggal", "Date");
    public static readonly Phrase From = new("Dari tanggal", "From");
    public static readonly Phrase To = new("Sampai tanggal", "To");
    public static readonly Phrase Narrow = new("Saring", "Narrow down");
    public static readonly Phrase Apply = new("Terapkan", "Apply");
    public static readonly Phrase Active = new("Saringan yang dipakai", "Active filters");
    public static readonly Phrase Remove = new("Lepas saringan {0}: {1}", "Remove the filter {0}: {1}");
    public static readonly Phrase Sort = new("Urutan", "Order");
    public static readonly Phrase ByRelevance = new("Paling cocok", "Best match");
    public static readonly Phrase ByDate = new("Terbaru", "Newest");
    public static readonly Phrase EmptyArchive = new("Arsip ini masih kosong.", "This archive is still empty.");
    public static readonly Phrase EmptyArchiveHint = new("Mulailah dengan menempel sebuah artikel.", "Begin by pasting an article.");
    public static readonly Phrase NothingFound = new("Tidak ada artikel yang cocok.", "No article matches.");
    public static readonly Phrase NothingFoundHint = new("Coba kata yang lebih sedikit atau lebih umum, atau lepas sebagian saringan.", "Try fewer or more general words, or remove some filters.");
    public static readonly Phrase Count = new("{0} artikel", "{0} articles");
    public static readonly Phrase OneArticle = new("1 artikel", "1 article");
    public static readonly Phrase CountAtLeast = new("Lebih dari {0} artikel", "More than {0} articles");
    public static readonly Phrase Partly = new("Hanya sebagian kata yang cocok", "Only some of the words match");
    public static readonly Phrase RankedNewest = new("Kecocokan dihitung untuk {0} artikel terbaru; yang lebih lama menyusul menurut tanggal.", "The newest {0} articles are ranked; older ones follow by date.");
    public static readonly Phrase Ignored = new("Kata yang diabaikan: {0}", "Ignored words: {0}");
    public static readonly Phrase BadDate = new("Tanggal ditulis seperti 2024-03-04; yang lain diabaikan.", "Dates are written like 2024-03-04; others are ignored.");
    public static readonly Phrase FirstPage = new("Ke awal", "To the beginning");
    public static readonly Phrase MorePages = new("Halaman hasil", "Pages of results");
    public static readonly Phrase PerTime = new("Artikel per waktu", "Articles over time");
    public static readonly Phrase BrushHint = new("Seret di atas grafik untuk memilih rentang waktu.", "Drag over the chart to choose a span of time.");
    public static readonly Phrase CountedNewest = new("Dihitung dari {0} artikel terbaru.", "Counted over the newest {0} articles.");
    public static readonly Phrase Articles = new("Artikel", "Articles");
    public static readonly Phrase Time = new("Waktu", "Time");
    public static readonly Phrase WeekOf = new("Pekan {0}", "Week of {0}");
    public static readonly Phrase QuarterOf = new("Triwulan {0}, {1}", "Quarter {0}, {1}");
    public static readonly Phrase DidYouMean = new("Mungkin maksud Anda", "Did you mean");
    public static readonly Phrase AndSimilar = new("dan {0} artikel lain dengan teks yang hampir sama", "and {0} other articles with nearly the same text");
    public static readonly Phrase AndOneSimilar = new("dan 1 artikel lain dengan teks yang hampir sama", "and 1 other article with nearly the same text");
    public static readonly Phrase Feed = new("Langganan pencarian ini", "Subscribe to this search");
    public static readonly Phrase Help = new("Cara mencari", "How to search");
    public static readonly Phrase HelpWrite = new("Tulis", "Write");
    public static readonly Phrase HelpFinds = new("Ditemukan", "Finds");
    public static readonly Phrase HelpKeys = new("Papan ketik: / ke kotak pencarian, j dan k ke hasil berikut dan sebelumnya, Enter membuka.", "Keys: / to the search box, j and k to the next and previous result, Enter opens it.");
}
