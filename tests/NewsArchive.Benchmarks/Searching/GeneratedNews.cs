using System.Text;

using NewsArchive.Parsing;

namespace NewsArchive.Benchmarks.Searching;

/// <summary>
/// Articles whose words come as often as the words of a language do (Zipf's law), spread over ten years, with some words in a known share
/// of them. The same number gives the same article.
/// </summary>
internal sealed class GeneratedNews(int count)
{
    /// <summary>Stands in four of five articles.</summary>
    public const string Common = "zubako";

    /// <summary>In one of twenty.</summary>
    public const string Middling = "zumilo";

    /// <summary>In one of five thousand.</summary>
    public const string Rare = "zurako";

    public const string Absent = "zutiva";

    /// <summary>Two words that stand next to each other in one article of fifty, and apart in others.</summary>
    public const string Phrase = "zupero zuduto";

    /// <summary>How fifty words begin that each stand in one article of two thousand.</summary>
    public const string Prefix = "zuvem";

    private const int Vocabulary = 80_000;
    private const int Words = 230;
    private const int WordsOfSentence = 15;
    private const int SentencesOfParagraph = 3;

    private static readonly DateTimeOffset Start = new(2015, 1, 1, 0, 0, 0, TimeSpan.FromHours(7));
    private static readonly TimeSpan Span = TimeSpan.FromDays(3_650);
    private static readonly string[] Places = ["Jakarta", "Semarang", "Medan", "Makassar", "Kupang", "Banda Aceh", "Jayapura", "Pontianak"];
    private static readonly string[] Sections = ["Nasional", "Ekonomi", "Olahraga", "Teknologi", "Gaya Hidup"];
    private static readonly string[] Consonants = ["b", "d", "g", "j", "k", "l", "m", "n", "p", "r", "s", "t", "w", "y", "c", "h"];
    private static readonly string[] Vowels = ["a", "i", "u", "e", "o"];
    private static readonly string[] Known = [.. Enumerable.Range(0, Vocabulary).Select(WordOf)];
    private static readonly double[] Cumulative = Sums();

    public ParsedArticle Article(int number)
    {
        var random = new Random(number);
        var words = Enumerable.Range(0, Words).Select(_ => Known[Sample(random)]).ToList();
        Sprinkle(words, random);
        var place = Places[random.Next(Places.Length)];
        return new ParsedArticle
        {
            ParserVersion = "benchmark",
            Url = $"https://contoh.example/berita/{number}",
            Title = Sentence(words.Take(8)),
            Publisher = new PublisherReference($"koran{number % 40}", $"Koran {number % 40}"),
            Dateline = new Dateline(place + " - ", place, 0, place.Length + 3),
            PublishedAt = Start + (Span * ((double)number / count)),
            PublishedAtSource = PublishedAtSource.Given,
            Section = Sections[random.Next(Sections.Length)],
            Authors = [$"Penulis {random.Next(300)}"],
            Tags = [$"topik {Sample(random) % 2_000}", $"topik {Sample(random) % 2_000}"],
            Blocks = [.. words.Chunk(WordsOfSentence * SentencesOfParagraph).Select(static paragraph => new ArticleBlock(
                BlockKind.Paragraph, string.Join(' ', paragraph.Chunk(WordsOfSentence).Select(static sentence => Sentence(sentence) + ".")), 0, 0))],
        };
    }

    private static void Sprinkle(List<string> words, Random random)
    {
        if (random.Next(5) > 0) Put(Common);
        if (random.Next(20) == 0) Put(Middling);
        if (random.Next(5_000) == 0) Put(Rare);
        if (random.Next(50) == 0) Put(Phrase);
        if (random.Next(25) == 0) Put(Phrase.Split(' ')[random.Next(2)]);
        if (random.Next(40) == 0) Put(Prefix + Vowels[random.Next(5)] + Consonants[random.Next(10)]);

        void Put(string word) => words[random.Next(words.Count)] = word;
    }

    private static string Sentence(IEnumerable<string> words)
    {
        var text = new StringBuilder(string.Join(' ', words));
        text[0] = char.ToUpperInvariant(text[0]);
        return text.ToString();
    }

    private static string WordOf(int index)
    {
        var syllables = Consonants.Length * Vowels.Length;
        var word = new StringBuilder();
        for (var rest = index + syllables; rest > 0; rest /= syllables) word.Append(Consonants[rest % syllables % Consonants.Length]).Append(Vowels[rest % syllables / Consonants.Length]);
        return word.ToString();
    }

    private static int Sample(Random random)
    {
        var index = Array.BinarySearch(Cumulative, random.NextDouble() * Cumulative[^1]);
        return Math.Min(Vocabulary - 1, index < 0 ? ~index : index);
    }

    private static double[] Sums()
    {
        var sum = 0.0;
        return [.. Enumerable.Range(0, Vocabulary).Select(rank => sum += 1 / (rank + 2.7))];
    }
}
