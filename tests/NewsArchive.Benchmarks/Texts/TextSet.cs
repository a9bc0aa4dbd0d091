using System.Runtime.CompilerServices;
using System.Text;

namespace NewsArchive.Benchmarks.Texts;

/// <summary>The texts that are measured and damaged: real articles where they are at hand, else generated ones.</summary>
internal sealed class TextSet
{
    // The labelled real articles are not part of the repository; they lie beside it.
    private static readonly string Folder = Path.GetFullPath(Path.Combine(Here(), "..", "..", "..", "..", "shared", "corpus", "dev"));

    private TextSet(string name, string[] texts)
    {
        (Name, Texts) = (name, texts);
        Characters = texts.Sum(t => (long)t.Length);
        Bytes = texts.Sum(t => (long)Encoding.UTF8.GetByteCount(t));
    }

    public string Name { get; }

    public string[] Texts { get; }

    /// <summary>Length in UTF-16 units.</summary>
    public long Characters { get; }

    /// <summary>Length in UTF-8, which throughput is given in.</summary>
    public long Bytes { get; }

    public static TextSet Load() => Directory.Exists(Folder)
        ? new TextSet("development texts", [.. Directory.EnumerateFiles(Folder, "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)])
        : new TextSet("generated texts", GeneratedTexts.Make(count: 120, seed: 1));

    public override string ToString() => $"{Texts.Length} {Name}, {Characters:N0} characters";

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
