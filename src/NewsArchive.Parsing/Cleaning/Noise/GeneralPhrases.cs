using NewsArchive.Parsing.Cleaning.Drafting;
using NewsArchive.Parsing.Publishers;

namespace NewsArchive.Parsing.Cleaning.Noise;

/// <summary>Phrases that are noise on any outlet. Case and spacing do not matter.</summary>
internal static class GeneralPhrases
{
    public static IEnumerable<NoisePhrase> All =>
    [
        .. Lines(RemovedKind.Advertisement, NoiseRules.Advertisement,
            "Advertisement", "Advertisements", "Advertorial", "SCROLL TO CONTINUE WITH CONTENT", "SCROLL TO RESUME CONTENT", "SCROLL TO CONTINUE",
            "ADVERTISEMENT SCROLL TO CONTINUE WITH CONTENT", "Iklan", "Pariwara", "Sponsored", "Konten Bersponsor", "Lanjut baca di bawah iklan",
            "Gulir untuk melanjutkan", "Gulir ke bawah untuk melanjutkan", "Scroll untuk melanjutkan membaca", "Lanjutkan membaca di bawah iklan",
            "Continue reading below", "Artikel berlanjut setelah iklan", "Lanjutkan dengan Konten", "Scroll ke bawah untuk lanjut membaca", "Ads", "Ad"),
        .. Insides(RemovedKind.Advertisement, NoiseRules.Advertisement, "SCROLL TO CONTINUE WITH CONTENT", "SCROLL TO RESUME CONTENT"),

        .. Lines(RemovedKind.Pagination, NoiseRules.Pagination,
            "Halaman Selanjutnya", "Halaman Berikutnya", "Halaman Sebelumnya", "Selanjutnya", "Berikutnya", "Sebelumnya", "Next", "Next page", "Prev",
            "Baca selengkapnya", "Baca selengkapnya di sini", "Baca selengkapnya disini", "Selengkapnya", "Selengkapnya di sini", "Baca selanjutnya",
            "Baca berita selengkapnya", "Baca berita selengkapnya di sini", "Selengkapnya baca di sini", "Lihat semua", "Tampilkan semua", "Lihat selengkapnya", "Show all",
            "Lanjut ke halaman berikutnya", "Lanjut ke halaman selanjutnya", "Baca halaman selanjutnya", "Baca halaman berikutnya",
            "Simak berita selengkapnya di halaman selanjutnya", "Simak selengkapnya di halaman selanjutnya", "Simak selengkapnya di halaman berikutnya",
            "Simak berita selengkapnya di halaman berikutnya", "Berlanjut ke halaman berikutnya", "Bersambung ke halaman berikutnya",
            "Lihat halaman berikutnya", "Lihat halaman selanjutnya", "Baca lanjutan artikel di halaman berikutnya", "Klik halaman selanjutnya", "Halaman berikutnya klik di sini",
            "Selengkapnya baca di halaman selanjutnya", "Baca di halaman selanjutnya", "Baca di halaman berikutnya", "Load more"),
        .. Insides(RemovedKind.Pagination, NoiseRules.Pagination, "Halaman Selanjutnya", "Halaman Berikutnya", "BACA SELENGKAPNYA DI SINI", "BACA SELENGKAPNYA", "Selengkapnya baca di sini"),

        .. Starts(RemovedKind.Syndication, NoiseRules.Syndication,
            "Artikel ini telah tayang di", "Berita ini telah tayang di", "Artikel ini telah tayang sebelumnya", "Berita ini telah tayang sebelumnya",
            "Artikel ini sudah tayang di", "Berita ini sudah tayang di", "Artikel ini pertama kali tayang", "Artikel ini telah terbit di", "Berita ini telah terbit di",
            "Artikel ini bersumber dari", "Berita ini bersumber dari", "Artikel ini sebelumnya tayang di", "Tulisan ini telah tayang di", "Artikel ini telah naik di", "Berita ini telah naik di", "Artikel ini diolah dari",
            "Artikel ini tayang pertama kali", "Berita ini pertama kali tayang", "Artikel asli:", "Sebagian artikel ini telah tayang di", "Artikel ini juga tayang di"),
        .. Insides(RemovedKind.Syndication, NoiseRules.Syndication,
            "Artikel ini telah tayang di", "Berita ini telah tayang di", "Artikel ini telah tayang sebelumnya", "Berita ini sudah tayang di", "Artikel ini sudah tayang di", "Artikel ini bersumber dari pemberitaan"),

        .. Starts(RemovedKind.Credit, NoiseRules.AdaptedFrom, "Disadur dari artikel", "Disadur dari", "Diterjemahkan dari", "Dikutip dari artikel asli"),

        .. Starts(RemovedKind.Copyright, NoiseRules.Copyright,
            "Copyright ©", "© Copyright", "Copyright 20", "Hak cipta dilindungi", "Hak Cipta ©", "All rights reserved", "Dilarang keras mengambil konten",
            "Dilarang mengutip", "Dilarang mereproduksi", "Dilarang menyalin", "Dilarang memperbanyak"),
        .. Insides(RemovedKind.Copyright, NoiseRules.Copyright, "Copyright © ", "Dilarang keras mengambil konten"),

        .. Lines(RemovedKind.Boilerplate, NoiseRules.Furniture,
            "Loading", "Loading...", "Memuat...", "Mohon tunggu", "Komentar", "Tulis komentar", "Kirim komentar", "Komentar Terbanyak", "Beri komentar", "Bagikan", "Bagikan:", "Bagikan artikel ini",
            "Share", "Share:", "Share this", "Shares", "Print", "Cetak", "Salin tautan", "Copy link", "Tautan telah disalin", "Laporkan", "Simpan", "Suka", "Like", "Tweet", "Kirim", "Login", "Masuk",
            "Daftar", "Menu", "Home", "Beranda", "Berita Terbaru", "Berita Terkini", "Berita Populer", "Terpopuler", "Terkini", "Geser untuk melihat tabel lengkap",
            "Perbesar", "Facebook", "Twitter", "WhatsApp", "Telegram", "Line", "Email", "Close Ads", "Tutup iklan", "Skip", "Lewati", "Kembali ke atas", "Back to top", "Rekomendasi untuk Anda",
            "Konten Terkait", "Apa reaksi Anda?", "Beri rating", "Dengarkan berita ini", "Dengarkan artikel", "<p>", "</p>", "Ukuran huruf", "Aa", "Font Size", "Google News", "Sorotan", "Trending"),
        .. Starts(RemovedKind.Promo, NoiseRules.Promo,
            "Budayakan membaca", "Jangan lupa like", "Jangan lupa bagikan", "Baca berita lainnya di Google News", "Baca berita terbaru lainnya di Google News", "Melawan hoaks sama saja melawan pembodohan",
            "Ingin lebih cepat mendapat jawaban? Hubungi Chatbot", "Jika Anda memiliki informasi seputar hoaks yang ingin kami telusuri", "Follow us", "Ikuti kami di", "Dapatkan informasi terkini lainnya"),

        .. Starts(RemovedKind.Boilerplate, NoiseRules.Furniture,
            "Disclaimer:", "DISCLAIMER", "Konten ini dibuat dengan bantuan", "Artikel ini dibuat dengan bantuan", "Artikel ini ditulis dengan bantuan kecerdasan", "Isi artikel ini menjadi tanggung jawab",
            "Segala isi artikel ini menjadi tanggung jawab", "Konten ini merupakan", "Tulisan ini adalah kiriman", "Tulisan ini merupakan kiriman", "Artikel ini merupakan kiriman"),

        .. Lines(RemovedKind.Caption, NoiseRules.Caption, "Foto", "Ilustrasi", "Foto ilustrasi", "Sumber foto", "Istimewa"),

        .. Insides(RemovedKind.Boilerplate, NoiseRules.Furniture, "Loading..."),

        // Texts of an advertising network that stand between the paragraphs of many sites.
        .. Insides(RemovedKind.Boilerplate, NoiseRules.NativeAd,
            "Lakukan ini, dan pendengaran Anda akan membaik dalam 5 hari", "Tidak mendengar dengan jelas? Cek solusinya di sini",
            "Pendengaran bermasalah? Kembalikan kebahagiaan komunikasi Anda!", "Pembunuh Prostat Ditemukan! Para Pria Harus Membacanya Sekarang!",
            "Prostatitis akan hilang tanpa bekas dalam seminggu!", "Musuh terbesar tinus? Coba ini malam ini!", "Alat bantu dengar sudah ketinggalan zaman – inilah yang mengganti",
            "Cara Menghilangkan Lemak Perut. -23 Kg dalam 2 Minggu", "Aman berarti untuk menurunkan berat badan.",
            "Obat Jepang untuk meningkatkan pertumbuhan tinggi badan. +15 cm dalam 3 bulan", "Ini cara untuk menambah tinggi badan Anda!"),
    ];

    private static IEnumerable<NoisePhrase> Lines(RemovedKind kind, CleaningRule rule, params string[] phrases) => phrases.Select(p => new NoisePhrase(p, PhraseMatch.Line, kind, rule));

    private static IEnumerable<NoisePhrase> Starts(RemovedKind kind, CleaningRule rule, params string[] phrases) => phrases.Select(p => new NoisePhrase(p, PhraseMatch.Start, kind, rule));

    private static IEnumerable<NoisePhrase> Insides(RemovedKind kind, CleaningRule rule, params string[] phrases) => phrases.Select(p => new NoisePhrase(p, PhraseMatch.Inside, kind, rule));
}
