namespace NewsArchive.Api.Web.Words;

/// <summary>What the search page says.</summary>
internal static class SearchWords
{
    public static readonly Phrase Title = new("Cari berita", "Search the news");
    public static readonly Phrase Recent = new("Terbaru", "Latest");
    public static readonly Phrase Outlet = new("Media", "Outlet");
    public static readonly Phrase Place = new("Tempat", "Place");
    public static readonly Phrase Date = new("Tanggal", "Date");
    public static readonly Phrase From = new("Dari", "From");
    public static readonly Phrase To = new("Sampai", "To");
    public static readonly Phrase EmptyArchive = new("Arsip ini masih kosong.", "This archive is still empty.");
    public static readonly Phrase EmptyArchiveHint = new("Mulailah dengan menempel sebuah artikel.", "Begin by pasting an article.");
    public static readonly Phrase Count = new("{0} artikel", "{0} articles");
    public static readonly Phrase CountAtLeast = new("Lebih dari {0} artikel", "More than {0} articles");
    public static readonly Phrase FirstPage = new("Ke awal", "To the beginning");
}
