namespace NewsArchive.Benchmarks.Texts;

/// <summary>Articles put together from sentences and noise of our own, in the three shapes real ones come in.</summary>
internal static class GeneratedTexts
{
    private static readonly string[] Datelines = ["Liputan6.com, Semarang - ", "JAKARTA, KOMPAS.com - ", "Kupang\n-\n", "KONTAN.CO.ID - JAKARTA. ", "Jakarta (ANTARA) - ", "VIVA.co.id - ", "SURABAYA – "];

    private static readonly string[] Sentences =
    [
        "Wali Kota Semarang meresmikan jembatan gantung baru di Kecamatan Tugu, Senin (3/2/2025).",
        "Jembatan sepanjang 80 meter itu menggantikan rakit yang dipakai warga selama belasan tahun.",
        "Menurut Dinas Pekerjaan Umum, seperti dilansir Radar Pesisir, pembangunan menelan biaya Rp4,2 miliar.",
        "\"Anak-anak sekarang bisa berangkat sekolah tanpa takut air pasang,\" kata Sri Wahyuni, warga setempat.",
        "Meski demikian, warga meminta pemerintah memasang lampu karena jalan menuju lokasi masih gelap.",
        "“Kami ingin anak-anak mengenal satwa dilindungi sejak dini,” ujar Kepala BKSDA, Yakobus Taneo, Sabtu (8/3).",
        "Harga cabai rawit di Pasar Induk turun menjadi Rp38 ribu per kilogram pada pekan ini.",
        "Pasokan dari sentra produksi mulai lancar setelah panen raya di tiga kabupaten.",
        "Namun, kata dia, penurunan harga diperkirakan hanya berlanjut sampai akhir bulan.",
        "Tim SAR gabungan yang terdiri atas TNI, Polri, dan relawan melanjutkan pencarian pada pukul 07.00 WIB.",
    ];

    private static readonly string[] Headings = ["Warga Berharap Ada Lampu Jalan", "1. Jangan Lupa Sarapan", "Pasokan Mulai Lancar", "Tentang Radar Pesisir"];

    private static readonly string[] Noise =
    [
        "Baca Juga", "Baca juga: Penyu Lekang Kembali Bertelur di Pantai Oa Setelah Lima Tahun", "Advertisement", "SCROLL TO CONTINUE WITH CONTENT", "[Gambas:Video 20detik]", "Foto: Budi Santoso/Radar Pesisir",
        "Simak juga Video 'Detik-detik Peresmian Jembatan'", "Ikuti kami di Google News", "Halaman Selanjutnya",
    ];

    private static readonly string[] Ends = ["(abc/def)", "(*)", "Penulis: Rina Lestari\nEditor: Joko", "Tags:\njembatan\nsemarang", "Artikel ini telah tayang di Radar Pesisir dengan judul Jembatan Baru", ""];

    public static string[] Make(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => One(random))];
    }

    private static string One(Random random)
    {
        var separator = random.Next(4) == 0 ? " " : "\n";
        var pieces = new List<string>();
        for (var n = random.Next(6, 24); n > 0; n--)
        {
            pieces.Add(string.Join(' ', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Any(random, Sentences))));
            if (random.Next(4) == 0) pieces.Add(Any(random, Noise));
            if (random.Next(8) == 0) pieces.Add(Any(random, Headings));
        }

        return Any(random, Datelines) + string.Join(separator, pieces) + separator + Any(random, Ends);
    }

    private static string Any(Random random, string[] choices) => choices[random.Next(choices.Length)];
}
