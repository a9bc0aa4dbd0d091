using System.IO.Compression;
using System.Text;

namespace NewsArchive.Benchmarks.Pages;

/// <summary>Saved pages to measure with: those that lie beside the repository, else a few of our own, many times.</summary>
internal sealed record PageSet(string Name, string[] Pages)
{
    private const int Copies = 20;

    private static readonly string[] Folders = ["dev_html", "generic_html"];

    public long Characters => Pages.Sum(page => (long)page.Length);

    public static PageSet Load()
    {
        var corpus = Path.Combine(Directory.GetCurrentDirectory(), "..", "shared", "corpus");
        var saved = Folders.Select(folder => Path.Combine(corpus, folder)).Where(Directory.Exists)
            .SelectMany(folder => Directory.GetFiles(folder, "*.html").Concat(Directory.GetFiles(folder, "*.html.gz")))
            .Order(StringComparer.Ordinal).Select(Read).ToArray();
        return saved.Length > 0 ? new PageSet("saved pages", saved) : new PageSet("our own pages", [.. Enumerable.Repeat(Fixtures(), Copies).SelectMany(page => page)]);
    }

    public override string ToString() => $"{Pages.Length} {Name}, {Characters / 1e6:N1} million characters";

    private static string[] Fixtures()
    {
        var folder = Path.Combine(Directory.GetCurrentDirectory(), "tests", "NewsArchive.Parsing.Tests", "Publishers", "Fixtures");
        return [.. Directory.GetFiles(folder, "page.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Read)];
    }

    private static string Read(string path)
    {
        using var file = File.OpenRead(path);
        using var content = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : (Stream)file;
        using var reader = new StreamReader(content, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
