using NewsArchive.Parsing;

namespace NewsArchive.Benchmarks.News;

/// <summary>
/// Articles with the words and lengths of news, spread over ten years, with some words in a known share of them. The same number gives the
/// same article.
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

    private const int WordsOfTitle = 8;
    private const int NamesOfArticle = 24;

    private static readonly DateTimeOffset Start = new(2015, 1, 1, 0, 0, 0, TimeSpan.FromHours(7));
    private static readonly TimeSpan Span = TimeSpan.FromDays(3_650);
    private static readonly string[] Places = ["Jakarta", "Semarang", "Medan", "Makassar", "Kupang", "Banda Aceh", "Jayapura", "Pontianak"];
    private static readonly string[] Sections = ["Nasional", "Ekonomi", "Olahraga", "Teknologi", "Gaya Hidup"];

    public ParsedArticle Article(int number)
    {
        var random = new Random(number);
        List<string> names = [.. Enumerable.Range(0, NamesOfArticle).Select(_ => NewsVocabulary.Name(random))];
        List<string> words = [.. Enumerable.Range(0, Deciles.WordsOfArticle.Draw(random)).Select(_ => NewsVocabulary.Word(random, names))];
        Sprinkle(words, random);
        var place = Places[random.Next(Places.Length)];
        return new ParsedArticle
        {
            ParserVersion = "benchmark",
            Url = UrlOf(number),
            Title = Sentence(words.Take(WordsOfTitle)),
            Publisher = new PublisherReference($"koran{number % 40}", $"Koran {number % 40}"),
            Dateline = new Dateline(place + " - ", place, 0, place.Length + 3),
            PublishedAt = Start + (Span * ((double)number / count)),
            PublishedAtSource = PublishedAtSource.Given,
            Section = Sections[random.Next(Sections.Length)],
            Authors = [$"Penulis {random.Next(300)}"],
            Tags = [$"topik {NewsVocabulary.Rank(random) % 2_000}", $"topik {NewsVocabulary.Rank(random) % 2_000}"],
            Blocks = [.. Paragraphs(words, random).Select(static paragraph => new ArticleBlock(BlockKind.Paragraph, paragraph, 0, 0))],
        };
    }

    public static string UrlOf(int number) => $"https://contoh.example/berita/{number}";

    private static void Sprinkle(List<string> words, Random random)
    {
        if (random.Next(5) > 0) Put(Common);
        if (random.Next(20) == 0) Put(Middling);
        if (random.Next(5_000) == 0) Put(Rare);
        if (random.Next(50) == 0) Put(Phrase);
        if (random.Next(25) == 0) Put(Phrase.Split(' ')[random.Next(2)]);
        if (random.Next(40) == 0) Put(Prefix + "aiueo"[random.Next(5)] + "bdgjklmnpr"[random.Next(10)]);

        void Put(string word) => words[random.Next(words.Count)] = word;
    }

    private static IEnumerable<string> Paragraphs(List<string> words, Random random)
    {
        for (var place = 0; place < words.Count;)
        {
            var sentences = new List<string>();
            for (var left = Deciles.SentencesOfParagraph.Draw(random); left > 0 && place < words.Count; left--)
            {
                var sentence = words.Skip(place).Take(Deciles.WordsOfSentence.Draw(random)).ToList();
                place += sentence.Count;
                sentences.Add(Sentence(sentence) + ".");
            }

            yield return string.Join(' ', sentences);
        }
    }

    private static string Sentence(IEnumerable<string> words)
    {
        var text = string.Join(' ', words);
        return char.ToUpperInvariant(text[0]) + text[1..];
    }
}
