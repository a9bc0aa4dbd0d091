namespace NewsArchive.Api.Web.Words;

/// <summary>What the overview and the revisions say.</summary>
internal static class OverviewWords
{
    public static readonly Phrase Title = new("Ikhtisar arsip", "The archive at a glance");
    public static readonly Phrase CountedAt = new("Dihitung {0}.", "Counted {0}.");
    public static readonly Phrase Articles = new("artikel", "articles");
    public static readonly Phrase Revisions = new("revisi", "revisions");
    public static readonly Phrase Outlets = new("media", "outlets");
    public static readonly Phrase Size = new("ukuran basis data", "size of the database");
    public static readonly Phrase PerDay = new("Artikel per waktu terbit", "Articles by time of publication");
    public static readonly Phrase PerOutlet = new("Artikel per media", "Articles per outlet");
    public static readonly Phrase Places = new("Tempat yang paling sering", "Most frequent places");
    public static readonly Phrase Cited = new("Sumber yang paling sering dikutip", "Sources cited most");
    public static readonly Phrase Noise = new("Bagian naskah yang dibuang", "Share of originals that was noise");
    public static readonly Phrase Sampled = new("Dari {0} artikel terbaru.", "Over the newest {0} articles.");
    public static readonly Phrase Share = new("Bagian", "Share");
    public static readonly Phrase Name = new("Nama", "Name");
    public static readonly Phrase Empty = new("Arsip ini masih kosong; angka-angkanya muncul setelah ada artikel.", "This archive is still empty; the numbers come with the first articles.");
    public static readonly Phrase SimilarShare = new("dari {0} terbaru punya kembaran", "of the newest {0} have a near-duplicate");
}
