using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsArchive.Api.OpenApi;

/// <summary>The article that the documentation's examples send: written for it, with what makes raw text dirty.</summary>
internal static class SampleArticle
{
    public const string Text = """
        Liputan6.com, Semarang - Pasar Johar kembali ramai setelah renovasi tahap kedua selesai. Para pedagang mulai menempati kios baru pada Senin (4/3/2024).
        Baca Juga
        "Kios yang sekarang lebih terang dan tidak bocor lagi," kata Sutinah, pedagang batik yang sudah berjualan selama dua puluh tahun.
        Advertisement
        Dinas Perdagangan mencatat 1.200 kios telah terisi. Sisanya akan dibuka bertahap sampai akhir bulan.
        Parkir Masih Terbatas
        Pengunjung mengeluhkan lahan parkir yang sempit. Pemerintah kota berjanji membangun gedung parkir tahun depan.
        Advertisement
        """;

    public const string Html = """
        <article>
          <h1>Pasar Johar Kembali Ramai</h1>
          <p><b>Liputan6.com, Semarang -</b> Pasar Johar kembali ramai setelah renovasi tahap kedua selesai.</p>
          <p>Baca Juga</p>
          <p>"Kios yang sekarang lebih terang," kata Sutinah, pedagang batik.</p>
        </article>
        """;

    public const string Url = "https://www.liputan6.com/regional/read/1234567/pasar-johar-kembali-ramai";

    public static JsonObject Json() => new()
    {
        ["content"] = Text,
        ["contentType"] = "text/plain",
        ["url"] = Url,
        ["title"] = "Pasar Johar Kembali Ramai",
        ["publishedAt"] = "2024-03-04T16:20:00+07:00",
        ["tags"] = new JsonArray("Semarang", "pasar"),
    };

    public static string Ndjson()
    {
        var second = Json();
        second["content"] = "BANDUNG - Jembatan layang itu dibuka kembali pada Selasa pagi setelah diperbaiki selama sebulan.";
        second["url"] = "https://www.example.com/berita/jembatan-layang-dibuka";
        second["title"] = "Jembatan Layang Dibuka";
        return Json().ToJsonString(Unescaped) + "\n" + second.ToJsonString(Unescaped) + "\n";
    }

    private static readonly JsonSerializerOptions Unescaped = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
