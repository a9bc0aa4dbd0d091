using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsArchive.Api.OpenApi;

/// <summary>The article that the documentation's examples send: written for it, with what makes raw text dirty.</summary>
internal static class SampleArticle
{
    /// <summary>The file that the README posts.</summary>
    public static string Text { get; } = Read("pasar-johar.txt");

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

    private static string Read(string name)
    {
        using var stream = typeof(SampleArticle).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static readonly JsonSerializerOptions Unescaped = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
