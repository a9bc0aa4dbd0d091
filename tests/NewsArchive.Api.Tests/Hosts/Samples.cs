using System.Text.Json.Nodes;

namespace NewsArchive.Api.Tests.Hosts;

/// <summary>Articles written for these tests.</summary>
internal static class Samples
{
    public const string Text =
        "Liputan6.com, Padang - Jalur kereta wisata di tepi danau dibuka kembali, Rabu (7/2/2024).\n"
        + "Baca Juga\n"
        + "\"Kami menunggu lima tahun,\" ujar Rahmat, pemilik warung di dekat stasiun.\n"
        + "Advertisement\n"
        + "Kereta berangkat tiga kali sehari dan singgah di enam stasiun kecil.";

    public const string Html = "<html><body><h1>Kereta Wisata</h1><p>Padang - Jalur kereta wisata dibuka kembali.</p></body></html>";

    public static string Numbered(int number) => $"Kota {number} membuka taman baca nomor {number} di tepi sungai pada hari Sabtu.";

    public static string Json(string content, string? url = null, string? publishedAt = null, string? publisher = null) => new JsonObject
    {
        ["content"] = content,
        ["url"] = url,
        ["publishedAt"] = publishedAt,
        ["publisher"] = publisher,
    }.ToJsonString();
}
