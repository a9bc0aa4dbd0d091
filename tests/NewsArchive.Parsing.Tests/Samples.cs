namespace NewsArchive.Parsing.Tests;

/// <summary>Articles of our own, in the shapes real ones come in.</summary>
internal static class Samples
{
    /// <summary>A line a paragraph, with a bare label of related links and marks of advertisements.</summary>
    public const string LinePerParagraph =
        """
        Liputan6.com, Semarang - Wali Kota Semarang meresmikan jembatan gantung baru di Kecamatan Tugu, Senin (3/2/2025). Jembatan sepanjang 80 meter itu menggantikan rakit yang dipakai warga selama belasan tahun.
        Menurut Dinas Pekerjaan Umum, seperti dilansir Radar Pesisir, pembangunan menelan biaya Rp4,2 miliar.
        Baca Juga
        "Anak-anak sekarang bisa berangkat sekolah tanpa takut air pasang," kata Sri Wahyuni, warga setempat.
        Advertisement
        Jembatan tersebut dapat dilalui sepeda motor dengan beban paling berat dua ton.
        Warga Berharap Ada Lampu Jalan
        Meski demikian, warga meminta pemerintah memasang lampu di kedua ujung jembatan karena jalan menuju lokasi masih gelap.
        Advertisement
        """;

    /// <summary>A line a text node: the dateline and sentences broken at links, a sign-off, topics behind it.</summary>
    public const string LinePerTextNode =
        """
        Kupang
        -
        Balai Konservasi (
        BKSDA
        ) Nusa Tenggara Timur melepas 40 ekor
        tukik penyu
        di Pantai Lasiana. Pelepasan itu diikuti puluhan siswa.
        SCROLL TO CONTINUE WITH CONTENT
        "Kami ingin anak-anak mengenal satwa dilindungi sejak dini," ujar Kepala BKSDA, Yakobus Taneo, Sabtu (8/3/2025).
        Baca juga:
        Penyu Lekang Kembali Bertelur di Pantai Oa Setelah Lima Tahun
        Tukik yang dilepas berasal dari sarang yang direlokasi petugas pada Januari lalu.
        [Gambas:Video 20detik]
        (abc/def)
        penyu
        konservasi
        kupang
        """;

    /// <summary>No line breaks at all, with a related link in mid-text.</summary>
    public const string Flat =
        "VIVA.co.id - Harga cabai rawit di Pasar Induk turun menjadi Rp38 ribu per kilogram pada pekan ini. Pasokan dari sentra produksi mulai lancar setelah panen raya.  "
        + "Baca Juga: Petani Cabai di Kediri Panen Dua Kali Lipat Tahun Ini  Kepala pasar mengatakan, penurunan harga diperkirakan berlanjut sampai akhir bulan. (ren)";
}
