using System.Globalization;

namespace NewsArchive.Benchmarks.Load;

/// <summary>Stories of a few paragraphs that have hardly a sentence in common: load of one text over and over would be a load of near-duplicates, which news is not.</summary>
internal static class StoryText
{
    private const int Sentences = 9;

    private static readonly string[] Places = ["Semarang", "Kupang", "Padang", "Ambon", "Bitung", "Palu", "Jambi", "Ende", "Tual", "Sorong", "Bima", "Sampit"];
    private static readonly string[] Who = ["Warga", "Nelayan", "Pedagang", "Guru", "Petani", "Sopir", "Bidan", "Pemuda", "Pengrajin", "Mahasiswa", "Peternak", "Penyuluh", "Pustakawan", "Perawat"];
    private static readonly string[] Did = ["memperbaiki", "membuka", "menutup", "memindahkan", "mengecat", "menjaga", "membangun", "menawar", "menghitung", "merayakan", "mengunjungi", "merawat", "membagikan", "menolak"];
    private static readonly string[] What = ["dermaga", "taman baca", "jembatan gantung", "sumur tua", "pasar ikan", "sawah terasering", "balai desa", "perahu hias", "kebun kopi", "bendungan kecil", "panggung bambu", "sekolah lapang", "bengkel las", "gudang garam", "lumbung padi", "rumah kaca"];
    private static readonly string[] When = ["sejak subuh", "pada hari Sabtu", "menjelang hujan", "selama sepekan", "tanpa upah", "setelah rapat", "sebelum panen", "hingga malam", "dua kali sebulan", "sesudah banjir", "dengan iuran", "bersama anak-anak"];

    /// <summary>The same number gives the same story.</summary>
    public static string Of(int number)
    {
        var random = new Random(number);
        var lines = Enumerable.Range(0, Sentences).Select(line => string.Create(
            CultureInfo.InvariantCulture,
            $"{Pick(Who, random)} {Pick(Places, random)} {Pick(Did, random)} {Pick(What, random)} {Pick(When, random)} dan {Pick(Did, random)} {random.Next(2, 9_000)} {Pick(What, random)} lain di {Pick(Places, random)}.")).ToList();
        lines.Insert(3, "Advertisement");
        lines.Insert(6, string.Create(CultureInfo.InvariantCulture, $"\"Kami menunggu {number} hari,\" kata Sutinah, warga setempat."));
        return $"{Pick(Places, random)} - {string.Join('\n', lines)}";
    }

    private static string Pick(string[] words, Random random) => words[random.Next(words.Length)];
}
