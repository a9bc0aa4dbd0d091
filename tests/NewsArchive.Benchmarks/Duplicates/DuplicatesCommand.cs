using System.CommandLine;
using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text.Json;

using NewsArchive.Parsing;

namespace NewsArchive.Benchmarks.Duplicates;

/// <summary>duplicates: which fingerprint finds texts that are one.</summary>
internal static class DuplicatesCommand
{
    private const int FewestCharacters = 800;

    private static readonly string Corpus = Path.GetFullPath(Path.Combine(Here(), "..", "..", "..", "..", "shared", "corpus", "unlabelled.ndjson.gz"));

    public static Command Create()
    {
        var count = new Option<int>("--count") { Description = "How many texts are damaged, each in three ways.", DefaultValueFactory = _ => 1000 };
        var seed = new Option<int>("--seed") { Description = "Other seeds damage otherwise.", DefaultValueFactory = _ => 1 };
        var command = new Command(
            "duplicates",
            """
            Compare MinHash, cut into bands in several ways, with SimHash: damage real texts (a changed lead, a cut tail, an agency's
            text in another outlet) and look each up among all. Recall by damage; precision, counted word for word; cost.
            """)
        {
            count, seed,
        };
        command.SetAction(arguments => Run(arguments.GetValue(count), arguments.GetValue(seed)));
        return command;
    }

    private static int Run(int count, int seed)
    {
        if (!File.Exists(Corpus))
        {
            Console.Error.WriteLine("The real texts are not beside this clone: there is nothing to measure with.");
            return 1;
        }

        var texts = Texts();
        var pairs = new DamagedPairs(texts, seed).Make(Enumerable.Range(0, texts.Length).Where(i => i % Math.Max(1, texts.Length / count) == 0)).ToList();
        Console.WriteLine($"{texts.Length} texts, {pairs.Count} damaged ones");
        Console.WriteLine($"{"",-22} {"lead",7} {"tail",7} {"agency",7} {"precision",10} {"us/text",8} {"compared",9} {"bytes",6}");
        SketchMethod[] methods =
        [
            SketchMethod.Archive, SketchMethod.Cut(8, 2), SketchMethod.Cut(12, 2), SketchMethod.Cut(21, 3), SketchMethod.Cut(16, 4), SketchMethod.Cut(8, 1), SketchMethod.SimHash(3), SketchMethod.SimHash(7), SketchMethod.SimHash(11),
        ];
        foreach (var method in methods) Write(DuplicateMeasure.Of(method, texts, pairs));
        return 0;
    }

    private static void Write(DuplicateReading reading)
    {
        var recall = string.Join(' ', reading.Recall.Values.Select(static value => value.ToString("0.000", CultureInfo.InvariantCulture).PadLeft(7)));
        Console.WriteLine($"{reading.Method,-22} {recall} {reading.Precision,10:0.0000} {reading.Microseconds,8:0} {reading.Candidates,9:0.0} {reading.Bytes,6}");
    }

    private static string[] Texts()
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(Corpus), CompressionMode.Decompress));
        var parser = new ArticleParser();
        var texts = new HashSet<string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var article = parser.ParseText(json.RootElement.GetProperty("text").GetString() ?? "");
            var text = string.Join("\n", article.Blocks.Select(static block => block.Text));
            if (text.Length >= FewestCharacters) texts.Add(text);
        }

        return [.. texts];
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
