namespace NewsArchive.Benchmarks.Fuzzing.RawText;

/// <summary>What the parser's rules look for, and characters that have broken parsers before.</summary>
internal static class Insertions
{
    private static readonly string[] LineEnds = ["\r\n", "\r", "\u0085", "\u2028", "\u2029", "\u000B", "\u000C", "\n\n\n", " \n ", " ", "\0"];

    private static readonly string[] All =
    [
        "\n", "\n\n\n", " ", "  ", "\r\n", "\u2028", "\u00A0", "\u200B", "\u200D", "\0", "\uD83D", "\uDE00", "\uD83D\uDE00", "\u0301", "\u202E", "\uFEFF", "\u00AD", "²", "Ⅻ", "①", "İ", "ß", "ﬁ",
        "(", ")", "[", "]", "\"", "'", "“", "”", "‘", "’", "«", "- ", " – ", "—", ".", ". ", "...", "…", "!", "!!!", "?", ":", ";", ",", "/", "*", "•", "#", "@", "1. ", "2.", "3)", "a. ", "IV. ",
        "Baca Juga", "Baca juga: ", "BACA JUGA:", "Baca Juga : Judul Berita Lain yang Panjang", "(Baca juga: A)", "Simak juga Video", "Lihat juga: ", "Pilihan Editor: ", "Jangan Lewatkan: ", "Berita Terkait", "Terkait:", "Yuk, baca juga",
        "Advertisement", "ADVERTISEMENT\n", "\nAdvertisement\n", "SCROLL TO CONTINUE WITH CONTENT", "[Gambas:Video 20detik]", "[Gambas:Instagram]\n", "[video", "Halaman Selanjutnya", "Halaman 2 dari 3", "Selanjutnya: ",
        "(abc/def)", "(abc)", "(*)", "(Budi Santoso)", "[abc]", "(Tribunnews.com/Budi)", "Penulis: ", "Penulis: Budi", "Editor : A", "Editor:", "Reporter: A | Editor: B", "Sumber: ", "Laporan Wartawan Tribun, Budi\n", "Oleh: ", "COPYRIGHT ©",
        "JAKARTA, KOMPAS.com - ", "Liputan6.com, Jakarta - ", "Jakarta\n-\n", "Jakarta (ANTARA) - ", "KONTAN.CO.ID - JAKARTA. ", "JAKARTA - ", "detikcom, ", "TEMPO.CO, Jakarta", "Suara.com - ", "JPNN.com, ",
        "Tags:\n", "Tag: a, b", "Topik:", "Artikel ini telah tayang di X dengan judul ", "Artikel ini telah tayang di Kompas.com dengan judul:\n", "Ikuti kami di Google News", "Ikuti saluran WhatsApp kami. ", "Dapatkan update berita terkini hanya di ", "Foto: ", "(Foto: A/B)", "(ANTARA FOTO/A)",
        "17 jam lalu", "\n2 hari lalu\n", "Senin, 3 Februari 2025 10:00 WIB", "Senin (3/2/2025)", "(12/6)", "31 Februari 2025", "29/2/2023", "0/0/0000", "99 Desember 99999", "1-31 Januari 2024", "kemarin", "https://a.id/b?c=d", "pic.twitter.com/abc", "— A (@a) June 18, 2025", "A post shared by", "KOMPAS TV ",
        ",\" kata Budi. ", "ujar dia", "\"Ya,\" ", "seperti dilansir Reuters, ", "mengutip ", "dikutip dari ", "menurut ", "Tentang Budi ", "demikian bunyi ", "alias ",
    ];

    public static string Any(Random random) => All[random.Next(All.Length)];

    public static string LineEnd(Random random) => LineEnds[random.Next(LineEnds.Length)];
}
