namespace NewsArchive.Parsing.Text;

/// <summary>Words that open sentences of news, and hardly ever headlines.</summary>
internal static class SentenceOpeners
{
    public static readonly WordList Words = WordList.Of("""
        Adapun Akan Akibat Akibatnya Apalagi Atas Awalnya Bahkan Beberapa Begitu Belakangan Berdasarkan Berikut Bila Bukan Dalam Dari Dengan Demikian
        Di Dia Diketahui Diberitakan Disebutkan Dikutip Dilansir Dua Hal Hanya Hari Hasilnya Hingga Ia Ini Itu Jadi Jika Juga Kala Kami Karena Karenanya
        Kata Kedua Kemudian Kendati Kepada Ketika Ketiga Kini Kita Lalu Lanjutnya Lantas Lebih Maka Masih Melansir Memang Mengutip Menurut Menurutnya Meski Meskipun Mereka
        Misalnya Mulai Namun Nah Nantinya Oleh Pada Padahal Para Pasalnya Pekan Pertama Pihak Pihaknya Saat Salah Sama Sambil Sang Sebab Sebagai Sebagaimana Sebanyak
        Sebelum Sebelumnya Sebuah Secara Sehingga Sejak Sejauh Sejumlah Selain Selama Selanjutnya Seluruh Sementara Semua Seperti Seperti Serta Setelah Setelahnya Setiap
        Seorang Siapa Tak Tapi Terkait Termasuk Tetapi Tidak Tujuannya Tentu Untuk Usai Yang Yakni Yaitu Walau Walaupun
        """);
}
