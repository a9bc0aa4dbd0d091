namespace NewsArchive.Api.Web.Words;

/// <summary>What the overview and the revisions say.</summary>
internal static class OverviewWords
{
    public static readonly PagePhrase Title = new("Ikhtisar arsip", "The archive at a glance");
    public static readonly PagePhrase CountedAt = new("Dihitung {0}.", "Counted {0}.");
    public static readonly PagePhrase Articles = new("artikel", "articles");
    public static readonly PagePhrase Revisions = new("revisi", "revisions");
    public static readonly PagePhrase Outlets = new("media", "outlets");
    public static readonly PagePhrase Size = new("ukuran basis data", "size of the database");
    public static readonly PagePhrase PerDay = new("Artikel per waktu terbit", "Articles by time of publication");
    public static readonly PagePhrase PerOutlet = new("Artikel per media", "Articles per outlet");
    public static readonly PagePhrase Places = new("Tempat yang paling sering", "Most frequent places");
    public static readonly PagePhrase Cited = new("Sumber yang paling sering dikutip", "Sources cited most");
    public static readonly PagePhrase Noise = new("Bagian naskah yang dibuang", "Share of originals that was noise");
    public static readonly PagePhrase Sampled = new("Dari {0} artikel terbaru.", "Over the newest {0} articles.");
    public static readonly PagePhrase Share = new("Bagian", "Share");
    public static readonly PagePhrase Name = new("Nama", "Name");
    public static readonly PagePhrase Empty = new("Arsip ini masih kosong; angka-angkanya muncul setelah ada artikel.", "This archive is still empty; the numbers come with the first articles.");
    public static readonly PagePhrase SimilarShare = new("dari {0} terbaru punya kembaran", "of the newest {0} have a near-duplicate");
}
