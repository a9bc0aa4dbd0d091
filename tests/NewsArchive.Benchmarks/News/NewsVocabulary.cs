using System.Globalization;
using System.Text;

namespace NewsArchive.Benchmarks.News;

/// <summary>
/// Words as often as Indonesian news has them. What was learnt of 4,433 articles of 22 outlets is counts alone: how often each small word
/// stands there that has 25 places or more (<c>words.tsv</c>), and how many of all words are rarer ones, names or numbers. Those are made up.
/// </summary>
internal static class NewsVocabulary
{
    private const int MadeUp = 80_000;

    /// <summary>Of a thousand words; the rest is known. A word at the start of a sentence is not a name for its capital.</summary>
    private const int Names = 203;
    private const int Numbers = 45;
    private const int Rare = 66;

    /// <summary>The distribution of names and rare words falls off with the rank, as Zipf and Mandelbrot have it.</summary>
    private const double Offset = 2.7;

    private static readonly string[] Consonants = ["b", "d", "g", "j", "k", "l", "m", "n", "p", "r", "s", "t", "w", "y", "c", "h"];
    private static readonly string[] Vowels = ["a", "i", "u", "e", "o"];
    private static readonly (string[] Words, double[] Sums) Known = ReadCounts();
    private static readonly double[] MadeUpSums = [.. Sums(Enumerable.Range(0, MadeUp).Select(static rank => 1 / (rank + Offset)))];

    /// <summary>A word of running text.</summary>
    /// <param name="names">The people and places that the article is about: news says the same names again and again.</param>
    public static string Word(Random random, IReadOnlyList<string> names) => random.Next(1_000) switch
    {
        < Names => names[(int)(names.Count * random.NextDouble() * random.NextDouble())],
        < Names + Numbers => random.Next(1, 2_000).ToString(CultureInfo.InvariantCulture),
        < Names + Numbers + Rare => MadeUpWord(Sample(MadeUpSums, random)),
        _ => Known.Words[Sample(Known.Sums, random)],
    };

    public static string Name(Random random)
    {
        var word = MadeUpWord(Sample(MadeUpSums, random));
        return char.ToUpperInvariant(word[0]) + word[1..];
    }

    /// <summary>A rank among made-up words: the lower, the more often.</summary>
    public static int Rank(Random random) => Sample(MadeUpSums, random);

    /// <summary>Of two syllables or three; no two ranks have the same.</summary>
    private static string MadeUpWord(int rank)
    {
        var syllables = Consonants.Length * Vowels.Length;
        var word = new StringBuilder();
        for (var rest = rank + syllables; rest > 0; rest /= syllables) word.Append(Consonants[rest % syllables % Consonants.Length]).Append(Vowels[rest % syllables / Consonants.Length]);
        return word.ToString();
    }

    private static (string[] Words, double[] Sums) ReadCounts()
    {
        using var reader = new StreamReader(typeof(NewsVocabulary).Assembly.GetManifestResourceStream("words.tsv") ?? throw new InvalidOperationException("words.tsv is not in this program."));
        var counts = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Split('\t')).ToList();
        return ([.. counts.Select(static count => count[0])], [.. Sums(counts.Select(static count => double.Parse(count[1], CultureInfo.InvariantCulture)))]);
    }

    private static IEnumerable<double> Sums(IEnumerable<double> weights)
    {
        var sum = 0.0;
        foreach (var weight in weights) yield return sum += weight;
    }

    private static int Sample(double[] sums, Random random)
    {
        var index = Array.BinarySearch(sums, random.NextDouble() * sums[^1]);
        return Math.Min(sums.Length - 1, index < 0 ? ~index : index);
    }
}
