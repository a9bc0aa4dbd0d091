namespace NewsArchive.Api.Web.Words;

/// <summary>What a reader is told where a page cannot be shown.</summary>
internal static class FailureWords
{
    public static readonly PagePhrase NotFoundTitle = new("Halaman ini tidak ada", "There is no such page");
    public static readonly PagePhrase NotFoundText = new("Artikel atau halaman yang Anda cari tidak ada di arsip ini. Mungkin sudah dihapus, atau alamatnya kurang lengkap.", "The article or page you asked for is not in this archive. It may have been removed, or the address may be incomplete.");
    public static readonly PagePhrase GoneTitle = new("Artikel ini diturunkan", "This article was taken down");
    public static readonly PagePhrase GoneText = new("Artikelnya tidak disimpan lagi dan tidak masuk kembali.", "It is not kept any more, and does not come in again.");
    public static readonly PagePhrase GoneReason = new("Diturunkan {0}. Alasannya: {1}", "Taken down on {0}. The reason: {1}");
    public static readonly PagePhrase ForbiddenTitle = new("Anda belum berhak", "You may not do this");
    public static readonly PagePhrase ForbiddenText = new("Halaman ini hanya untuk yang masuk dengan kunci yang berhak.", "This page is for those who signed in with a key that allows it.");
    public static readonly PagePhrase TooManyTitle = new("Terlalu banyak permintaan", "Too many requests");
    public static readonly PagePhrase TooManyText = new("Tunggu sebentar, lalu coba lagi.", "Wait a moment, then try again.");
    public static readonly PagePhrase TooLargeTitle = new("Terlalu besar", "Too large");
    public static readonly PagePhrase TooLargeText = new("Yang Anda kirim melampaui batas ukuran.", "What you sent is over the size limit.");
    public static readonly PagePhrase BadRequestTitle = new("Permintaan tidak dapat dipahami", "The request cannot be understood");
    public static readonly PagePhrase BadRequestText = new("Kembali ke halaman sebelumnya, muat ulang, lalu coba lagi.", "Go back, reload the page and try again.");
    public static readonly PagePhrase AwayTitle = new("Arsip sedang tidak menjawab", "The archive does not answer");
    public static readonly PagePhrase AwayText = new("Basis data tidak dapat dihubungi. Tidak ada yang hilang; coba lagi sebentar lagi.", "The database cannot be reached. Nothing is lost; try again in a moment.");
    public static readonly PagePhrase FaultTitle = new("Ada yang tidak beres", "Something went wrong");
    public static readonly PagePhrase FaultText = new("Kesalahan ini ada pada layanan, bukan pada Anda. Catatan layanan menyebut lebih banyak di bawah nomor ini:", "The fault is the service's, not yours. Its log tells more under this number:");
    public static readonly PagePhrase BackToSearch = new("Kembali ke pencarian", "Back to the search");
    public static readonly PagePhrase TryAgain = new("Coba lagi", "Try again");
}
